using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>Makes quotes of what the analysis found in one article, and links them to the speakers that the archive knows.</summary>
internal sealed class QuoteMaking(NewsContext context)
{
    private readonly SpeakerMatching _speakers = new(context.Speakers);

    /// <summary>Whether the words that it goes on from are not, by now, known to be another speaker's.</summary>
    public async Task<bool> AgreesAsync(FreeFinding free, CancellationToken cancellationToken)
    {
        var speaker = free.Holders.Count == 0 ? null : await MatchAsync(free.Finding, cancellationToken);
        return speaker is null || free.Holders.All(holder => holder.SpeakerId is null || holder.SpeakerId == speaker.Id);
    }

    /// <summary>A new quote in <paramref name="revision"/>.</summary>
    public async Task<Quote> MakeAsync(Revision revision, Attribution found, CancellationToken cancellationToken)
    {
        var quote = new Quote
        {
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            Contents = found.Contents,
            Form = found.Form,
            Confidence = found.Confidence,
            Why = found.Why,
            Origin = Origin.Machine,
        };
        quote.Place(revision.Text, found.Contents);
        quote.Renew(found, await MatchAsync(found, cancellationToken));
        return quote;
    }

    /// <summary>Lets a quote that is still the machine's say what the analysis says of the same words by now.</summary>
    public async Task RenewAsync(Quote quote, Attribution found, CancellationToken cancellationToken) =>
        quote.Renew(found, await MatchAsync(found, cancellationToken));

    private async Task<Speaker?> MatchAsync(Attribution found, CancellationToken cancellationToken) =>
        found.Speaker is null ? null : await _speakers.MatchAsync(found.Speaker, cancellationToken);
}
