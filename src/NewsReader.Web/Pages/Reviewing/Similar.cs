using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>Offers to do for similar findings what was just done for one.</summary>
public static class Similar
{
    /// <summary>The link to a preview of them; null where there are none.</summary>
    public static async Task<FlashLink?> OfferAsync(NewsContext context, int quoteId, string back)
    {
        var judged = await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId);
        if (judged is null) return null;
        int count = await SimilarQuotes.Like(context, judged).Take(SimilarQuotes.Most + 1).CountAsync();
        if (count == 0) return null;
        string many = count > SimilarQuotes.Most ? $"more than {SimilarQuotes.Most}" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new FlashLink($"The same for {many} like it", $"/review/similar?quote={quoteId}&back={Uri.EscapeDataString(back)}");
    }
}
