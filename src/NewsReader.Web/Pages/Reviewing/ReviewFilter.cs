using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsReader.Core.Reviewing;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>Which findings are reviewed, in which order, and how many were in this sitting. It travels in the address, so that it can be left and come back to.</summary>
public sealed record ReviewFilter
{
    /// <summary>The order.</summary>
    public ReviewOrder Order { get; init; }

    /// <summary>A search whose quotes alone are meant; null for the whole archive.</summary>
    public string? Q { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>How many were judged in this sitting.</summary>
    public int Done { get; init => field = Math.Clamp(value, 0, 1_000_000); }

    /// <summary>The address of the queue at a quote; at its head where none is given.</summary>
    public string Address(int? at = null, int? done = null)
    {
        var query = new QueryBuilder();
        if (Order != ReviewOrder.Surest) query.Add("order", Order.ToString().ToLowerInvariant());
        if (Q is not null) query.Add("q", Q);
        if (at is { } quote) query.Add("at", quote.ToString(CultureInfo.InvariantCulture));
        if ((done ?? Done) is > 0 and var count) query.Add("done", count.ToString(CultureInfo.InvariantCulture));
        return "/review" + query.ToQueryString();
    }
}
