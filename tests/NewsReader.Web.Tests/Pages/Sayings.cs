using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;

namespace NewsReader.Web.Tests.Pages;

/// <summary>An article in which somebody says something, to arrange in an archive.</summary>
internal sealed record Saying
{
    /// <summary>The words said; with several, others stand between them.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The text that they stand in; null where there is no more of it.</summary>
    public string? In { get; init; }

    /// <summary>Who says them; null where the archive does not know.</summary>
    public string? Speaker { get; init; }

    public string? NameAsFound { get; init; }

    public string Title { get; init; } = "An article";

    public string? Outlet { get; init; }

    public DateOnly? Day { get; init; }

    public Review Review { get; init; }
}

/// <summary>Where a saying ended up.</summary>
internal sealed record Arranged(int ArticleId, int QuoteId, int SpeakerId, int RevisionId);

/// <summary>Arranges sayings and claims, and looks at what became of them.</summary>
internal static class Sayings
{
    public static Task<Arranged> ArrangeAsync(this NewsApp app, string speaker, params string[] words) =>
        app.ArrangeAsync(new Saying { Speaker = speaker, Words = words });

    public static Task<Arranged> ArrangeAsync(this NewsApp app, Saying saying) => app.InStoreAsync(async context =>
    {
        string text = saying.In ?? string.Join(" and then ", saying.Words);
        var article = new Article { Title = saying.Title, Outlet = saying.Outlet, Language = "en", ImportedUtc = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) };
        article.SetPublished(saying.Day, null);
        var revision = RevisionOf(article, text);
        context.Add(revision);
        var speaker = saying.Speaker is null ? null : context.Speakers.FirstOrDefault(s => s.Name == saying.Speaker) ?? Speaker.Named(saying.Speaker, SpeakerKind.Person, Origin.Machine);
        if (speaker is { Id: 0 }) context.Add(speaker);
        await context.SaveChangesAsync();
        context.Add(new Paragraph { RevisionId = revision.Id, Ordinal = 1, Start = 0, End = text.Length, Kind = Analysis.Paragraphs.ParagraphKind.Body });
        var quote = QuoteOf(saying, article, revision, speaker);
        context.Add(quote);
        await context.SaveChangesAsync();
        return new Arranged(article.Id, quote.Id, speaker?.Id ?? 0, revision.Id);
    });

    /// <summary>A claim, made at each of the places.</summary>
    public static Task<int> ArrangeClaimAsync(this NewsApp app, string statement, params (Arranged Place, bool IsQuoted)[] places) => app.InStoreAsync(async context =>
    {
        var claim = new Claim { Statement = statement, AuthorId = Reader.You.Id, CreatedUtc = new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc) };
        foreach (var (place, isQuoted) in places)
        {
            string text = (await context.Revisions.FindAsync(place.RevisionId))!.Text;
            claim.Appearances.Add(new ClaimAppearance
            {
                ArticleId = place.ArticleId,
                QuoteId = isQuoted ? place.QuoteId : null,
                Anchor = TextAnchor.Of(place.ArticleId, place.RevisionId, text, [new TextSpan(0, text.Length)]),
                AuthorId = Reader.You.Id,
            });
        }

        context.Add(claim);
        await context.SaveChangesAsync();
        return claim.Id;
    });

    /// <summary>Undoes the newest change.</summary>
    public static Task<ActResult> UndoAsync(this NewsApp app) =>
        app.InStoreAsync(context => new ChangeLog(context, TimeProvider.System).UndoLatestAsync(new ActRequest(Reader.You.Id)));

    private static Revision RevisionOf(Article article, string text)
    {
        string unique = Guid.NewGuid().ToString("N");
        return new Revision
        {
            Article = article,
            Ordinal = 1,
            IsCurrent = true,
            Text = text,
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

    private static Quote QuoteOf(Saying saying, Article article, Revision revision, Speaker? speaker)
    {
        TextSpan[] contents = [.. saying.Words.Select(words => new TextSpan(revision.Text.IndexOf(words, StringComparison.Ordinal), revision.Text.IndexOf(words, StringComparison.Ordinal) + words.Length))];
        var quote = new Quote
        {
            ArticleId = article.Id,
            RevisionId = revision.Id,
            Contents = contents,
            Form = QuoteForm.Direct,
            SpeakerId = speaker?.Id,
            Link = speaker is null ? SpeakerLink.None : SpeakerLink.ByName,
            NameAsFound = saying.NameAsFound,
            Confidence = 0.9,
            Why = "“said” after it",
            Origin = Origin.Machine,
            Review = saying.Review,
        };
        quote.Place(revision.Text, contents);
        return quote;
    }
}
