using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Sentences;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Reviewing;

/// <summary>
/// A finding that a person corrected, in the sentence where it stands. Agencies' copy says the same sentence in many articles, and where the
/// same was found in it, the same was wrong: where the words begin and end, their cue, their source words and their form.
/// </summary>
public sealed class SameSentence
{
    private const int Batch = 200;

    private readonly TextSpan _around;

    private SameSentence(Quote corrected, Quote found, string text)
    {
        (Corrected, Found, Text) = (corrected, found, text);
        _around = SentenceBounds.Around(text, Around(Spans(found).Concat(Spans(corrected))));
    }

    /// <summary>The quote as it is now.</summary>
    public Quote Corrected { get; }

    /// <summary>The quote as it was found.</summary>
    public Quote Found { get; }

    /// <summary>The text that both stand in.</summary>
    public string Text { get; }

    /// <summary>That of a finding; null where nobody corrected and confirmed it, or where its article has another text by now.</summary>
    public static async Task<SameSentence?> OfAsync(NewsContext context, int quoteId, CancellationToken cancellationToken = default)
    {
        var corrected = await context.Quotes.Live().AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId && q.Review == Review.Confirmed && q.Origin == Origin.Machine, cancellationToken);
        if (corrected is null || await AsFound.ReadAsync(context, quoteId, cancellationToken) is not { } found || found.RevisionId != corrected.RevisionId) return null;
        string text = await context.Revisions.Where(r => r.Id == corrected.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        found.Place(text, found.Contents);
        return IsShaped(corrected, found, 0) ? null : new SameSentence(corrected, found, text);
    }

    /// <summary>
    /// Of the newest findings that nobody has looked at, those with the words and the form that were found, newest article first. Whether they
    /// stand in the same sentence is for <see cref="IsAround"/> to say.
    /// </summary>
    public IQueryable<Quote> Candidates(NewsContext context)
    {
        var (id, words, form) = (Corrected.Id, Found.Words, Found.Form);
        return SimilarQuotes.NewestWaiting(context).Where(q => q.Id != id && q.Words == words && q.Form == form).NewestArticleFirst();
    }

    /// <summary>Those of the <see cref="Candidates"/> that stand in the same sentence, with their articles and speakers; one more than can be done at once, at the most.</summary>
    public async Task<List<Quote>> FindAsync(NewsContext context, CancellationToken cancellationToken = default)
    {
        var same = new List<Quote>();
        foreach (int[] ids in (await Candidates(context).Select(q => q.Id).ToListAsync(cancellationToken)).Chunk(Batch))
        {
            var quotes = await context.Quotes.AsNoTracking().Include(q => q.Article).Include(q => q.Speaker).Where(q => EF.Parameter(ids).Contains(q.Id))
                .NewestArticleFirst().ToListAsync(cancellationToken);
            var texts = await context.Revisions.TextsAsync([.. quotes.Select(q => q.RevisionId).Distinct()], cancellationToken);
            same.AddRange(quotes.Where(quote => IsAround(quote, texts[quote.RevisionId])));
            if (same.Count > SimilarQuotes.Most) return same[..(SimilarQuotes.Most + 1)];
        }

        return same;
    }

    /// <summary>Whether the same was found as <paramref name="quote"/>, in the same sentence of <paramref name="text"/>, its revision's.</summary>
    public bool IsAround(Quote quote, string text)
    {
        int away = Away(quote);
        if (!IsShaped(quote, Found, away) || _around.Start + away < 0 || _around.End + away > text.Length) return false;
        var (words, around) = (Moved([Around(Spans(Found).Concat(Spans(Corrected)))], away)[0], Moved([_around], away)[0]);
        return SentenceBounds.Around(text, words) == around && around.In(text) == _around.In(Text);
    }

    /// <summary>Places in <see cref="Text"/>, in the text of a quote that it <see cref="IsAround"/>.</summary>
    public IReadOnlyList<TextSpan> On(Quote quote, IEnumerable<TextSpan> places) => Moved(places, Away(quote));

    private int Away(Quote quote) => quote.Contents[0].Start - Found.Contents[0].Start;

    private static TextSpan[] Moved(IEnumerable<TextSpan> places, int by) => [.. places.Select(place => new TextSpan(place.Start + by, place.End + by))];

    private static IEnumerable<TextSpan> CueOf(Quote quote) => quote.Cue is { } cue ? [cue] : [];

    private static IEnumerable<TextSpan> Spans(Quote quote) => quote.Contents.Concat(CueOf(quote)).Concat(quote.Sources);

    private static TextSpan Around(IEnumerable<TextSpan> spans) => spans.Aggregate((all, span) => new TextSpan(Math.Min(all.Start, span.Start), Math.Max(all.End, span.End)));

    // The same parts as another quote, further on.
    private static bool IsShaped(Quote quote, Quote other, int away) =>
        quote.Form == other.Form && IsMoved(quote.Contents, other.Contents, away) && IsMoved(CueOf(quote), CueOf(other), away) && IsMoved(quote.Sources, other.Sources, away);

    private static bool IsMoved(IEnumerable<TextSpan> places, IEnumerable<TextSpan> others, int away) =>
        places.Select(place => (place.Start - away, place.End - away)).SequenceEqual(others.Select(place => (place.Start, place.End)));
}
