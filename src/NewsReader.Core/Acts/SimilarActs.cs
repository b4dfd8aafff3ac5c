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
