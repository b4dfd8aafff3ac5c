using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Says of many findings at once what was said of one that is like them.</summary>
public sealed class SimilarActs(NewsContext context, ChangeLog log)
{
    private const int MostNamed = 3;

    /// <summary>Judges each of <paramref name="others"/>, by number and version, as <paramref name="quoteId"/> was. It or one of them changed meanwhile: none is.</summary>
    public Task<ActResult> SameAsync(ActRequest request, int quoteId, int version, IReadOnlyList<(int Id, int Version)> others, CancellationToken cancellationToken = default) =>
        DoAsync(
            request,
            quoteId,
            version,
            others,
            judged => SimilarQuotes.LikeAsync(context, judged, cancellationToken),
            async (judged, quotes) =>
            {
                foreach (var quote in quotes) Judge(quote, judged);
                await context.TakeOverAsync(quotes, request.ReaderId, cancellationToken);
                return ActDraft.Did(SummaryOf(judged, quotes.Count), QuoteActs.AddressOf(judged));
            },
            cancellationToken);

    /// <summary>
    /// Takes the words off each of <paramref name="others"/>, by number and version, that were taken off <paramref name="quoteId"/>, and confirms
    /// them. It or one of them changed meanwhile: none is cut.
    /// </summary>
    public Task<ActResult> CutAsync(ActRequest request, int quoteId, int version, EdgeCut cut, IReadOnlyList<(int Id, int Version)> others, CancellationToken cancellationToken = default) =>
        DoAsync(
            request,
            quoteId,
            version,
            others,
            _ => Task.FromResult(context.Quotes.Unreviewed()),
            async (corrected, quotes) =>
            {
                if (await EachAsync(quotes, (quote, text) => CutAsync(quote, text, cut, request.ReaderId, cancellationToken), cancellationToken) is { } refused) return refused;
                return ActDraft.Did($"Took {Quoted.Whole(cut.Words.Trim())} off {Counted.Of(quotes.Count, "more quote")} and confirmed {(quotes.Count == 1 ? "it" : "them")}", QuoteActs.AddressOf(corrected));
            },
            cancellationToken);

    /// <summary>
    /// Corrects each of <paramref name="others"/>, by number and version, as <paramref name="quoteId"/> was, and confirms them. It or one of them
    /// changed meanwhile: none is corrected.
    /// </summary>
    public Task<ActResult> CorrectAsync(ActRequest request, int quoteId, int version, IReadOnlyList<(int Id, int Version)> others, CancellationToken cancellationToken = default) =>
        DoAsync(
            request,
            quoteId,
            version,
            others,
            _ => Task.FromResult(context.Quotes.Unreviewed()),
            async (corrected, quotes) =>
            {
                if (await SameSentence.OfAsync(context, corrected.Id, cancellationToken) is not { } sentence)
                    return ActDraft.Refuse($"{Quoted.Of(corrected)}, which the others are like, is not corrected and confirmed any more, or its article has a new text. Nothing was done.");
                if (await EachAsync(quotes, (quote, text) => CorrectAsync(quote, text, sentence, request.ReaderId, cancellationToken), cancellationToken) is { } refused) return refused;
                return ActDraft.Did($"Corrected {Counted.Of(quotes.Count, "more quote")} like {Quoted.Of(corrected)} and confirmed {(quotes.Count == 1 ? "it" : "them")}", QuoteActs.AddressOf(corrected));
            },
            cancellationToken);

