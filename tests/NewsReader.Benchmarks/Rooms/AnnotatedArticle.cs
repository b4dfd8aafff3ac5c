using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Readers;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Benchmarks.Rooms;

/// <summary>A long article with all kinds of annotations: quotes as they are found and confirmed, claims, notes and tags, made by the acts that readers have.</summary>
internal static class AnnotatedArticle
{
    /// <summary>Words of the article, at the least.</summary>
    public const int Words = 10_000;

    /// <summary>Claims and notes on its quotes, in equal parts; with those it has more than 300 annotations.</summary>
    public const int ClaimsAndNotes = 80;

    private static readonly ActRequest Asked = new(Reader.You.Id);

    /// <summary>Puts it into an empty archive as its first article.</summary>
    public static async Task MakeAsync(TemporaryArchive archive)
    {
        await archive.ImportAsync([new ImportFile("long.txt", Encoding.UTF8.GetBytes(Text()))]);
        await using var context = SqliteStore.Connect(archive.Database);
        var quotes = await context.Quotes.OrderBy(q => q.Id).Select(q => new { q.Id, q.Version, q.RevisionId, q.Contents }).ToListAsync();
        var log = new ChangeLog(context, TimeProvider.System);
        foreach (var (quote, i) in quotes.Select((quote, i) => (quote, i)))
        {
            var words = Selection.At(quote.RevisionId, $"{quote.Contents[0]}");
            if (i % 2 == 0) await ExpectAsync(new QuoteActs(context, log).ConfirmAsync(Asked, quote.Id, quote.Version));
            if (i % 10 == 0) await ExpectAsync(new TagActs(context, log).TagQuoteAsync(Asked, quote.Id, "to be checked"));
            if (i < ClaimsAndNotes && i % 2 == 0) await ExpectAsync(new ClaimActs(context, log, TimeProvider.System).MakeAsync(Asked, 1, words, null, null));
            else if (i < ClaimsAndNotes) await ExpectAsync(new NoteActs(context, log, TimeProvider.System).AddAsync(Asked, 1, words, "Asked the office; *no answer* yet."));
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>What it has in truth.</summary>
    public static async Task<string> DescribeAsync(TemporaryArchive archive)
    {
        await using var context = SqliteStore.Connect(archive.Database);
        int words = (await context.Revisions.Select(r => r.Text).SingleAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return $"{words} words, {await context.Quotes.CountAsync()} quotes ({await context.Quotes.CountAsync(q => q.Review == Review.Confirmed)} confirmed), {await context.ClaimAppearances.CountAsync()} claims, {await context.Notes.CountAsync()} notes";
    }

    private static string Text()
    {
        var prose = new Prose(new Dice(2025));
        var text = new StringBuilder($"{prose.Title()}\n\n");
        for (int words = 0; words < Words;)
        {
            string paragraph = prose.Paragraph();
            words += paragraph.Count(c => c == ' ') + 1;
            text.Append(paragraph).Append("\n\n");
        }

        return text.ToString();
    }

    private static async Task ExpectAsync(Task<ActResult> act)
    {
        if (await act is var result and not ActResult.Done) throw new InvalidOperationException($"{result}");
    }
}
