using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsReader.Web.Pages;

/// <summary>
/// HTML written as an interpolated string: what fills its holes is encoded, unless it is HTML itself. For what stands on a page by the
/// hundred, where a partial view each would be most of the time that the page takes.
/// </summary>
[InterpolatedStringHandler]
internal ref struct Encoded
{
    private readonly Part[] _parts;
    private int _count;

    /// <summary>Made by the compiler for each interpolated string, with room for its holes and for what stands around them.</summary>
    public Encoded(int _, int formattedCount) => _parts = new Part[2 * formattedCount + 1];

    /// <summary>The HTML of an interpolated string.</summary>
    public static IHtmlContent Of(Encoded written) => new Written(written._parts, written._count);

    /// <summary>The HTML of each of several things, one after another.</summary>
    public static IHtmlContent Each<T>(IReadOnlyList<T> things, Func<T, IHtmlContent> write)
    {
        if (things.Count == 0) return HtmlString.Empty;
        var parts = new Part[things.Count];
        for (int i = 0; i < parts.Length; i++) parts[i] = new Part(null, false, write(things[i]));
        return new Written(parts, parts.Length);
    }

    /// <summary>What stands between the holes, as it is.</summary>
    public void AppendLiteral(string html) => _parts[_count++] = new Part(html, true, null);

    /// <summary>Words, encoded.</summary>
    public void AppendFormatted(string? words) => _parts[_count++] = new Part(words ?? "", false, null);

    /// <summary>A number in digits.</summary>
    public void AppendFormatted(int number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>HTML, as it is.</summary>
    public void AppendFormatted(IHtmlContent? html) => _parts[_count++] = new Part(null, false, html ?? HtmlString.Empty);

    private readonly record struct Part(string? Text, bool IsHtml, IHtmlContent? Html);

    // One thing to the page, however many parts it has: the framework's builder hands each of them on by itself.
    private sealed class Written(Part[] parts, int count) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (ref readonly var part in parts.AsSpan(0, count))
            {
                if (part.Html is { } html) html.WriteTo(writer, encoder);
                else if (part.IsHtml) writer.Write(part.Text);
                else encoder.Encode(writer, part.Text!);
            }
        }
    }
}
