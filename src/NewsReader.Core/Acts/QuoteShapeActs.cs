using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
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
                if (await IsAnotherAsync(context, quote, placed.Contents, cancellationToken)) return ActDraft.Refuse("These very words are another quote already. Reject one of the two, or choose other words.");

                string also = quote.Review == Review.Confirmed ? "" : " and confirmed it";
                Reshape(quote, text, placed, request.ReaderId);
                if (shape.Form is { } given) quote.Form = given;
                return ActDraft.Did($"Corrected the bounds of {Quoted.Of(quote)}{also}", QuoteActs.AddressOf(quote), quote.ArticleId);
            },
            cancellationToken);

    /// <summary>Puts a quote onto other words, by which it is the reader's and confirmed.</summary>
    internal static void Reshape(Quote quote, string text, PlacedShape placed, int readerId)
    {
        string before = quote.Words;
        quote.Place(text, placed.Contents);
        if (quote.Words != before) quote.Form = WrittenForm.Of(text, placed.Contents);
        (quote.Review, quote.AuthorId) = (Review.Confirmed, readerId);
        (quote.Cue, quote.Sources) = (placed.Cue, placed.Sources);
        if (quote.Anchor is null) quote.Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, placed.Contents);
        else quote.Anchor.HangOn(quote.RevisionId, text, placed.Contents);
    }

    /// <summary>Whether the very words are another quote.</summary>
    internal static Task<bool> IsAnotherAsync(NewsContext context, Quote quote, IReadOnlyList<TextSpan> contents, CancellationToken cancellationToken) =>
        context.Quotes.AnyAsync(q => q.Id != quote.Id && q.RevisionId == quote.RevisionId && q.Contents == contents && q.Review != Review.Rejected, cancellationToken);
}
