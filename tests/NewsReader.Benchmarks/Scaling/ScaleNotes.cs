using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Notes as readers make them in a large archive, each on a quote.</summary>
internal static class ScaleNotes
{
    // Of how many articles one has a note.
    private const int Articles = 50;

    private const int Saved = 250, MostWords = 40;

    private static readonly DateTime FirstMade = new(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Makes as many as an archive of so many articles has, and goes on where it was; answers how many there are.</summary>
    public static async Task<int> MakeAsync(Func<NewsContext> open, int articles, CancellationToken cancellationToken)
    {
        int wanted = articles / Articles;
        await using var archive = open();
        int there = await archive.Notes.CountAsync(cancellationToken);
        while (there < wanted)
        {
            await using var context = open();
            var numbers = Enumerable.Range(there, Math.Min(Saved, wanted - there)).ToList();
            foreach (int number in numbers) context.Add(await NoteAsync(context, number, cancellationToken));
            await context.SaveChangesAsync(cancellationToken);
            there += numbers.Count;
        }

        return there;
    }

    private static async Task<Note> NoteAsync(NewsContext context, int number, CancellationToken cancellationToken)
    {
        var dice = new Dice(8_000_000_000UL + (ulong)number);
        var words = new ArticleWords(dice);
        int last = await context.Quotes.MaxAsync(q => q.Id, cancellationToken), from = 1 + dice.Below(last);
        var quote = await context.Quotes.AsNoTracking().Where(q => q.Id >= from).OrderBy(q => q.Id).FirstAsync(cancellationToken);
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        return new Note
        {
            ArticleId = quote.ArticleId,
            Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, quote.Contents),
            Body = string.Join(' ', Enumerable.Range(0, 1 + dice.Below(MostWords)).Select(_ => words.Next())),
            AuthorId = Reader.You.Id,
            CreatedUtc = FirstMade.AddMinutes(number),
        };
    }
}
