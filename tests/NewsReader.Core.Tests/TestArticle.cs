using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Tests;

/// <summary>An article to arrange in an archive, row by row and without any analysis.</summary>
internal sealed record TestArticle
{
    public string Title { get; init; } = "A title";

    public string? Outlet { get; init; }

    /// <summary>When it was published; null leaves it undated.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it came in.</summary>
    public DateTime ImportedUtc { get; init; } = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<TestParagraph> Paragraphs { get; init; } = [];

    public IReadOnlyList<TestQuote> Quotes { get; init; } = [];

    /// <summary>The article of that title and text.</summary>
    public static TestArticle Of(string title, params string[] paragraphs) =>
        new() { Title = title, Paragraphs = [.. paragraphs.Select(text => new TestParagraph(text))] };

    /// <summary>The text: the paragraphs with an empty line between them.</summary>
    public string Text => string.Join("\n\n", Paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>Adds the article with its one revision, as an import does: first the texts, then what was found in them.</summary>
    public async Task<int> SaveAsync(NewsContext context)
    {
        var article = new Article { Title = Title, Outlet = Outlet, Language = "en", ImportedUtc = ImportedUtc };
        article.SetPublished(Day, null);
        foreach (string tag in Tags) article.Tags.Add(new ArticleTag { Tag = await TagAsync(context, tag) });
        var revision = RevisionOf(article);
        context.Add(revision);
        await context.SaveChangesAsync();
        AddParagraphs(context, revision);
        foreach (var quote in Quotes) context.Add(await QuoteAsync(context, quote, revision));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        return article.Id;
    }

    private static async Task<Tag> TagAsync(NewsContext context, string name)
    {
        string folded = NameFolding.Fold(name);
        return context.Tags.Local.FirstOrDefault(t => t.Folded == folded) ?? await context.Tags.SingleOrDefaultAsync(t => t.Folded == folded) ?? new Tag { Name = name, Folded = folded };
    }

    private Revision RevisionOf(Article article)
    {
        string unique = Guid.NewGuid().ToString("N");
        return new Revision
        {
            Article = article,
            Ordinal = 1,
            IsCurrent = true,
            Text = Text,
            TextHash = unique,
            Original = [],
            Sha256 = unique,
            FileName = "test.txt",
            Format = "text",
            Encoding = "utf-8",
            Warnings = [],
            ImportedUtc = article.ImportedUtc,
        };
    }

    private void AddParagraphs(NewsContext context, Revision revision)
    {
        int at = 0;
        for (int i = 0; i < Paragraphs.Count; i++)
        {
            int end = at + Paragraphs[i].Text.Length;
            context.Add(new Paragraph { RevisionId = revision.Id, Ordinal = i + 1, Start = at, End = end, Kind = Paragraphs[i].Kind });
            at = end + 2;
        }
    }

    private async Task<Quote> QuoteAsync(NewsContext context, TestQuote test, Revision revision)
    {
        int start = Text.IndexOf(test.Words, StringComparison.Ordinal);
        TextSpan[] contents = [new(start, start + test.Words.Length)];
        var speaker = test.Speaker is null ? null : await SpeakerAsync(context, test.Speaker);
        var quote = new Quote
        {
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            Contents = contents,
            Form = QuoteForm.Direct,
            Speaker = speaker,
            Link = speaker is null ? SpeakerLink.None : SpeakerLink.ByName,
            NameAsFound = test.NameAsFound ?? test.Speaker,
            KindAsFound = (test.NameAsFound ?? test.Speaker) is null ? null : SpeakerKind.Person,
            Confidence = 0.9,
            Why = "“said” after it",
            Origin = Origin.Machine,
        };
        quote.Place(revision.Text, contents);
        foreach (string tag in test.Tags) quote.Tags.Add(new QuoteTag { Tag = await TagAsync(context, tag), AuthorId = Reader.You.Id });
        return quote;
    }

    private static async Task<Speaker> SpeakerAsync(NewsContext context, string name)
    {
        var local = context.Speakers.Local.FirstOrDefault(s => s.Name == name);
        return local ?? await context.Speakers.FirstOrDefaultAsync(s => s.Name == name) ?? Speaker.Named(name, SpeakerKind.Person, Origin.Machine);
    }
}

/// <summary>A paragraph to arrange.</summary>
internal sealed record TestParagraph(string Text, ParagraphKind Kind = ParagraphKind.Body);

/// <summary>A quote to arrange; its words stand in one of the paragraphs.</summary>
internal sealed record TestQuote(string Words, string? Speaker = null, string? NameAsFound = null)
{
    /// <summary>Its own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
