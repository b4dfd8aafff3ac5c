using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Says of many findings at once what was said of one that is like them.</summary>
public sealed class SimilarActs(NewsContext context, ChangeLog log)
{
    /// <summary>Judges each of <paramref name="others"/>, by number and version, as <paramref name="quoteId"/> was. One of them changed meanwhile: none is.</summary>
    public Task<ActResult> SameAsync(ActRequest request, int quoteId, IReadOnlyList<(int Id, int Version)> others, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var judged = await context.Quotes.AsNoTracking().Include(q => q.Speaker).SingleOrDefaultAsync(q => q.Id == quoteId, cancellationToken);
                if (judged is null) return ActDraft.Missing();
                if (others.Count == 0) return ActDraft.Refuse("None is chosen. Choose at least one of them.");
                if (others.Count > SimilarQuotes.Most) return ActDraft.Refuse($"That is more than {SimilarQuotes.Most} at once. Choose fewer of them.");
                var versions = others.DistinctBy(other => other.Id).ToDictionary(other => other.Id, other => other.Version);
                var quotes = await SimilarQuotes.Like(context, judged).Include(q => q.Anchor).Where(q => EF.Parameter(versions.Keys).Contains(q.Id)).ToListAsync(cancellationToken);
                if (quotes.Count < versions.Count || quotes.Exists(q => q.Version != versions[q.Id])) return ActDraft.Stale(ChangeLog.StaleMessage);

                foreach (var quote in quotes) await JudgeAsync(quote, judged, request.ReaderId, cancellationToken);
                return ActDraft.Did(SummaryOf(judged, quotes.Count), QuoteActs.AddressOf(judged));
            },
            cancellationToken);

    /// <summary>Takes the words off each of <paramref name="others"/>, by number and version, that were taken off <paramref name="quoteId"/>. One of them changed meanwhile: none is cut.</summary>
    public Task<ActResult> CutAsync(ActRequest request, int quoteId, EdgeCut cut, IReadOnlyList<(int Id, int Version)> others, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId, cancellationToken) is not { } corrected) return ActDraft.Missing();
                if (others.Count == 0) return ActDraft.Refuse("None is chosen. Choose at least one of them.");
                if (others.Count > SimilarQuotes.Most) return ActDraft.Refuse($"That is more than {SimilarQuotes.Most} at once. Choose fewer of them.");
                var versions = others.DistinctBy(other => other.Id).ToDictionary(other => other.Id, other => other.Version);
                var quotes = await cut.Like(context, quoteId).Include(q => q.Anchor).Where(q => EF.Parameter(versions.Keys).Contains(q.Id)).ToListAsync(cancellationToken);
                if (quotes.Count < versions.Count || quotes.Exists(q => q.Version != versions[q.Id])) return ActDraft.Stale(ChangeLog.StaleMessage);

                foreach (var quote in quotes)
                    if (await CutAsync(quote, cut, request.ReaderId, cancellationToken) is { } problem) return ActDraft.Refuse(problem);
                return ActDraft.Did($"Took “{cut.Words.Trim()}” off {Counted.Of(quotes.Count, "more quote")}", QuoteActs.AddressOf(corrected));
            },
            cancellationToken);

    private async Task<string?> CutAsync(Quote quote, EdgeCut cut, int readerId, CancellationToken cancellationToken)
    {
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        if (cut.Off(quote, text) is not { } left) return $"Nothing would be left of “{Excerpt.Of(quote.Words.WithoutMarks())}”. Untick it, then do the others.";
        if (await QuoteShapeActs.IsAnotherAsync(context, quote, left, cancellationToken)) return $"Without these words “{Excerpt.Of(quote.Words.WithoutMarks())}” is another quote already. Untick it, then do the others.";
        QuoteShapeActs.Reshape(quote, text, new PlacedShape(left, quote.Cue, quote.Sources), readerId);
        return null;
    }

    private Task JudgeAsync(Quote quote, Quote judged, int readerId, CancellationToken cancellationToken)
    {
        quote.Review = judged.Review;
        if (judged.Review == Review.Confirmed) (quote.SpeakerId, quote.Link) = (judged.SpeakerId, SpeakerLink.ByPerson);
        return context.TakeOverAsync([quote], readerId, cancellationToken);
    }

    private static string SummaryOf(Quote judged, int count)
    {
        string many = count == 1 ? "1 more quote" : $"{count} more quotes";
        return judged.Review == Review.Rejected
            ? $"Rejected {many} like “{Excerpt.Of(judged.Words.WithoutMarks())}”"
            : $"Named {judged.Speaker!.Name} as the speaker of {many} by “{judged.NameAsFound}”";
    }
}
