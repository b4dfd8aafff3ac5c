using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Corrects where a quote begins and ends, and which words beside it are its cue and its source.</summary>
public sealed class QuoteShapeActs(NewsContext context, ChangeLog log)
{
    /// <summary>Puts a quote onto other words. Whoever corrects the words has looked at the quote, so it is confirmed; its speaker stays.</summary>
    public Task<ActResult> ReshapeAsync(ActRequest request, int quoteId, int version, QuoteShape shape, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quote = await context.Quotes.Include(q => q.Anchor).SingleOrDefaultAsync(q => q.Id == quoteId && q.Article!.DeletedUtc == null, cancellationToken);
                if (quote is null) return ActDraft.Missing();
                if (shape.Contents.RevisionId != quote.RevisionId) return ActDraft.Stale("The article has a new text since you opened it. Reload it and correct the quote there.");
                if (shape.Form is { } form && !Enum.IsDefined(form)) return ActDraft.Refuse("There is no such form of a quote. Choose one of those in the list.");
                string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
                if (quote.Version != version) return ActDraft.StalePlaces(quote, text, quote.Review == Review.Confirmed ? null : "Correct the bounds of the quote");
                if (shape.Near(quote.Position).In(text, out string? problem) is not { } placed) return ActDraft.Refuse(problem!);
                if (await IsAnotherAsync(quote, placed, cancellationToken)) return ActDraft.Refuse("These very words are another quote already. Reject one of the two, or choose other words.");

                string before = quote.Words;
                Reshape(quote, text, placed);
                quote.Form = shape.Form ?? (quote.Words == before ? quote.Form : WrittenForm.Of(text, placed.Contents));
                quote.Review = Review.Confirmed;
                quote.AuthorId = request.ReaderId;
                return ActDraft.Did($"Corrected the bounds of “{Excerpt.Of(quote.Words.WithoutMarks())}”", QuoteActs.AddressOf(quote), quote.ArticleId);
            },
            cancellationToken);

    private static void Reshape(Quote quote, string text, PlacedShape placed)
    {
        quote.Place(text, placed.Contents);
        (quote.Cue, quote.Sources) = (placed.Cue, placed.Sources);
        if (quote.Anchor is null) quote.Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, placed.Contents);
        else quote.Anchor.HangOn(quote.RevisionId, text, placed.Contents);
    }

    private Task<bool> IsAnotherAsync(Quote quote, PlacedShape placed, CancellationToken cancellationToken) =>
        context.Quotes.AnyAsync(q => q.Id != quote.Id && q.RevisionId == quote.RevisionId && q.Contents == placed.Contents && q.Review != Review.Rejected, cancellationToken);
}
