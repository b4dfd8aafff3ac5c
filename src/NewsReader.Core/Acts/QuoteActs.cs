using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with quotes.</summary>
public sealed class QuoteActs(NewsContext context, ChangeLog log)
{
    /// <summary>Says that a quote, and the speaker beside it, is right.</summary>
    public Task<ActResult> ConfirmAsync(ActRequest request, int quoteId, int version, CancellationToken cancellationToken = default) =>
        JudgeAsync(request, quoteId, version, Review.Confirmed, cancellationToken);

    /// <summary>Says that a finding is no quote. It is kept, so that it is not found again.</summary>
    public Task<ActResult> RejectAsync(ActRequest request, int quoteId, int version, CancellationToken cancellationToken = default) =>
        JudgeAsync(request, quoteId, version, Review.Rejected, cancellationToken);

    /// <summary>
    /// Says who a quote is by: a speaker of the archive, or a new one by the name typed; and, where <paramref name="source"/> is given, by
    /// which words of the article that is told.
    /// </summary>
    public Task<ActResult> NameSpeakerAsync(
        ActRequest request, int quoteId, int version, SpeakerChoice choice, Selection? source = null, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quote = await FindAsync(quoteId, cancellationToken);
                if (quote is null) return ActDraft.Missing();
                var (speaker, instead) = await choice.FindAsync(context, request.ReaderId, KindFound(quote), cancellationToken);
                if (speaker is null) return instead;
                if (quote.SpeakerId == speaker.Id && quote.Link == SpeakerLink.ByPerson && speaker.Id != 0 && source is null)
                    return ActDraft.AlreadySo($"{speaker.Name} is the speaker already.");
                if (quote.Version != version) return ActDraft.Stale(quote, $"Name {speaker.Name} as the speaker");

                if (source is not null)
                {
                    var (place, refused) = await Places.FindAsync(context, quote.ArticleId, source, cancellationToken);
                    if (place is null) return refused;
                    if (quote.RevisionId != place.RevisionId || place.Spans.Any(span => quote.Contents.Any(span.Overlaps)))
                        return ActDraft.Refuse("The name lies inside the words said. Select it where the article says who spoke.");
                    quote.Sources = place.Spans;
                }

                quote.Speaker = speaker;
                quote.Link = SpeakerLink.ByPerson;
                quote.Review = Review.Confirmed;
                await context.TakeOverAsync([quote], request.ReaderId, cancellationToken);
                return ActDraft.Did($"Named {speaker.Name} as the speaker of {Quoted.Of(quote)}{IfNew(speaker)}", AddressOf(quote), quote.ArticleId);
            },
            cancellationToken);

    /// <summary>Makes selected words a quote, by a speaker where one is given.</summary>
    public Task<ActResult> MakeAsync(
        ActRequest request, int articleId, Selection selection, SpeakerChoice? choice, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var (place, missing) = await Places.FindAsync(context, articleId, selection, cancellationToken);
                if (place is null) return missing;
                if (await context.Quotes.AnyAsync(q => q.RevisionId == place.RevisionId && q.Contents == place.Spans && q.Review != Review.Rejected, cancellationToken))
                    return ActDraft.AlreadySo("These very words are a quote already.");
                Speaker? speaker = null;
                if (choice is not null)
                {
                    (speaker, var instead) = await choice.FindAsync(context, request.ReaderId, SpeakerKind.Person, cancellationToken);
                    if (speaker is null) return instead;
                }

                var quote = NewQuote(place, speaker, request.ReaderId);
                context.Quotes.Add(quote);
                return ActDraft.Did($"Made {place.Quoted} a quote{(speaker is null ? "" : $" by {speaker.Name}{IfNew(speaker)}")}", () => AddressOf(quote), articleId);
            },
            cancellationToken);

    /// <summary>Takes away a quote that a person made.</summary>
    public Task<ActResult> RemoveAsync(ActRequest request, int quoteId, int version, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quote = await FindAsync(quoteId, cancellationToken);
                if (quote is null) return ActDraft.Missing();
                if (quote.Version != version) return ActDraft.Stale(quote, "Remove the quote");
                if (quote.Origin == Origin.Machine) return ActDraft.Refuse("A quote that the analysis found is rejected, not removed, so that it is not found again.");
                if (await context.ClaimAppearances.AnyAsync(a => a.QuoteId == quoteId, cancellationToken))
                    return ActDraft.Refuse("A claim rests on this quote. Take it off the claim first.");
                context.QuoteTags.RemoveRange(await context.QuoteTags.Where(t => t.QuoteId == quoteId).ToListAsync(cancellationToken));
                context.Quotes.Remove(quote);
                if (quote.Anchor is not null) context.Anchors.Remove(quote.Anchor);
                return ActDraft.Did($"Removed the quote {Quoted.Of(quote)}", $"/articles/{quote.ArticleId}", quote.ArticleId);
            },
            cancellationToken);

    /// <summary>The address of a quote, inside this site.</summary>
    public static string AddressOf(Quote quote) => $"/articles/{quote.ArticleId}#q{quote.Id}";

    private Task<ActResult> JudgeAsync(ActRequest request, int quoteId, int version, Review review, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quote = await FindAsync(quoteId, cancellationToken);
                if (quote is null) return ActDraft.Missing();
                if (quote.Review == review && (review == Review.Rejected || quote.Link != SpeakerLink.ByName))
                    return ActDraft.AlreadySo(review == Review.Confirmed ? "It is confirmed already." : "It is rejected already.");
                if (quote.Version != version) return ActDraft.Stale(quote, review == Review.Confirmed ? "Confirm the quote" : "Reject it as no quote");

                quote.Review = review;
                if (review == Review.Confirmed && quote.SpeakerId is not null) quote.Link = SpeakerLink.ByPerson;
                await context.TakeOverAsync([quote], request.ReaderId, cancellationToken);
                string words = Quoted.Of(quote);
                string what = review == Review.Rejected ? $"Rejected {words} as no quote" : $"Confirmed {words}{(quote.Speaker is null ? "" : " by " + quote.Speaker.Name)}";
                return ActDraft.Did(what, AddressOf(quote), quote.ArticleId);
            },
            cancellationToken);

    private Task<Quote?> FindAsync(int quoteId, CancellationToken cancellationToken) =>
        context.Quotes.Include(q => q.Speaker).Include(q => q.Anchor).SingleOrDefaultAsync(q => q.Id == quoteId && q.Article!.DeletedUtc == null, cancellationToken);

    // A name that nobody had may be one that was mistyped.
    private static string IfNew(Speaker speaker) => speaker.Id == 0 ? ", and made them a speaker" : "";

    private static Quote NewQuote(Place place, Speaker? speaker, int readerId)
    {
        var quote = new Quote
        {
            ArticleId = place.ArticleId,
            RevisionId = place.RevisionId,
            Contents = place.Spans,
            Form = WrittenForm.Of(place.Text, place.Spans),
            Speaker = speaker,
            Link = speaker is null ? SpeakerLink.None : SpeakerLink.ByPerson,
            Confidence = 1,
            Why = "",
            Origin = Origin.Person,
            Review = Review.Confirmed,
            Anchor = place.Anchor(),
            AuthorId = readerId,
        };
        quote.Place(place.Text, place.Spans);
        return quote;
    }

    // Whoever gets a name is no longer unnamed.
    private static SpeakerKind KindFound(Quote quote) =>
        quote.KindAsFound is { } kind and (SpeakerKind.Person or SpeakerKind.Organisation or SpeakerKind.Group) ? kind : SpeakerKind.Person;
}
