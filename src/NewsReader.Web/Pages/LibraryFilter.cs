using Microsoft.AspNetCore.Http.Extensions;
using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages;

/// <summary>Which articles, by what the reader has done with them.</summary>
public enum LibraryState
{
    All,
    Unread,
    Starred,
    Deleted,
}

/// <summary>Which articles the library shows: all that fit every part that is given.</summary>
public sealed record LibraryFilter
{
    /// <summary>How much of <see cref="Words"/> is read, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>Words of the title, in any order and case; null for any title.</summary>
    public string? Words { get; init => field = Cut(value); }

    /// <summary>The outlet; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>The tag, in any case; null for any or none.</summary>
    public string? Tag { get; init; }

    /// <summary>The state.</summary>
    public LibraryState State { get; init; }

    /// <summary>Whether every article that is not deleted fits.</summary>
    public bool IsOpen => this == new LibraryFilter();

    /// <summary>The address of the library so filtered, from a place on.</summary>
    public string Address(SearchCursor? from = null)
    {
        var query = new QueryBuilder();
        if (Words is not null) query.Add("words", Words);
        if (Outlet is not null) query.Add("outlet", Outlet);
        if (Tag is not null) query.Add("tag", Tag);
        if (State != LibraryState.All) query.Add("state", State.ToString().ToLowerInvariant());
        if (from is { } place) query.Add(Turn.Key, place.ToString());
        return "/" + query.ToQueryString();
    }

    /// <summary>The address of the library that does <paramref name="handler"/> and comes back so filtered.</summary>
    public string Address(string handler, SearchCursor? from) =>
        Address(from) + (Address(from).Contains('?') ? "&" : "?") + "handler=" + handler;

    private static string? Cut(string? words)
    {
        // The database would take a pattern to end at a control character.
        string clean = new string([.. (words ?? "").Where(sign => !char.IsControl(sign)).Take(MaxLength)]).Trim();
        return clean.Length > 0 ? clean : null;
    }
}
