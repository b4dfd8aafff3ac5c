using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core;
using NewsReader.Core.Articles;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>An article of its own for one test, on which every act can be done.</summary>
internal sealed record Prepared(int Id, int Revision, int Version, RowVersion Quote, RowVersion OwnQuote, RowVersion Note, int Tag, int QuoteTag)
{
    private static int _count;

    /// <summary>Every act of the page that can be undone.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        "Accept", "Reject", "Remove", "Speaker", "Quote", "Claim", "Note", "EditNote", "RemoveNote", "Tag", "Untag", "Paragraph", "Details", "Delete",
        "Restore", "Shape", "Source", "TagWords", "UntagQuote",
    ];

    /// <summary>Its address.</summary>
    public string Path => $"/articles/{Id}";

    /// <summary>Imports the article, and gives it a quote, a note and a tag by a person.</summary>
    public static async Task<Prepared> MakeAsync(NewsApp app, HttpClient browser)
    {
        int id = await app.ImportAsync(
            $"Harbour {Interlocked.Increment(ref _count)} opens again\n\nThe harbour opened on Monday, after the storm, and the ferry sails at noon.\n\n"
            + "“We are glad that the ships are back,” the harbour master, Ida Holm, said on Monday.\n\nThe noon ferry & the <late> ferry were full.\n");
        int revision = await app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == id).Select(r => r.Id).SingleAsync());
        (string, string)[] words = [("revision", $"{revision}"), ("words", "The harbour opened on Monday")];
        string path = $"/articles/{id}";
        await browser.SendAsync(path, $"{path}?handler=Quote", words);
        await browser.SendAsync(path, $"{path}?handler=Note", [.. words, ("body", "Which Monday?")]);
        await browser.SendAsync(path, $"{path}?handler=Tag", ("tags", $"ports {id}"));
        int own = await app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == id && q.Origin == Origin.Person).Select(q => q.Id).SingleAsync());
        await browser.SendAsync(path, $"{path}?handler=TagWords", ("on", $"{own}.1"), ("tags", $"said {id}"));
        return await LookAsync(app, id, revision);
    }

    /// <summary>What the form of an act sends, filled in.</summary>
    public (string Name, string Value)[] Fields(string act) => act switch
    {
        "Accept" or "Reject" => [("on", $"{Quote}")],
        "Remove" => [("on", $"{OwnQuote}")],
        "Speaker" => [("on", $"{Quote}"), ("name", "Ida Holm-Larsen")],
        "Quote" => [.. Selected, ("name", "Ada Newcomer")],
        "Claim" => [.. Selected, ("statement", "Both ferries were full.")],
        "Note" => [.. Selected, ("body", "How full?")],
        "EditNote" => [("on", $"{Note}"), ("body", "Monday the 3rd?")],
        "RemoveNote" => [("on", $"{Note}")],
        "Tag" => [("tags", "ferries, storms")],
        "Untag" => [("tagId", $"{Tag}")],
        "Paragraph" => [("revision", $"{Revision}"), ("ordinal", "2"), ("kind", $"{ParagraphKind.Boilerplate}")],
        "Details" => [("version", $"{Version}"), ("title", "Another title"), ("outlet", "The Bay"), ("date", "2026-02-03"), ("language", "en")],
        "Delete" => [("version", $"{Version}")],
        "Shape" => [("on", $"{Quote}"), ("revision", $"{Revision}"), ("parts", "that the ships are back,”"), ("parts", ""), ("cue", "said on Monday"), ("source", "Ida Holm")],
        "Source" => [("on", $"{Quote}"), ("revision", $"{Revision}"), ("words", "the harbour master, Ida Holm"), ("name", "Ida Holm-Larsen")],
        "TagWords" => [("on", $"{Quote}"), ("tags", "to check")],
        "UntagQuote" => [("on", $"{OwnQuote}"), ("tagId", $"{QuoteTag}")],
        _ => [],
    };

    /// <summary>The fields with versions as they were before somebody else changed the rows.</summary>
    public (string Name, string Value)[] StaleFields(string act) => [.. Fields(act).Select(field => field.Name switch
    {
        "on" => (field.Name, field.Value + "9"),
        "version" => (field.Name, (Version - 1).ToString(CultureInfo.InvariantCulture)),
        "revision" => (field.Name, $"{Revision + 1}"),
        _ => field,
    })];

    private (string Name, string Value)[] Selected => [("revision", $"{Revision}"), ("words", "The noon ferry & the <late> ferry")];

    private static Task<Prepared> LookAsync(NewsApp app, int id, int revision) => app.InStoreAsync(async store =>
    {
        int version = await store.Articles.Where(a => a.Id == id).Select(a => a.Version).SingleAsync();
        var quotes = await store.Quotes.AsNoTracking().Where(q => q.ArticleId == id).ToListAsync();
        var note = await store.Notes.AsNoTracking().SingleAsync(n => n.ArticleId == id);
        int tag = await store.ArticleTags.Where(t => t.ArticleId == id).Select(t => t.TagId).SingleAsync();
        int quoteTag = await store.QuoteTags.Where(t => t.Quote!.ArticleId == id).Select(t => t.TagId).SingleAsync();
        return new Prepared(id, revision, version, On(quotes, Origin.Machine), On(quotes, Origin.Person), new RowVersion(note.Id, note.Version), tag, quoteTag);
    });

    private static RowVersion On(List<Quote> quotes, Origin origin)
    {
        var quote = quotes.Single(q => q.Origin == origin);
        return new RowVersion(quote.Id, quote.Version);
    }
}
