using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Articles;

/// <summary>One article: its text with who says what, and everything a person can do with it.</summary>
public sealed class ReadModel(NewsContext context, Reader reader, TimeProvider clock) : PageModel
{
    /// <summary>Words a minute, for the time an article takes.</summary>
    private const int ReadingPace = 230;

    /// <summary>No page can be worked with that has more quotes beside it: a book in one file has the first of them marked.</summary>
    public const int MostQuotes = 1000;

    private const string SuggestionsCookie = "newsreader-suggestions";

    public Article Article { get; private set; } = null!;

    public Revision Revision { get; private set; } = null!;

    /// <summary>The text as it is shown, in order: paragraphs, and runs of boilerplate folded together.</summary>
    public IReadOnlyList<ReadingBlock> Blocks { get; private set; } = [];

    public Voices Voices { get; private set; } = null!;

    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Whether the article has more quotes than are marked.</summary>
    public bool HasMoreQuotes { get; private set; }

    public IReadOnlyList<ClaimAppearance> Claims { get; private set; } = [];

    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>What is worth checking and nobody has made a claim of, in order and disjoint; empty where the reader does not want to see it.</summary>
    public IReadOnlyList<ClaimSuggestion> Suggestions { get; private set; } = [];

    /// <summary>Whether there is something worth checking, be it shown or not.</summary>
    public bool HasSuggestions { get; private set; }

    /// <summary>Whether the reader wants to see what is worth checking.</summary>
    public bool ShowsSuggestions => Request.Cookies[SuggestionsCookie] != "off";

    /// <summary>Quotes whose speaker's name more than one speaker has, and how many.</summary>
    public IReadOnlyDictionary<int, int> Namesakes { get; private set; } = new Dictionary<int, int>();

    /// <summary>Quotes found by the analysis whose speaker a person named, and not as the analysis had it: its reason argues for somebody else.</summary>
    public IReadOnlySet<int> Corrected { get; private set; } = new HashSet<int>();

    /// <summary>What hung on words that the current text no longer has.</summary>
    public IReadOnlyList<string> Orphans { get; private set; } = [];

    /// <summary>The quote whose speaker is being named, and whom the name could mean.</summary>
    public int? OpenQuote { get; private set; }

    public IReadOnlyList<Speaker> Likely { get; private set; } = [];

    /// <summary>The claims that selected words could be a further place of.</summary>
    public IReadOnlyList<Claim> KnownClaims { get; private set; } = [];

    public IReadOnlyList<string> KnownNames { get; private set; } = [];

    public bool IsStarred { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Its neighbours in the library, which is newest first.</summary>
    public int? Older { get; private set; }

    public int? Newer { get; private set; }

    /// <summary>Whether the paragraph's words are the page's heading already, so that they need not stand there twice.</summary>
    public bool IsShownAsTitle(ReadingParagraph shown) =>
        shown is { Paragraph.Kind: ParagraphKind.Title, Segments: [{ Quote: null, IsClaim: false, IsNote: false, IsHit: false, IsSuggestionStart: false } all] } && all.Text.Trim() == Article.Title.Trim();

    /// <summary>What tells a speaker from another one of the same name.</summary>
    public static string ToldApart(Speaker speaker) => speaker.Description.Length > 0 ? Excerpt.Of(speaker.Description, 40) : $"no. {speaker.Id}";

    /// <summary>In an article that is not there nothing can be done.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && !await IsThereAsync()) context.Result = NotFound();
        else await next();
    }

