using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsReader.Core.Annotations;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Which claims come first.</summary>
public enum LedgerOrder
{
    /// <summary>Those noted last.</summary>
    Newest,

    /// <summary>Those made in most places.</summary>
    Appearances,

    /// <summary>Those made last, by the day of the article.</summary>
    Last,
}

/// <summary>Which claims the ledger shows: all that fit every part that is given.</summary>
public sealed record LedgerFilter
{
    private const int MaxLength = 200;

    /// <summary>The verdict; null for any.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Who makes the claim: a speaker's number, or words of a name; null for anybody.</summary>
    public string? Speaker { get; init => field = Cut(value); }

    /// <summary>The outlet of an article that makes it; null for any.</summary>
    public string? Outlet { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>A tag of the claim, in any case; null for any or none.</summary>
    public string? Tag { get; init => field = Cut(value); }

    /// <summary>Words that the statement has to hold, each whole or its beginning; null for any.</summary>
    public string? Words { get; init => field = Cut(value); }

    /// <summary>The order.</summary>
    public LedgerOrder Order { get; init; }

    /// <summary>The speaker's number, where that is what was given.</summary>
    public int? SpeakerId => int.TryParse(Speaker, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    /// <summary>Whether every claim fits.</summary>
    public bool IsOpen => this == new LedgerFilter { Order = Order };

    /// <summary>The address of the ledger so filtered.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        if (Verdict is { } verdict) query.Add("verdict", Verdicts.Name(verdict));
        if (Speaker is { } speaker) query.Add("speaker", speaker);
        if (Outlet is { } outlet) query.Add("outlet", outlet);
        if (Tag is { } tag) query.Add("tag", tag);
        if (Words is { } words) query.Add("words", words);
        if (Order != LedgerOrder.Newest) query.Add("order", Order.ToString().ToLowerInvariant());
        return "/claims" + query;
    }

    private static string? Cut(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        string trimmed = words.Trim();
        return trimmed.Length <= MaxLength ? trimmed : trimmed[..MaxLength];
    }
}
