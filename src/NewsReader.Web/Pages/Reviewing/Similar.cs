using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Quotes;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>Offers to do for similar findings what was just done for one.</summary>
public static class Similar
{
    /// <summary>The link to a preview of them; null where there are none.</summary>
    public static async Task<FlashLink?> OfferAsync(NewsContext context, int quoteId, string back)
    {
        var judged = await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId);
        if (judged is null) return null;
        return await LinkAsync(await SimilarQuotes.LikeAsync(context, judged), $"/review/similar?quote={quoteId}", back);
    }

    /// <summary>Corrects the bounds of a quote, and offers the same for findings like it.</summary>
    public static async Task<IActionResult> ReshapeAsync(this PageModel page, NewsContext context, QuoteShapeActs acts, RowVersion quote, ShapeInput shape, string goTo, string back)
    {
        var before = await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quote.Id);
        var result = await acts.ReshapeAsync(page.Asked(), quote.Id, quote.Version, shape.ToShape());
        return page.Answer(result, goTo, result is ActResult.Done && before is not null ? await OfferCorrectionAsync(context, before, back) : null);
    }

    // Words that went off an edge may go off others of which the rest is different; whatever else was corrected is right for the same sentence alone.
    private static async Task<FlashLink?> OfferCorrectionAsync(NewsContext context, Quote before, string back)
    {
        if (await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == before.Id) is not { } after) return null;
        bool isCutAlone = before.Cue == after.Cue && before.Sources.SequenceEqual(after.Sources);
        return isCutAlone ? await CutAsync() ?? await SentenceAsync() : await SentenceAsync() ?? await CutAsync();

        async Task<FlashLink?> CutAsync() =>
            EdgeCut.Between(before.Words, after.Words) is { } cut ? await LinkAsync(cut.Like(context, after.Id), AddressOf(after.Id, cut), back) : null;

        async Task<FlashLink?> SentenceAsync() =>
            await SameSentence.OfAsync(context, after.Id) is { } sentence ? Link((await sentence.FindAsync(context)).Count, SentenceAddress(after.Id), back) : null;
    }

    /// <summary>The address of the findings off which the words could be taken that were taken off a quote.</summary>
    public static string AddressOf(int quoteId, EdgeCut cut) => $"/review/similar-cut?quote={quoteId}&off={Uri.EscapeDataString(cut.Words)}&isAtEnd={(cut.IsAtEnd ? "true" : "false")}";

    /// <summary>The address of the findings that could be corrected as a quote was.</summary>
    public static string SentenceAddress(int quoteId) => $"/review/similar-sentence?quote={quoteId}";

    /// <summary>Why nothing was done, where the findings are shown once more to say so, and with which status; null where something else is answered.</summary>
    public static (string Problem, int Status)? NotDone(ActResult result) => result switch
    {
        ActResult.Stale stale => (stale.Message, StatusCodes.Status409Conflict),
        ActResult.Refused refused => (refused.Message, StatusCodes.Status422UnprocessableEntity),
        _ => null,
    };

    /// <summary>The rows that were ticked; null where one is none.</summary>
    public static IReadOnlyList<(int Id, int Version)>? Chosen(IReadOnlyList<string> on)
    {
        var chosen = new List<(int, int)>();
        foreach (string each in on)
        {
            if (!RowVersion.TryRead(each, out var row)) return null;
            chosen.Add((row.Id, row.Version));
        }

        return chosen;
    }

    private static async Task<FlashLink?> LinkAsync(IQueryable<Quote> like, string preview, string back) => Link(await like.Take(SimilarQuotes.Most + 1).CountAsync(), preview, back);

    private static FlashLink? Link(int count, string preview, string back)
    {
        if (count == 0) return null;
        string many = count > SimilarQuotes.Most ? $"more than {SimilarQuotes.Most}" : count.ToString(CultureInfo.InvariantCulture);
        return new FlashLink($"The same for {many} like it", $"{preview}&back={Uri.EscapeDataString(back)}");
    }
}
