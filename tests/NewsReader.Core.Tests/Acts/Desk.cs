using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Changes;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

/// <summary>An archive with two articles, and a person who works in it; each act has a context of its own, as each request has.</summary>
internal sealed class Desk(TestArchive archive) : IAsyncDisposable
{
    public TestArchive Archive => archive;

    /// <summary>In article 1 Ada Bell (1) says quote 1; in article 2 nobody says quote 2, and Carl Dunn (2) says quote 3.</summary>
    public static async Task<Desk> SetAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new TestArticle
        {
            Title = "The port reopens",
            Day = new DateOnly(2026, 3, 1),
            Tags = ["Harbours"],
            Paragraphs =
            [
                new("The port reopens", ParagraphKind.Title),
                new("“We will open the port again,” said Ada Bell, who runs the port."),
                new("Ferries sail from noon 🚢 on Monday."),
                new("Sign up for our letter.", ParagraphKind.Boilerplate),
            ],
            Quotes = [new("“We will open the port again,”", "Ada Bell")],
        });
        await archive.AddAsync(new TestArticle
        {
            Title = "Ferry fares rise",
            Paragraphs = [new("“Fares go up by five per cent,” Carl Dunn said."), new("“Not for long,” Bell answered.")],
            Quotes = [new("“Fares go up by five per cent,”", "Carl Dunn"), new("“Not for long,”", null, "Bell")],
        });
        return new Desk(archive);
    }

    /// <summary>
    /// The same, and article 3: its new text has lost the words of a note (anchor 1), of a confirmed quote (2) and of a claim that rests on it
    /// (3), and has those of another note (4) in other surroundings.
    /// </summary>
    public static async Task<Desk> SetWithNewTextAsync()
    {
        const string key = "/news/ferries.txt", opening = "The ferries sail again\n\n“We will open the port again,” said Ada Bell, who runs the port and its ferries.\n\n";
        var desk = await SetAsync();
        await desk.Archive.TakeInAsync(opening + "Ferries sail from noon on Monday, and every hour after that, to all of the islands.\n\n“Nobody asked the crews,” Carl Dunn said in a letter to the members of the union.", key);
        var judged = (await desk.Archive.QuotesAsync(3)).Single(q => q.Words == "“Nobody asked the crews,”");
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 3, await h.SelectAsync("sail from noon on Monday", 3), "At last."));
        await desk.DoneAsync(h => h.Quotes.ConfirmAsync(h.Request, judged.Id, judged.Version));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, 3, await h.SelectAsync("Nobody asked the crews", 3), "Nobody asked them.", null));
        await desk.DoneAsync(async h => await h.Notes.AddAsync(h.Request, 3, await h.SelectAsync("every hour", 3), "How often?"));
        await desk.Archive.TakeInAsync(opening + "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.\n\n“Nobody asked our crews,” Carl Dunn said in a letter to the members of the union.\n\nA timetable hangs at the port.", key);
        return desk;
    }

    /// <summary>The same as <see cref="SetAsync"/>, with <see cref="AddLikeFindingsAsync"/>.</summary>
    public static async Task<Desk> SetWithLikeFindingsAsync()
    {
        var desk = await SetAsync();
        await desk.AddLikeFindingsAsync();
        return desk;
    }

    /// <summary>Two articles more, in each of which “Hale”, whom no speaker is called, says the same two things; the quotes are the last four.</summary>
    public async Task AddLikeFindingsAsync()
    {
        foreach (string title in new[] { "The crews wait", "The crews still wait" })
        {
            await archive.AddAsync(new TestArticle
            {
                Title = title,
                Paragraphs = [new("“Ask the union today,” Hale said, and then: “No ship sails today.”")],
                Quotes = [new("“Ask the union today,”", null, "Hale"), new("“No ship sails today.”", null, "Hale")],
            });
        }
    }

    public static async Task<Desk> CopyAsync(Desk desk) => new(await TestArchive.CopyAsync(desk.Archive));

    public async Task<ActResult> DoAsync(Func<Hand, Task<ActResult>> act)
    {
        await using var context = archive.Open();
        return await act(new Hand(context));
    }

    /// <summary>Does what must succeed; the number of its change.</summary>
    public async Task<int> DoneAsync(Func<Hand, Task<ActResult>> act)
    {
        var result = await DoAsync(act);
        if (result is ActResult.Refused(var reason)) Assert.Fail(reason);
        return Assert.IsType<ActResult.Done>(result).ChangeId;
    }

    public Task<ActResult> UndoAsync(int change) => DoAsync(hand => hand.Log.UndoAsync(hand.Request, change));

    public Task<int> UndoneAsync(int change) => DoneAsync(hand => hand.Log.UndoAsync(hand.Request, change));

    public Task<string[]> DumpAsync() => TableDump.OfAsync(archive);

    public async Task<T> AskAsync<T>(Func<NewsContext, Task<T>> question)
    {
        await using var context = archive.Open();
        return await question(context);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();
}

