using System.Globalization;

namespace NewsReader.Web.Pages;

/// <summary>The part of a long list that one page shows.</summary>
/// <param name="Number">Which page, from 1 to <see cref="Pages"/>.</param>
/// <param name="Size">How many rows a page has.</param>
/// <param name="Total">How many rows there are.</param>
public sealed record PageWindow(int Number, int Size, int Total)
{
    /// <summary>How many pages there are; 1 for an empty list.</summary>
    public int Pages => PagesOf(Size, Total);

    /// <summary>How many rows come before this page.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The page asked for; the nearest there is where there is no such page, the first where it is no number.</summary>
    public static PageWindow Of(string? asked, int size, int total)
    {
        decimal number = decimal.TryParse(asked, NumberStyles.Integer, CultureInfo.InvariantCulture, out decimal read) ? read : 1;
        return new PageWindow((int)Math.Clamp(number, 1, PagesOf(size, total)), size, total);
    }

    private static int PagesOf(int size, int total) => Math.Max(1, (total + size - 1) / size);
}

/// <summary>The links to the pages before and after.</summary>
/// <param name="Window">The page that is shown.</param>
/// <param name="AddressOf">The address of a page, by its number.</param>
public sealed record PageLinks(PageWindow Window, Func<int, string> AddressOf);
