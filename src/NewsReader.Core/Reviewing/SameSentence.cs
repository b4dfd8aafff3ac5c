using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Reviewing;

/// <summary>
/// A finding that a person corrected, in the sentence where it stands. Agencies' copy says the same sentence in many articles, and what was
/// wrong of it there is wrong everywhere: where its words begin and end, their cue, their source words and their form.
/// </summary>
public sealed class SameSentence
{
    private readonly string _sentence;
    private readonly int _start;

    private SameSentence(Quote corrected, IReadOnlyList<TextSpan> found, string text)
    {
        (Corrected, Found) = (corrected, found);
        Words = string.Join('\n', found.Select(part => part.In(text)));
        var spans = found.Concat(corrected.Contents).Concat(corrected.Sources).Concat(corrected.Cue is { } cue ? [cue] : []).ToList();
        _start = spans.Min(span => span.Start);
        _sentence = text[_start..spans.Max(span => span.End)];
    }

    /// <summary>The quote as it is now.</summary>
    public Quote Corrected { get; }

    /// <summary>Where the words stood that were found, in the text of <see cref="Corrected"/>.</summary>
    public IReadOnlyList<TextSpan> Found { get; }

    /// <summary>The words as they were found, as <see cref="Quote.Words"/> has them.</summary>
    public string Words { get; }

    /// <summary>The sentence of a quote in <paramref name="text"/>, its revision's, that was found at <paramref name="found"/>; null where that is no place in it.</summary>
    public static SameSentence? Of(Quote corrected, IReadOnlyList<TextSpan> found, string text)
    {
        bool isInside = found.Count > 0 && found.All(part => !part.IsEmpty && part.End <= text.Length) && found.Zip(found.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        return isInside ? new SameSentence(corrected, found, text) : null;
    }

    /// <summary>
    /// Of the <see cref="EdgeCut.Newest"/> findings that nobody has looked at, those with the words as they were found, newest article first.
    /// Whether they stand in the same sentence is for <see cref="IsAround"/> to say.
    /// </summary>
    public IQueryable<Quote> Candidates(NewsContext context)
    {
        var newest = context.Quotes.Unreviewed().OrderByDescending(q => q.ArticleId).ThenByDescending(q => q.Position).ThenByDescending(q => q.Id).Take(EdgeCut.Newest);
        int id = Corrected.Id;
        string words = Words;
        return newest.Where(q => q.Id != id && q.Words == words).OrderByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id);
    }

    /// <summary>Those of the <see cref="Candidates"/> for which the same correction can be made, with their articles and speakers; one more than can be done at once, at the most.</summary>
    public async Task<List<Quote>> FindAsync(NewsContext context, CancellationToken cancellationToken = default)
    {
        var candidates = await Candidates(context).AsNoTracking().Include(q => q.Article).Include(q => q.Speaker).Take(SimilarQuotes.Most + 1).ToListAsync(cancellationToken);
        if (candidates.Count == 0) return candidates;
        var texts = await context.Revisions.TextsAsync([.. candidates.Select(q => q.RevisionId).Distinct()], cancellationToken);
        return candidates.FindAll(quote => IsAround(quote, texts[quote.RevisionId]) && IsOtherwise(quote));
    }

    /// <summary>Whether the sentence stands around <paramref name="quote"/> in <paramref name="text"/>, its revision's, and the quote where it was found in it.</summary>
    public bool IsAround(Quote quote, string text)
    {
        int start = _start + Away(quote);
        return start >= 0 && start < text.Length && text.AsSpan(start).StartsWith(_sentence, StringComparison.Ordinal) && quote.Contents.SequenceEqual(On(quote, Found));
    }

    /// <summary>Places in the sentence of <see cref="Corrected"/>, in the text of a quote that it <see cref="IsAround"/>.</summary>
    public IReadOnlyList<TextSpan> On(Quote quote, IEnumerable<TextSpan> places) => [.. places.Select(place => new TextSpan(place.Start + Away(quote), place.End + Away(quote)))];

    // What it would become is what it is.
    private bool IsOtherwise(Quote quote) =>
        quote.Form != Corrected.Form
        || !quote.Contents.SequenceEqual(On(quote, Corrected.Contents))
        || !quote.Sources.SequenceEqual(On(quote, Corrected.Sources))
        || (quote.Cue is null) != (Corrected.Cue is null)
        || (quote.Cue is { } cue && cue != On(quote, [Corrected.Cue!.Value])[0]);

    private int Away(Quote quote) => quote.Contents[0].Start - Found[0].Start;
}
