using System.Net;
using System.Text;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Markup;

/// <summary>
/// Marks in HTML what a search looks for. The HTML is the sanitizer’s own: of <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> all that are no markup are
/// entities. Gone through once, since a note can be long and full of hits.
/// </summary>
internal sealed class MarkedHtml
{
    private readonly string _html;
    private readonly StringBuilder _text = new();

    // For each character of the text, where it is written.
    private readonly List<TextSpan> _places = [];

    private MarkedHtml(string html) => _html = html;

    /// <summary>The HTML with the hits in its text marked; one that goes on in another element, as <c>&lt;em&gt;</c>, in a piece for each.</summary>
    public static string Of(string html, HitFinder finder)
    {
        var marked = new MarkedHtml(html);
        marked.ReadText();
        return marked.Write(finder.Find(marked._text.ToString()));
    }

    private void ReadText()
    {
        for (int at = 0; at < _html.Length;)
        {
            int end = _html[at] switch { '<' => _html.IndexOf('>', at) + 1, '&' => _html.IndexOf(';', at) + 1, _ => at + 1 };
            if (_html[at] != '<') Add(new TextSpan(at, end));
            at = end;
        }
    }

    private void Add(TextSpan place)
    {
        foreach (char c in place.Length == 1 ? place.In(_html) : WebUtility.HtmlDecode(place.In(_html)))
        {
            _text.Append(c);
            _places.Add(place);
        }
    }

    private string Write(IReadOnlyList<TextSpan> hits)
    {
        var written = new StringBuilder(_html.Length + hits.Count * "<mark></mark>".Length);
        int at = 0;
        foreach (var piece in hits.SelectMany(Pieces).Where(piece => !string.IsNullOrWhiteSpace(piece.In(_html))))
        {
            written.Append(_html, at, piece.Start - at).Append("<mark>").Append(_html, piece.Start, piece.Length).Append("</mark>");
            at = piece.End;
        }

        return written.Append(_html, at, _html.Length - at).ToString();
    }

    // Where a hit is written, tags left out.
    private IEnumerable<TextSpan> Pieces(TextSpan hit)
    {
        var piece = _places[hit.Start];
        for (int i = hit.Start + 1; i < hit.End; i++)
        {
            if (_places[i].Start > piece.End)
            {
                yield return piece;
                piece = _places[i];
            }

            piece = new TextSpan(piece.Start, _places[i].End);
        }

        yield return piece;
    }
}
