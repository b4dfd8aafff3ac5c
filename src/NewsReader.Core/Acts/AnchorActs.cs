using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do where a new text of an article lost the words that something hung on, or has them elsewhere.</summary>
public sealed class AnchorActs(NewsContext context, ChangeLog log)
{
    /// <summary>Hangs a quote, a place of a claim or a note on words of the current text.</summary>
    public Task<ActResult> AttachAsync(ActRequest request, int anchorId, int edition, Selection selection, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await FindAsync(anchorId, cancellationToken) is not { } hung) return ActDraft.Missing();
                if (hung.Anchor.Edition() != edition) return ActDraft.Stale(hung.Anchor, $"Attach {hung.What} to the words that you chose");
                var (place, instead) = await Places.FindAsync(context, hung.Anchor.ArticleId, selection, cancellationToken);
                if (place is null) return instead;
                if (await TakenAsync(hung, place, cancellationToken) is { } taken) return ActDraft.Refuse(taken);

                hung.Anchor.HangOn(place.RevisionId, place.Text, place.Spans);
                if (hung.Quote is { } quote) await FollowAsync(quote, place, request.ReaderId, cancellationToken);
                if (hung.Appearance is { } appearance) await FollowAsync(appearance, place, cancellationToken);
                return ActDraft.Did($"Attached {hung.What} to {place.Quoted}", hung.Address, hung.Anchor.ArticleId);
            },
            cancellationToken);

    /// <summary>Says that the words were found again in the right places, which are then no longer to be looked at.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="shown">The anchors with their editions as they were shown.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<ActResult> ConfirmAsync(
        ActRequest request, int articleId, IReadOnlyCollection<(int Id, int Edition)> shown, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var editions = shown.DistinctBy(anchor => anchor.Id).ToDictionary(anchor => anchor.Id, anchor => anchor.Edition);
                int[] ids = [.. editions.Keys];
                var anchors = await context.Anchors.Where(a => EF.Parameter(ids).Contains(a.Id) && a.ArticleId == articleId && context.Articles.Live().Any(x => x.Id == articleId))
                    .OrderBy(a => a.Id).ToListAsync(cancellationToken);
                if (anchors.Count < ids.Length || ids.Length == 0) return ActDraft.Missing();
                if (anchors.Find(a => a.Edition() != editions[a.Id]) is { } other)
                    return ids.Length == 1 ? ActDraft.Stale(other, "Say that it is in the right place") : ActDraft.Stale(ChangeLog.StaleMessage);
                if (anchors.Find(a => a.State == AnchorState.Orphaned) is { } lost) return ActDraft.Refuse($"{WordsOf(lost)} has no place in the text that could be right. Attach it to words first.");
                var moved = anchors.FindAll(a => a.State == AnchorState.Moved);
                if (moved.Count == 0) return ActDraft.AlreadySo("It is known to be in the right place already.");

                foreach (var anchor in moved) anchor.State = AnchorState.Exact;
                string what = moved.Count == 1 ? $"Found {WordsOf(moved[0])} in the right place" : $"Found {moved.Count} places right";
                string address = moved.Count == 1 ? (await FindAsync(moved[0].Id, cancellationToken))!.Address : $"/articles/{articleId}";
                return ActDraft.Did(what, address, articleId);
            },
            cancellationToken);

    private async Task<Hung?> FindAsync(int anchorId, CancellationToken cancellationToken)
    {
        var anchor = await context.Anchors.SingleOrDefaultAsync(a => a.Id == anchorId && context.Articles.Live().Any(x => x.Id == a.ArticleId), cancellationToken);
        if (anchor is null) return null;
        var quote = await context.Quotes.SingleOrDefaultAsync(q => q.AnchorId == anchorId, cancellationToken);
        var appearance = await context.ClaimAppearances.Include(a => a.Claim).Include(a => a.Quote!.Anchor).SingleOrDefaultAsync(a => a.AnchorId == anchorId, cancellationToken);
        int? note = await context.Notes.Where(n => n.AnchorId == anchorId).Select(n => (int?)n.Id).SingleOrDefaultAsync(cancellationToken);
        return new Hung(anchor, quote, appearance, note);
    }

    // Why it can't be there: the very words are taken by another of its kind.
    private async Task<string?> TakenAsync(Hung hung, Place place, CancellationToken cancellationToken)
    {
        if (hung.Quote is { } quote && (await OthersAsync(quote, place, cancellationToken)).Exists(q => !IsLoose(q) && q.Contents.SequenceEqual(place.Spans)))
            return "These very words are another quote already. Reject one of the two, or choose other words.";
        if (hung.Appearance is { } appearance && await Places.IsOfClaimAsync(context, appearance.ClaimId, place, cancellationToken, except: appearance.Id))
            return $"{Quoted.Of(appearance.Claim!.Statement)} has this place already. Choose other words, or take the lost place off the claim.";
        return null;
    }

    private Task<List<Quote>> OthersAsync(Quote quote, Place place, CancellationToken cancellationToken) =>
        context.Quotes.Where(q => q.RevisionId == place.RevisionId && q.Id != quote.Id && q.Review != Review.Rejected).ToListAsync(cancellationToken);

    private static bool IsLoose(Quote quote) => quote.AnchorId is null && !quote.IsPersons;

    private async Task FollowAsync(Quote quote, Place place, int readerId, CancellationToken cancellationToken)
    {
        foreach (var found in (await OthersAsync(quote, place, cancellationToken)).Where(q => IsLoose(q) && q.Contents.Any(content => place.Spans.Any(content.Overlaps))))
            await GiveWayAsync(found, quote, cancellationToken);
        string words = quote.Words;
        string earlier = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        quote.Follow(quote.Anchor!, earlier, place.Text);
        if (quote.Words != words) quote.Form = WrittenForm.Of(place.Text, place.Spans);
        if (quote.Review == Review.Unreviewed) quote.Review = Review.Confirmed;
        quote.AuthorId = readerId;
    }

    // What the analysis found there meanwhile is what the person's own words are now, and what rests on it rests on those.
    private async Task GiveWayAsync(Quote found, Quote quote, CancellationToken cancellationToken)
    {
        foreach (var resting in await context.ClaimAppearances.Where(a => a.QuoteId == found.Id).ToListAsync(cancellationToken)) resting.Quote = quote;
        context.Quotes.Remove(found);
    }

    // Where nobody says the words, a quote that is lost itself stays the claim's until it has a place again.
    private async Task FollowAsync(ClaimAppearance appearance, Place place, CancellationToken cancellationToken)
    {
        var around = await Places.QuoteAroundAsync(context, place, cancellationToken);
        if (around is not null || appearance.Quote is not { Anchor.State: AnchorState.Orphaned }) (appearance.Quote, appearance.QuoteId) = (around, around?.Id);
    }

    private static string WordsOf(TextAnchor anchor) => Quoted.Of(anchor.Ranges[0].Exact);

    // What hangs on an anchor: one of the three.
    private sealed record Hung(TextAnchor Anchor, Quote? Quote, ClaimAppearance? Appearance, int? NoteId)
    {
        public string What => Quote is not null ? "a quote" : Appearance is { } place ? $"the claim {Quoted.Of(place.Claim!.Statement)}" : "a note";

        public string Address => $"/articles/{Anchor.ArticleId}#" + (Quote is { } quote ? $"q{quote.Id}" : Appearance is { } place ? $"c{place.Id}" : $"n{NoteId}");
    }
}
