using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>One speaker: who they are, everything they said, where and when, and who quotes them.</summary>
public sealed class SpeakerModel(NewsContext context) : PageModel
{
    /// <summary>Quotes on a page.</summary>
    public const int PageSize = 30;

    /// <summary>How many quotes are summed up, and looked through for those that fit a filter: the newest where there are more.</summary>
    public const int MostLookedAt = 1_000;

    private const int FewLookedAt = 200;

    /// <summary>The most claims and topics that are listed.</summary>
    public const int MostListed = 30;

    // Their newest quotes, and one more, where there are too many to sum all up.
    private List<int>? _newest;

    public Speaker Speaker { get; private set; } = null!;

    /// <summary>What of theirs is in the archive, whatever the filter; null where nothing is.</summary>
    public SpeakerRecord? Record { get; private set; }

    /// <summary>The tags of their quotes and of the articles that quote them, with how many quotes, most first.</summary>
    public IReadOnlyList<TopicRow> Topics { get; private set; } = [];

    /// <summary>Which of their quotes are shown.</summary>
    public SpeakerFilter Filter { get; private set; } = new();

    /// <summary>How many quotes fit the filter.</summary>
    public HitCount FoundCount { get; private set; }

    /// <summary>Whether there are more quotes than are summed up.</summary>
    public bool IsBounded => _newest is not null;

    /// <summary>Their quotes by article, newest first.</summary>
    public IReadOnlyList<IGrouping<Article, Quote>> Articles { get; private set; } = [];

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>The newest claims they make.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>Their names, the main one first.</summary>
    public IReadOnlyList<NameRow> Names { get; private set; } = [];

    /// <summary>The address that a form of this page is sent to.</summary>
    public string Act(string handler) => $"/speakers/{Speaker.Id}?handler={handler}";

