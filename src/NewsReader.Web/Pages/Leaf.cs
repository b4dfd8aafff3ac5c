using System.Globalization;

namespace NewsReader.Web.Pages;

/// <summary>Which part of a long list a page shows.</summary>
/// <param name="Number">From 1 to <paramref name="Last"/>.</param>
/// <param name="Last">How many parts there are; 1 for an empty list.</param>
public sealed record Leaf(int Number, int Last)
{
    /// <summary>The name of the number in addresses.</summary>
    public const string Key = "page";

    private const int Most = 1_000_000;

    /// <summary>The number in an address, from 1 to a million: 1 where it is no number.</summary>
    public static int Asked(string? number) =>
        decimal.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal asked) ? (int)Math.Clamp(asked, 1, Most) : 1;

    /// <summary>The part nearest to the one asked for, of <paramref name="count"/> rows at <paramref name="size"/> a part.</summary>
    public static Leaf Nearest(int asked, int count, int size)
    {
        int last = Math.Max(1, (count + size - 1) / size);
        return new Leaf(Math.Clamp(asked, 1, last), last);
    }

    /// <summary>The address of another part: the one shown, with the number exchanged; the first part needs none.</summary>
    public static string Address(HttpRequest request, int number)
    {
        var others = request.Query.Where(field => !field.Key.Equals(Key, StringComparison.OrdinalIgnoreCase));
        return request.Path + QueryString.Create(number == 1 ? others : others.Append(new(Key, number.ToString(CultureInfo.InvariantCulture))));
    }
}