/// <summary>The acts on one context, and the rows they are about as the person sees them.</summary>
internal sealed class Hand(NewsContext context)
{
    public NewsContext Context => context;

    public ActRequest Request { get; } = new(1);

    public ChangeLog Log { get; } = new(context, TimeProvider.System);

    public ArticleActs Articles => new(context, Log, TimeProvider.System);

    public QuoteActs Quotes => new(context, Log);

    public TagActs Tags => new(context, Log);

    public QuoteShapeActs Shapes => new(context, Log);

    public SimilarActs Similar => new(context, Log);

    public SpeakerActs Speakers => new(context, Log);

    public NoteActs Notes => new(context, Log, TimeProvider.System);

    public AnchorActs Anchors => new(context, Log);

    public ClaimActs Claims => new(context, Log, TimeProvider.System);

    public async Task<Article> ArticleAsync(int id = 1) => await context.Articles.AsNoTracking().SingleAsync(a => a.Id == id);

    public async Task<Quote> QuoteAsync(int id = 1) => await context.Quotes.AsNoTracking().SingleAsync(q => q.Id == id);

    /// <summary>The findings for which what was said of a quote may hold as well, as they are now.</summary>
    public async Task<IReadOnlyList<(int Id, int Version)>> SimilarAsync(int id) =>
        [.. (await (await SimilarQuotes.LikeAsync(context, await QuoteAsync(id))).AsNoTracking().ToListAsync()).Select(q => (q.Id, q.Version))];

    public async Task<Speaker> SpeakerAsync(string name) => await context.Speakers.AsNoTracking().SingleAsync(s => s.Name == name);

    /// <summary>The number of a speaker's name.</summary>
    public async Task<int> NameAsync(string name) => await context.SpeakerNames.Where(n => n.Name == name && n.Speaker!.MergedIntoId == null).Select(n => n.Id).SingleAsync();

    public async Task<Note> NoteAsync() => await context.Notes.AsNoTracking().OrderBy(n => n.Id).LastAsync();

    public async Task<TextAnchor> AnchorAsync() => await context.Anchors.AsNoTracking().OrderBy(a => a.Id).LastAsync();

    public async Task<TextAnchor> AnchorAsync(int id) => await context.Anchors.AsNoTracking().SingleAsync(a => a.Id == id);

    /// <summary>Attaches an anchor, seen as it is, to words of its article's text as it is now.</summary>
    public async Task<ActResult> AttachAsync(TextAnchor anchor, string words) =>
        await Anchors.AttachAsync(Request, anchor.Id, anchor.Edition(), await SelectAsync(words, anchor.ArticleId));

    public async Task<Claim> ClaimAsync() => await context.Claims.AsNoTracking().OrderBy(c => c.Id).LastAsync();

    public async Task<Claim> ClaimAsync(int id) => await context.Claims.AsNoTracking().SingleAsync(c => c.Id == id);

    public async Task<Evidence> EvidenceAsync(int id) => await context.Evidence.AsNoTracking().SingleAsync(e => e.Id == id);

    public async Task<int> LastAsync<T>(Func<T, int> id) where T : class => (await context.Set<T>().AsNoTracking().ToListAsync()).Max(id);

    /// <summary>Words of the article's text as it is now, as the parts of a quote; no cue or source where none is given.</summary>
    public async Task<QuoteShape> ShapeAsync(string words, string? cue = null, string? source = null, int articleId = 1) =>
        new(await SelectAsync(words, articleId), await SelectAsync(cue, articleId), await SelectAsync(source, articleId));

    /// <summary>Words of the article's text as it is now.</summary>
    public async Task<Selection> SelectAsync(string? words, int articleId = 1) => Selection.OfWords(await RevisionAsync(articleId), words, 1, 0);

    /// <summary>The number of the text that the article has now.</summary>
    public Task<int> RevisionAsync(int articleId) => context.Revisions.Where(r => r.ArticleId == articleId && r.IsCurrent).Select(r => r.Id).SingleAsync();
}