    public async Task<IActionResult> OnGetAsync(
        int id, string? outlet, string? tag, DateOnly? from, DateOnly? to, QuoteForm? form, Review? review, string? at, CancellationToken cancellationToken)
    {
        var speaker = await context.Speakers.AsNoTracking().Include(s => s.Names.OrderBy(n => n.Id)).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (speaker is null) return NotFound();
        if (await StandInAsync(speaker, cancellationToken) is { } other) return LocalRedirect($"/speakers/{other}");
        Speaker = speaker;
        Filter = new SpeakerFilter { Outlet = Filled(outlet), Tag = Filled(tag), From = from, To = to, Form = form, Review = review };
        if ((await context.Quotes.Where(q => q.SpeakerId == id).CountUpToAsync(MostLookedAt, cancellationToken)).IsMore)
            _newest = await context.SpokenAsync(id, null, MostLookedAt + 1, cancellationToken);
        await LoadRecordAsync(cancellationToken);
        await LoadQuotesAsync(SearchCursor.Parse(at), cancellationToken);
        var made = await context.ClaimsMadeBy(id).Distinct().OrderDescending().Take(MostListed).ToListAsync(cancellationToken);
        Claims = await context.Claims.AsNoTracking().Where(c => EF.Parameter(made).Contains(c.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        await LoadNamesAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostNameAsync([FromServices] SpeakerActs acts, int id, string? name) =>
        this.Answer(await acts.AddNameAsync(this.Asked(), id, name));

    public async Task<IActionResult> OnPostRemoveNameAsync([FromServices] SpeakerActs acts, int id, int nameId) =>
        ModelState.IsValid ? this.Answer(await acts.RemoveNameAsync(this.Asked(), id, nameId)) : BadRequest();

    public async Task<IActionResult> OnPostMainAsync([FromServices] SpeakerActs acts, int id, int version, int nameId) =>
        ModelState.IsValid ? this.Answer(await acts.MakeMainAsync(this.Asked(), id, version, nameId)) : BadRequest();

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    // Whom the speaker was merged into, and whom that one was, to the end; null where it stands for itself. Never round in a circle.
    private async Task<int?> StandInAsync(Speaker speaker, CancellationToken cancellationToken)
    {
        var seen = new HashSet<int> { speaker.Id };
        int? at = null;
        int? next = speaker.MergedIntoId;
        while (next is { } id && seen.Add(id))
        {
            at = id;
            next = await context.Speakers.Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);
        }

        return next is null ? at : null;
    }

    // What is far apart in a large archive, the quotes and their articles, is read once.
    private async Task LoadRecordAsync(CancellationToken cancellationToken)
    {
        var said = await Theirs().Select(q => new SaidRow(q.Id, q.ArticleId, q.Review, q.Article!.Outlet, q.Article.PublishedOn, q.Article.Day)).ToListAsync(cancellationToken);
        if (said.Count == 0) return;
        Record = new SpeakerRecord([.. said.GroupBy(q => (q.Outlet, Month: new DateOnly(q.Day.Year, q.Day.Month, 1))).Select(g => TallyOf(g.Key.Outlet, g.Key.Month, [.. g]))]);
        said.RemoveAll(q => q.Review == Review.Rejected);
        Topics =
        [
            .. (await TaggedAsync(said, cancellationToken)).GroupBy(t => t.Name).Select(g => new TopicRow(g.Key, g.Sum(t => t.Quotes)))
                .OrderByDescending(t => t.Quotes).ThenBy(t => t.Name, StringComparer.InvariantCultureIgnoreCase).Take(MostListed),
        ];
    }

    private static Tally TallyOf(string? outlet, DateOnly month, IReadOnlyList<SaidRow> said)
    {
        SaidRow[] counted = [.. said.Where(q => q.Review != Review.Rejected)];
        int confirmed = counted.Count(q => q.Review == Review.Confirmed);
        return new Tally(
            outlet, month, counted.DistinctBy(q => q.ArticleId).Count(), confirmed, counted.Length - confirmed, said.Count - counted.Length,
            counted.Count(q => q.PublishedOn is null), counted.Min(q => q.PublishedOn), counted.Max(q => q.PublishedOn));
    }

    // The tags of the articles, and those of quotes that their articles do not have.
    private async Task<IEnumerable<TopicRow>> TaggedAsync(List<SaidRow> said, CancellationToken cancellationToken)
    {
        var articles = said.GroupBy(q => q.ArticleId).ToDictionary(g => g.Key, g => g.Count());
        var quotes = said.ToDictionary(q => q.Id, q => q.ArticleId);
        var ofArticles = await context.ArticleTags.Where(t => EF.Parameter(articles.Keys).Contains(t.ArticleId)).Select(t => new { t.ArticleId, t.TagId, t.Tag!.Name }).ToListAsync(cancellationToken);
        var ofQuotes = await context.QuoteTags.Where(t => EF.Parameter(quotes.Keys).Contains(t.QuoteId)).Select(t => new { t.QuoteId, t.TagId, t.Tag!.Name }).ToListAsync(cancellationToken);
        var known = ofArticles.Select(t => (t.ArticleId, t.TagId)).ToHashSet();
        return ofArticles.Select(t => new TopicRow(t.Name, articles[t.ArticleId]))
            .Concat(ofQuotes.Where(t => !known.Contains((quotes[t.QuoteId], t.TagId))).Select(t => new TopicRow(t.Name, 1)));
    }

    private async Task LoadQuotesAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        var shown = _newest is null ? await ListAsync(from, cancellationToken) : await LookThroughAsync(_newest, from, cancellationToken);
        Turn = shown.Turn with { Name = "at" };
        var quotes = await context.Quotes.AsNoTrackingWithIdentityResolution().Include(q => q.Article).Where(q => EF.Parameter(shown.Rows).Contains(q.Id)).ToDictionaryAsync(q => q.Id, cancellationToken);
        // One may be gone since its number was read.
        Articles = [.. shown.Rows.Where(quotes.ContainsKey).Select(id => quotes[id]).GroupBy(q => q.Article!)];
    }

    private async Task<Stretch<int>> ListAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        var ids = await Filter.Of(Theirs()).NewestFirst().Select(q => q.Id).ToListAsync(cancellationToken);
        FoundCount = new HitCount(ids.Count, IsMore: false);
        return await Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) => Task.FromResult(Stretch.On(ids, cursor, most)));
    }

    private async Task<Stretch<int>> LookThroughAsync(List<int> newest, SearchCursor? from, CancellationToken cancellationToken)
    {
        // Nearly all fit where nothing is asked for.
        int most = Filter.IsOpen ? FewLookedAt : MostLookedAt;
        var first = await Run.OfAsync([.. newest.Take(most + 1)], most, ids => FittingAsync(ids, cancellationToken));
        FoundCount = first.Count;
        return await Stretch.LookThroughAsync(first, from, PageSize, async place =>
            await Run.OfAsync(await context.SpokenAsync(Speaker.Id, place, most + 1, cancellationToken), most, ids => FittingAsync(ids, cancellationToken)));
    }

    private async Task<List<int>> FittingAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var fitting = await Filter.Of(context.Quotes.Numbered(ids).InPlace()).Select(q => q.Id).ToHashSetAsync(cancellationToken);
        return [.. ids.Where(fitting.Contains)];
    }

    private async Task LoadNamesAsync(CancellationToken cancellationToken)
    {
        var merged = (await context.SpeakerNames.AsNoTracking().Where(n => n.Speaker!.MergedIntoId == Speaker.Id).OrderBy(n => n.Id)
            .Select(n => new { n.Folded, n.Speaker!.Name }).ToListAsync(cancellationToken)).ToLookup(n => n.Folded, n => n.Name);
        Names = [.. Speaker.Names.Select(n => new NameRow(n, Speaker.IsMain(n), n.Origin == Origin.Machine ? null : merged[n.Folded].FirstOrDefault())).OrderByDescending(n => n.IsMain)];
    }

    private IQueryable<Quote> Theirs() =>
        (_newest is { } ids ? context.Quotes.Numbered([.. ids.Take(MostLookedAt)]) : context.Quotes.Where(q => q.SpeakerId == Speaker.Id)).AsNoTracking().InPlace();

    // A quote and what of its article it is summed up by.
    private sealed record SaidRow(int Id, int ArticleId, Review Review, string? Outlet, DateOnly? PublishedOn, DateOnly Day);
}

/// <summary>A tag of a speaker's quotes, or of articles that quote them.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Quotes">How many of their quotes have it or are in its articles.</param>
public sealed record TopicRow(string Name, int Quotes);

/// <summary>A name of a speaker.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsMain">Whether they are listed under it.</param>
/// <param name="MergedFrom">The speaker with whom it came over; null where a person typed it or an article has it.</param>
public sealed record NameRow(SpeakerName Name, bool IsMain, string? MergedFrom)
{
    /// <summary>Where it comes from.</summary>
    public string Source => MergedFrom is not null ? $"came with {MergedFrom}" : Name.Origin == Origin.Machine ? "found in articles" : "added by hand";
}