    private Task<ActResult> DoAsync(
        ActRequest request,
        int quoteId,
        int version,
        IReadOnlyList<(int Id, int Version)> others,
        Func<Quote, Task<IQueryable<Quote>>> like,
        Func<Quote, List<Quote>, Task<ActDraft>> act,
        CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await context.Quotes.AsNoTracking().Include(q => q.Speaker).SingleOrDefaultAsync(q => q.Id == quoteId, cancellationToken) is not { } first) return ActDraft.Missing();
                if (first.Version != version)
                    return ActDraft.Stale($"{Quoted.Of(first)}, which the others are like, was changed in the meantime, here or in another window, so nothing was done. See what would be done now.");
                if (others.Count == 0) return ActDraft.Refuse("None is chosen. Choose at least one of them.");
                if (others.Count > SimilarQuotes.Most) return ActDraft.Refuse($"That is more than {SimilarQuotes.Most} at once. Choose fewer of them.");
                var versions = others.DistinctBy(other => other.Id).ToDictionary(other => other.Id, other => other.Version);
                var quotes = await (await like(first)).Include(q => q.Anchor).Where(q => EF.Parameter(versions.Keys).Contains(q.Id)).ToListAsync(cancellationToken);
                quotes.RemoveAll(q => q.Version != versions[q.Id]);
                return quotes.Count == versions.Count ? await act(first, quotes) : ActDraft.Stale(await ChangedAsync([.. versions.Keys.Except(quotes.Select(q => q.Id))], cancellationToken));
            },
            cancellationToken);

    private async Task<string> ChangedAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var changed = await context.Quotes.AsNoTracking().Where(q => EF.Parameter(ids).Contains(q.Id)).OrderBy(q => q.Id).Take(MostNamed).ToListAsync(cancellationToken);
        var named = changed.ConvertAll(quote => Quoted.Of(quote));
        if (ids.Count > named.Count) named.Add(Counted.Of(ids.Count - named.Count, named.Count == 0 ? "quote" : "other", named.Count == 0 ? null : "others"));
        string all = named.Count == 1 ? named[0] : $"{string.Join(", ", named.SkipLast(1))} and {named[^1]}";
        return ids.Count == 1
            ? $"{all} was changed in the meantime, here or in another window, so nothing was done. Look at it as it is now, then do the others."
            : $"{all} were changed in the meantime, here or in another window, so nothing was done. Look at them as they are now, then do the others.";
    }

    // All or none: the first that can't be done refuses the whole.
    private async Task<ActDraft?> EachAsync(List<Quote> quotes, Func<Quote, string, Task<string?>> correct, CancellationToken cancellationToken)
    {
        var texts = await context.Revisions.TextsAsync([.. quotes.Select(q => q.RevisionId).Distinct()], cancellationToken);
        foreach (var quote in quotes)
            if (await correct(quote, texts[quote.RevisionId]) is { } problem) return ActDraft.Refuse($"{problem} Untick it, then do the others.");
        return null;
    }

    private async Task<string?> CutAsync(Quote quote, string text, EdgeCut cut, int readerId, CancellationToken cancellationToken)
    {
        string words = Quoted.Of(quote);
        if (!cut.IsOn(quote)) return $"{words} does not {(cut.IsAtEnd ? "end" : "begin")} with {Quoted.Whole(cut.Words.Trim())}.";
        var left = cut.Off(quote, text);
        if (left.Count == 0) return $"Nothing would be left of {words}.";
        if (await QuoteShapeActs.IsAnotherAsync(context, quote, left, cancellationToken)) return $"Without {Quoted.Whole(cut.Words.Trim())}, {words} is another quote already.";
        QuoteShapeActs.Reshape(quote, text, new PlacedShape(left, quote.Cue, quote.Sources), readerId);
        return null;
    }

    private async Task<string?> CorrectAsync(Quote quote, string text, SameSentence sentence, int readerId, CancellationToken cancellationToken)
    {
        string words = Quoted.Of(quote);
        if (!sentence.IsAround(quote, text)) return $"{words} was found otherwise, or in another sentence.";
        var corrected = sentence.Corrected;
        var shape = new PlacedShape(sentence.On(quote, corrected.Contents), corrected.Cue is { } cue ? sentence.On(quote, [cue])[0] : null, sentence.On(quote, corrected.Sources));
        if (await QuoteShapeActs.IsAnotherAsync(context, quote, shape.Contents, cancellationToken)) return $"Corrected, {words} is another quote already.";
        QuoteShapeActs.Reshape(quote, text, shape, readerId);
        quote.Form = corrected.Form;
        return null;
    }

    private static void Judge(Quote quote, Quote judged)
    {
        quote.Review = judged.Review;
        if (judged.Review == Review.Confirmed) (quote.SpeakerId, quote.Link) = (judged.SpeakerId, SpeakerLink.ByPerson);
    }

    private static string SummaryOf(Quote judged, int count)
    {
        string many = Counted.Of(count, "more quote");
        return judged.Review == Review.Rejected
            ? $"Rejected {many} like {Quoted.Of(judged)}"
            : $"Named {judged.Speaker!.Name} as the speaker of {many} by “{judged.NameAsFound}”";
    }
}