    /// <param name="id">The article.</param>
    /// <param name="quote">The quote to open for naming its speaker.</param>
    /// <param name="q">A search whose hits are marked.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? quote, string? q, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Article.DeletedUtc is null) await MarkReadAsync(id, cancellationToken);
        await OpenAsync(quote, cancellationToken);
        await FindNeighboursAsync(cancellationToken);
        var finder = QueryParser.Parse(q) is QueryParseResult.Parsed(var query) ? new HitFinder(query) : null;
        Voices = new Voices(Quotes);
        Blocks = ReadingBlocks.Of(Revision, Quotes, Claims, Notes, Suggestions, finder);
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.ConfirmAsync(this.Asked(), quote.Id, quote.Version), $"/articles/{id}#w{quote.Id}") : BadRequest();

    public async Task<IActionResult> OnPostRejectAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.RejectAsync(this.Asked(), quote.Id, quote.Version), $"/articles/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.RemoveAsync(this.Asked(), quote.Id, quote.Version), $"/articles/{id}") : BadRequest();

    public async Task<IActionResult> OnPostSpeakerAsync([FromServices] QuoteActs acts, int id, string? on, int? speakerId, string? name, SpeakerKind? kind) =>
        RowVersion.TryRead(on, out var quote)
            ? this.Answer(await acts.NameSpeakerAsync(this.Asked(), quote.Id, quote.Version, new SpeakerChoice(speakerId, name, kind)), $"/articles/{id}#w{quote.Id}")
            : BadRequest();

    public async Task<IActionResult> OnPostQuoteAsync([FromServices] QuoteActs acts, int id, SelectionInput selection, string? name)
    {
        var speaker = string.IsNullOrWhiteSpace(name) ? null : new SpeakerChoice(null, name);
        return this.Answer(await acts.MakeAsync(this.Asked(), id, selection.ToSelection(), speaker));
    }

    public async Task<IActionResult> OnPostClaimAsync([FromServices] ClaimActs acts, int id, SelectionInput selection, string? statement, int? claimId) =>
        this.Answer(await acts.MakeAsync(this.Asked(), id, selection.ToSelection(), statement, claimId));

    public async Task<IActionResult> OnPostNoteAsync([FromServices] NoteActs acts, int id, SelectionInput selection, string? body) =>
        this.Answer(await acts.AddAsync(this.Asked(), id, selection.ToSelection(), body));

    public async Task<IActionResult> OnPostEditNoteAsync([FromServices] NoteActs acts, string? on, string? body) =>
        RowVersion.TryRead(on, out var note) ? this.Answer(await acts.EditAsync(this.Asked(), note.Id, note.Version, body)) : BadRequest();

    public async Task<IActionResult> OnPostRemoveNoteAsync([FromServices] NoteActs acts, string? on) =>
        RowVersion.TryRead(on, out var note) ? this.Answer(await acts.RemoveAsync(this.Asked(), note.Id, note.Version)) : BadRequest();

    public async Task<IActionResult> OnPostTagAsync([FromServices] ArticleActs acts, int id, string? tags) =>
        this.Answer(await acts.TagAsync(this.Asked(), id, tags));

    public async Task<IActionResult> OnPostUntagAsync([FromServices] ArticleActs acts, int id, int tagId) =>
        this.Answer(await acts.UntagAsync(this.Asked(), id, tagId), $"/articles/{id}");

    public async Task<IActionResult> OnPostParagraphAsync([FromServices] ArticleActs acts, int id, int revision, int ordinal, ParagraphKind kind) =>
        this.Answer(await acts.SetParagraphKindAsync(this.Asked(), id, revision, ordinal, kind));

    public async Task<IActionResult> OnPostDeleteAsync([FromServices] ArticleActs acts, int id, int version) =>
        this.Answer(await acts.DeleteAsync(this.Asked(), id, version));

    public async Task<IActionResult> OnPostRestoreAsync([FromServices] ArticleActs acts, int id) =>
        this.Answer(await acts.RestoreAsync(this.Asked(), id));

    public async Task<IActionResult> OnPostDetailsAsync([FromServices] ArticleActs acts, int id, int version, DetailsInput input)
    {
        var details = ArticleDetails.Parse(input.Title, input.Outlet, input.Author, input.Url, input.Date, input.Language, out string? problem);
        return details is null
            ? this.Refuse(problem!, StatusCodes.Status422UnprocessableEntity)
            : this.Answer(await acts.EditAsync(this.Asked(), id, version, details));
    }

    public async Task<IActionResult> OnPostAnalyseAsync([FromServices] Reanalysis reanalysis, int id)
    {
        // Once begun it is finished, whether or not the reader is still there.
        if (await reanalysis.RunAsync(id) is not { } done) return NotFound();
        string message = done is { Added: 0, Removed: 0 }
            ? "Analysed again: no quote is new, and none is gone."
            : $"Analysed again: {Wording.Count(done.Added, "quote")} new, {done.Removed} gone, {done.Kept} still there.";
        new Flash(message, null).Put(TempData);
        return LocalRedirect($"/articles/{id}");
    }

    public IActionResult OnPostSuggestions(int id, bool isShown)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true };
        Response.Cookies.Append(SuggestionsCookie, isShown ? "on" : "off", options);
        return LocalRedirect($"/articles/{id}");
    }

    public async Task<IActionResult> OnPostStarAsync(int id, bool isStarred, CancellationToken cancellationToken)
    {
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.IsStarred = isStarred, cancellationToken);
        return LocalRedirect($"/articles/{id}");
    }

    public async Task<IActionResult> OnPostUnreadAsync(int id, CancellationToken cancellationToken)
    {
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.ReadUtc = null, cancellationToken);
        return LocalRedirect("/");
    }

    private async Task<bool> IsThereAsync()
    {
        int id = int.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        return await context.Articles.AnyAsync(a => a.Id == id, HttpContext.RequestAborted);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.AsNoTracking().Where(r => r.ArticleId == id && r.IsCurrent).WithoutOriginal().SingleOrDefaultAsync(cancellationToken);
        if (revision is null) return false;
        Revision = revision;
        revision.Paragraphs.AddRange(await context.Paragraphs.AsNoTracking().Where(p => p.RevisionId == revision.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken));
        Article = await context.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        Article.Tags.AddRange(await context.ArticleTags.AsNoTracking().Include(t => t.Tag).Where(t => t.ArticleId == id).OrderBy(t => t.Tag!.Name).ToListAsync(cancellationToken));
        Quotes = await context.Quotes.AsNoTracking().Include(q => q.Speaker)
            .Where(q => q.RevisionId == revision.Id && q.Review != Review.Rejected).OrderBy(q => q.Position).Take(MostQuotes + 1).ToListAsync(cancellationToken);
        HasMoreQuotes = Quotes.Count > MostQuotes;
        if (HasMoreQuotes) Quotes = [.. Quotes.Take(MostQuotes)];
        var claims = await context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).Include(a => a.Claim).Where(a => a.ArticleId == id).ToListAsync(cancellationToken);
        var notes = await context.Notes.AsNoTracking().Include(n => n.Anchor).Where(n => n.ArticleId == id).ToListAsync(cancellationToken);
        Claims = [.. claims.Where(c => c.Anchor!.State != AnchorState.Orphaned).OrderBy(c => c.Anchor!.Ranges[0].Start)];
        Notes = [.. notes.Where(n => n.Anchor!.State != AnchorState.Orphaned).OrderBy(n => n.Anchor!.Ranges[0].Start)];
        var suggestions = await SuggestionsAsync(cancellationToken);
        HasSuggestions = suggestions.Count > 0;
        Suggestions = ShowsSuggestions ? suggestions : [];
        Namesakes = await NamesakesAsync(cancellationToken);
        Corrected = await CorrectedAsync(cancellationToken);
        Orphans = await OrphansAsync(id, claims, notes, cancellationToken);
        IsStarred = await context.ReadStates.AnyAsync(s => s.ReaderId == reader.Id && s.ArticleId == id && s.IsStarred, cancellationToken);
        Minutes = Math.Max(1, WordCount.Of(revision.Text) / ReadingPace);
        return true;
    }

    private async Task<IReadOnlyList<ClaimSuggestion>> SuggestionsAsync(CancellationToken cancellationToken)
    {
        var all = await context.ClaimSuggestions.AsNoTracking().Where(s => s.RevisionId == Revision.Id).OrderBy(s => s.Start).ThenByDescending(s => s.End).Take(MostQuotes).ToListAsync(cancellationToken);
        var claimed = Claims.SelectMany(c => c.Anchor!.Ranges).Select(range => range.Span).ToList();
        var shown = new List<ClaimSuggestion>();
        foreach (var suggestion in all.Where(s => !claimed.Any(s.Span.Overlaps)))
            if (shown.Count == 0 || suggestion.Start >= shown[^1].End) shown.Add(suggestion);
        return shown;
    }

    private async Task<IReadOnlyDictionary<int, int>> NamesakesAsync(CancellationToken cancellationToken)
    {
        var open = Quotes.Where(q => q.SpeakerId is null && q.NameAsFound is not null).Select(q => (q.Id, Folded: NameFolding.Fold(q.NameAsFound!))).ToList();
        var names = open.Select(q => q.Folded).Distinct().ToList();
        var counts = await context.Speakers.Live().SelectMany(s => s.Names).Where(n => EF.Parameter(names).Contains(n.Folded))
            .GroupBy(n => n.Folded).Select(g => new { g.Key, Count = g.Count() }).Where(g => g.Count > 1).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return open.Where(q => counts.ContainsKey(q.Folded)).ToDictionary(q => q.Id, q => counts[q.Folded]);
    }

    // Any of the speaker's names counts as the one found: most are found by their surname somewhere.
    private async Task<IReadOnlySet<int>> CorrectedAsync(CancellationToken cancellationToken)
    {
        var named = Quotes.Where(q => q is { Origin: Origin.Machine, Link: SpeakerLink.ByPerson, SpeakerId: not null }).ToList();
        if (named.Count == 0) return new HashSet<int>();
        var speakers = named.Select(q => q.SpeakerId!.Value).Distinct().ToList();
        var names = await context.Speakers.Where(s => EF.Parameter(speakers).Contains(s.Id)).SelectMany(s => s.Names)
            .Select(n => new { n.SpeakerId, n.Folded }).ToListAsync(cancellationToken);
        var known = names.Select(n => (n.SpeakerId, n.Folded)).ToHashSet();
        return named.Where(q => q.NameAsFound is not { } found || !known.Contains((q.SpeakerId!.Value, NameFolding.Fold(found)))).Select(q => q.Id).ToHashSet();
    }

    private async Task<IReadOnlyList<string>> OrphansAsync(int id, List<ClaimAppearance> claims, List<Note> notes, CancellationToken cancellationToken)
    {
        var quotes = await context.Quotes.AsNoTracking()
            .Where(q => q.ArticleId == id && q.Anchor!.State == AnchorState.Orphaned && q.Review != Review.Rejected).Select(q => q.Words).ToListAsync(cancellationToken);
        return
        [
            .. quotes.Select(words => $"Quote: {words}"),
            .. claims.Where(c => c.Anchor!.State == AnchorState.Orphaned).Select(c => $"Claim: {c.Claim!.Statement}"),
            .. notes.Where(n => n.Anchor!.State == AnchorState.Orphaned).Select(n => $"Note on “{n.Anchor!.Ranges[0].Exact}”: {n.Body}"),
        ];
    }

    // Opening an article reads it, as in any feed reader; a browser that only fetches ahead reads nothing.
    private async Task MarkReadAsync(int id, CancellationToken cancellationToken)
    {
        if (Request.Headers.ContainsKey("Sec-Purpose")) return;
        if (await context.ReadStates.AnyAsync(s => s.ReaderId == reader.Id && s.ArticleId == id && s.ReadUtc != null, cancellationToken)) return;
        await context.SetReadStateAsync(reader.Id, id, state => state.ReadUtc = clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private async Task FindNeighboursAsync(CancellationToken cancellationToken)
    {
        var (day, id) = (Article.Day, Article.Id);
        Older = await context.Articles.Live().Where(a => a.Day < day || (a.Day == day && a.Id < id))
            .OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
        Newer = await context.Articles.Live().Where(a => a.Day > day || (a.Day == day && a.Id > id))
            .OrderBy(a => a.Day).ThenBy(a => a.Id).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task OpenAsync(int? quoteId, CancellationToken cancellationToken)
    {
        var quote = Quotes.FirstOrDefault(q => q.Id == quoteId);
        KnownClaims = await context.Claims.Newest().ToListAsync(cancellationToken);
        KnownNames = await context.Speakers.Live().OrderBy(s => s.Name).Select(s => s.Name).Take(500).ToListAsync(cancellationToken);
        if (quote is null) return;
        OpenQuote = quote.Id;
        var here = Quotes.Where(q => q.Speaker is not null && q.SpeakerId != quote.SpeakerId).Select(q => q.Speaker!);
        var named = quote.NameAsFound is null ? [] : await context.Speakers.Surnamed(quote.NameAsFound).AsNoTracking().OrderBy(s => s.Name).Take(8).ToListAsync(cancellationToken);
        Likely = [.. named.Where(s => s.Id != quote.SpeakerId).Concat(here).DistinctBy(s => s.Id).Take(9)];
    }
}
