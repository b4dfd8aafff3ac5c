using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace NewsReader.Core.Importing;

/// <summary>Collects the words of inline Markdown on one line, and the captions of its images apart.</summary>
internal sealed class MarkdownInlineText
{
    private readonly StringBuilder _line = new();
    private readonly List<string> _captions = [];

    /// <summary>The words so far, without white space at the ends.</summary>
    public string Line => _line.ToString().Trim();

    /// <summary>The titles, else the alternative texts, of the images so far.</summary>
    public IReadOnlyList<string> Captions => _captions;

    /// <summary>How a footnote is called in the text.</summary>
    public static string LabelOf(Footnote footnote) => TextCut.OneLine((footnote.Label ?? "").TrimStart('^'));

    /// <summary>The words so far, which are then forgotten; for the cells of a table, on one line without tabs.</summary>
    public string TakeLine()
    {
        string line = Line.Replace('\t', ' ');
        _line.Clear();
        return line;
    }

    /// <summary>Adds an inline with all it holds; null adds nothing. The parser bounds the nesting.</summary>
    public void Add(Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal: Append(literal.Content.AsSpan()); break;
            case CodeInline code: Append(code.ContentSpan); break;
            case HtmlEntityInline entity: Append(entity.Transcoded.AsSpan()); break;
            case HtmlInline html: Append(html.Tag); break;
            case AutolinkInline link: Append(link.Url); break;
            case LineBreakInline: Append(" "); break;
            case FootnoteLink { IsBackLink: false } note: Append($"[{LabelOf(note.Footnote)}]"); break;
            case LinkInline { IsImage: true } image: AddCaption(image); break;
            case DelimiterInline delimiter: Append(delimiter.ToLiteral()); AddChildren(delimiter); break;
            case ContainerInline container: AddChildren(container); break;
        }
    }

    private void AddChildren(ContainerInline container)
    {
        foreach (Inline child in container) Add(child);
    }

    private void AddCaption(LinkInline image)
    {
        var alternative = new MarkdownInlineText();
        alternative.AddChildren(image);
        string caption = TextCut.OneLine(image.Title);
        if (caption.Length == 0) caption = TextCut.OneLine(alternative.Line);
        if (caption.Length > 0) _captions.Add(caption);
        _captions.AddRange(alternative.Captions);
    }

    // Entities can spell line ends and control characters, which a line must not hold.
    private void Append(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
            _line.Append(c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : char.IsControl(c) && c is not ('\t' or '\f') ? '\uFFFD' : c);
    }
}
