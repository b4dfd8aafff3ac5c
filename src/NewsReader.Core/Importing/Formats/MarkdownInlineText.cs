using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Core.Importing.Formats;

/// <summary>Collects the words of inline Markdown on one line, and the captions of its images apart.</summary>
/// <param name="file">The Markdown.</param>
internal sealed class MarkdownInlineText(string file)
{
    private readonly List<TracedText> _captions = [];
    private TracedText _line = new(file);

    /// <summary>The words so far, without white space at the ends.</summary>
    public TracedText Line => _line.Trimmed();

    /// <summary>The titles, else the alternative texts, of the images so far.</summary>
    public IReadOnlyList<TracedText> Captions => _captions;

    /// <summary>How a footnote is called in the text.</summary>
    public static string LabelOf(Footnote footnote) => TextCut.OneLine((footnote.Label ?? "").TrimStart('^'));

    /// <summary>The words so far, which are then forgotten; for the cells of a table, on one line without tabs.</summary>
    public TracedText TakeLine()
    {
        TracedText line = Line;
        _line = new TracedText(file);
        line.Replace('\t', ' ');
        return line;
    }

    /// <summary>Adds an inline with all it holds; null adds nothing. The parser bounds the nesting.</summary>
    public void Add(Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal: Append(literal); break;
            case CodeInline code: Append(code.ContentSpan, code); break;
            case HtmlEntityInline entity: AppendWhole(entity.Transcoded.AsSpan(), entity); break;
            case HtmlInline html: Append(html.Tag, html); break;
            case AutolinkInline link: Append(link.Url, link); break;
            case LineBreakInline lineBreak: Append(" ", lineBreak); break;
            case FootnoteLink { IsBackLink: false } note: AppendWhole($"[{LabelOf(note.Footnote)}]", note); break;
            case LinkInline { IsImage: true } image: AddCaption(image); break;
            case DelimiterInline delimiter: Append(delimiter.ToLiteral(), delimiter); AddChildren(delimiter); break;
            case ContainerInline container: AddChildren(container); break;
        }
    }

    private void AddChildren(ContainerInline container)
    {
        foreach (Inline child in container) Add(child);
    }

    private void AddCaption(LinkInline image)
    {
        var alternative = new MarkdownInlineText(file);
        alternative.AddChildren(image);
        string caption = TextCut.OneLine(image.Title);
        if (caption.Length == 0) caption = TextCut.OneLine(alternative.Line.ToString());
        if (caption.Length > 0) _captions.Add(Caption(caption, image));
        _captions.AddRange(alternative.Captions);
    }

    private TracedText Caption(string words, LinkInline image)
    {
        TracedText caption = new(file);
        caption.Append(words, words, SpanOf(image));
        return caption;
    }

    private void Append(LiteralInline literal)
    {
        StringSlice words = literal.Content;
        // Words on one line are a slice of the file itself.
        bool isSlice = ReferenceEquals(words.Text, file) && words.Length > 0;
        _line.Append(Shown(words.AsSpan()), words.AsSpan(), isSlice ? new TextSpan(words.Start, words.End + 1) : SpanOf(literal));
    }

    private void Append(ReadOnlySpan<char> words, Inline inline) => _line.Append(Shown(words), words, SpanOf(inline));

    // What the file spells otherwise comes of all that the inline is written with.
    private void AppendWhole(ReadOnlySpan<char> words, Inline inline) => _line.Append(Shown(words), "", SpanOf(inline));

    // Entities can spell line ends and control characters, which a line must not hold.
    private static char[] Shown(ReadOnlySpan<char> words)
    {
        char[] shown = words.ToArray();
        for (int i = 0; i < shown.Length; i++) shown[i] = Shown(shown[i]);
        return shown;
    }

    private static char Shown(char c) =>
        c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : char.IsControl(c) && c is not ('\t' or '\f') ? '\uFFFD' : c;

    // The parser gives the last character, not the one after it; and no place at all for what it made up itself.
    private TextSpan SpanOf(Inline inline)
    {
        int start = Math.Clamp(inline.Span.Start, 0, file.Length);
        return new TextSpan(start, Math.Clamp(inline.Span.End + 1, start, file.Length));
    }
}
