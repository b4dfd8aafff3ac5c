using System.Buffers;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with quotes.</summary>
public sealed class QuoteActs(NewsContext context, ChangeLog log)
{
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("“„‘‚«»\"");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("”“’‘»«\"");

    /// <summary>Says that a quote, and the speaker beside it, is right.</summary>
    public Task<ActResult> ConfirmAsync(ActRequest request, int quoteId, int version, CancellationToken cancellationToken = default) =>
        JudgeAsync(request, quoteId, version, Review.Confirmed, cancellationToken);

    /// <summary>Says that a finding is no quote. It is kept, so that it is not found again.</summary>
    public Task<ActResult> RejectAsync(ActRequest request, int quoteId, int version, CancellationToken cancellationToken = default) =>
        JudgeAsync(request, quoteId, version, Review.Rejected, cancellationToken);

    /// <summary>Says who a quote is by: a speaker of the archive, or a new one by the name typed.</summary>
    public Task<ActResult> NameSpeakerAsync(
        ActRequest request, int quoteId, int version, SpeakerChoice choice, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quote = await FindAsync(quoteId, cancellationToken);
                if (quote is null) return ActDraft.Missing();
                var (speaker, instead) = await ChooseAsync(request, choice, KindFound(quote), cancellationToken);
                if (speaker is null) return instead;
                if (quote.SpeakerId == speaker.Id && quote.Link == SpeakerLink.ByPerson && speaker.Id != 0)
                    return ActDraft.AlreadySo($"{speaker.Name} is the speaker already.");
                if (quote.Version != version) return ActDraft.Stale(quote, $"Name {speaker.Name} as the speaker");

                quote.Speaker = speaker;
                quote.Link = SpeakerLink.ByPerson;
                quote.Review = Review.Confirmed;
                await TakeOverAsync(quote, request.ReaderId, cancellationToken);
                return ActDraft.Did($"Named {speaker.Name} as the speaker of “{Excerpt.Of(quote.Words.Trim('“', '”', '"'))}”", AddressOf(quote), quote.ArticleId);
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
                    (speaker, var instead) = await ChooseAsync(request, choice, SpeakerKind.Person, cancellationToken);
                    if (speaker is null) return instead;
                }

                var quote = NewQuote(place, speaker, request.ReaderId);
                context.Quotes.Add(quote);
                return ActDraft.Did($"Made “{place.Excerpt.Trim('“', '”', '"')}” a quote{(speaker is null ? "" : " by " + speaker.Name)}", () => AddressOf(quote), articleId);
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
                context.Quotes.Remove(quote);
                if (quote.Anchor is not null) context.Anchors.Remove(quote.Anchor);
                return ActDraft.Did($"Removed the quote “{Excerpt.Of(quote.Words.Trim('“', '”', '"'))}”", $"/articles/{quote.ArticleId}", quote.ArticleId);
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
                await TakeOverAsync(quote, request.ReaderId, cancellationToken);
                string words = Excerpt.Of(quote.Words.Trim('“', '”', '"'));
                string what = review == Review.Rejected ? $"Rejected “{words}” as no quote" : $"Confirmed “{words}”{(quote.Speaker is null ? "" : " by " + quote.Speaker.Name)}";
                return ActDraft.Did(what, AddressOf(quote), quote.ArticleId);
            },
            cancellationToken);

    private Task<Quote?> FindAsync(int quoteId, CancellationToken cancellationToken) =>
        context.Quotes.Include(q => q.Speaker).Include(q => q.Anchor).SingleOrDefaultAsync(q => q.Id == quoteId && q.Article!.DeletedUtc == null, cancellationToken);

    // From here on it is a person's, and hangs on its words, so that a new revision carries it along.
    private async Task TakeOverAsync(Quote quote, int readerId, CancellationToken cancellationToken)
    {
        quote.AuthorId = readerId;
        if (quote.AnchorId is not null) return;
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        quote.Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, quote.Contents);
    }

    private static Quote NewQuote(Place place, Speaker? speaker, int readerId)
    {
        var quote = new Quote
        {
            ArticleId = place.ArticleId,
            RevisionId = place.RevisionId,
            Contents = place.Spans,
            Form = FormOf(place),
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

    private static QuoteForm FormOf(Place place)
    {
        if (place.Spans.All(span => OpeningMarks.Contains(place.Text[span.Start]) && ClosingMarks.Contains(place.Text[span.End - 1]))) return QuoteForm.Direct;
        return place.Spans.Any(span => place.Text.AsSpan(span.Start, span.Length).ContainsAny(OpeningMarks)) ? QuoteForm.Mixed : QuoteForm.Indirect;
    }

    // Whoever gets a name is no longer unnamed.
    private static SpeakerKind KindFound(Quote quote) =>
        quote.KindAsFound is { } kind and (SpeakerKind.Person or SpeakerKind.Organisation or SpeakerKind.Group) ? kind : SpeakerKind.Person;

    private async Task<(Speaker? Speaker, ActDraft Instead)> ChooseAsync(
        ActRequest request, SpeakerChoice choice, SpeakerKind unlessSaid, CancellationToken cancellationToken)
    {
        if (choice.Kind is { } kind && !Enum.IsDefined(kind))
            return (null, ActDraft.Refuse("There is no such kind of speaker. Choose one of those in the list."));
        if (choice.SpeakerId is { } id)
        {
            var chosen = await context.Speakers.Live().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
            return (chosen, ActDraft.Refuse("That speaker is no longer there. Choose another one, or type the name."));
        }

        if (Speaker.CleanName(choice.Name) is not { } name || NameFolding.Fold(name).Length == 0)
            return (null, ActDraft.Refuse($"Type the speaker’s name, with at least one letter and at most {Speaker.MaxNameLength} characters."));
        var called = await context.Speakers.Called(name).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        if (called.Count > 1) return (null, ActDraft.Refuse($"More than one speaker is called {name}. Choose the one you mean from the list."));
        return (called.FirstOrDefault() ?? Speaker.Named(name, choice.Kind ?? unlessSaid, Origin.Person, request.ReaderId), default);
    }
}

/// <summary>The speaker a person chose.</summary>
/// <param name="SpeakerId">One of the archive; null where a name was typed.</param>
/// <param name="Name">The name typed: whoever is called so, else somebody new.</param>
/// <param name="Kind">What somebody new is; null for what the analysis took the quote's speaker for, else a person.</param>
public sealed record SpeakerChoice(int? SpeakerId, string? Name, SpeakerKind? Kind = null);
