using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Core.Importing.Formats;

/// <summary>Writes a Markdown document as plain text: a line a block, a blank line between blocks, headings and captions marked.</summary>
/// <param name="file">The Markdown.</param>
/// <param name="title">The title the front matter gives; null when it gives none.</param>
internal sealed class MarkdownText(string file, string? title)
{
    private readonly TracedText _text = new(file);
    private readonly List<ParagraphSpan> _known = [];

    // A list item's bullet or number, until its first words are written.
    private string _marker = "";
    private bool _bodyBegan;

    /// <summary>Headings, captions and the title so far, in order.</summary>
    public IReadOnlyList<ParagraphSpan> Known => _known;

    /// <summary>Where in the Markdown the words come from, in their order.</summary>
    public IReadOnlyList<TracedPiece> Pieces => _text.Pieces;

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Writes the whole document, and then the footnotes nothing refers to.</summary>
    public void Add(MarkdownDocument document)
    {
        AddBlocks(document);
        foreach (LinkReferenceDefinition definition in document.GetLinkReferenceDefinitions(false).Links.Values)
            if (definition is FootnoteLinkReferenceDefinition { Footnote: { Order: <= 0 } footnote }) AddFootnote(footnote);
    }

    private void AddBlocks(ContainerBlock container)
    {
        foreach (Block block in container) AddBlock(block);
    }

    private void AddBlock(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock: break;
            case HeadingBlock heading: AddLine(heading, KindOf(heading)); break;
            case CodeBlock or HtmlBlock: AddVerbatim((LeafBlock)block); break;
            case LeafBlock leaf: AddLine(leaf, _ => ParagraphKind.Body); break;
            case Table table: AddTable(table); break;
            case ListBlock list: AddList(list); break;
            case Footnote footnote: AddFootnote(footnote); break;
            case ContainerBlock container: AddBlocks(container); break;
        }
    }

    private void AddLine(LeafBlock block, Func<string, ParagraphKind> kindOf)
    {
        var inline = new MarkdownInlineText(file);
        inline.Add(block.Inline);
        TracedText line = inline.Line;
        Write(line, kindOf(line.ToString()));
        AddCaptions(inline);
    }

    private void AddCaptions(MarkdownInlineText inline)
    {
        foreach (TracedText caption in inline.Captions) Write(caption, ParagraphKind.Caption);
    }

    // The first heading of the first level is the title unless the front matter gives another, or text comes before it.
    private Func<string, ParagraphKind> KindOf(HeadingBlock heading) => line =>
        heading.Level == 1 && !_bodyBegan && (title is null || string.Equals(TextCut.OneLine(line), title, StringComparison.OrdinalIgnoreCase))
            ? ParagraphKind.Title
            : ParagraphKind.Heading;

    private void AddVerbatim(LeafBlock block)
    {
        var lines = new TracedText(file);
        for (int i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0) lines.Append("\n");
            AddVerbatim(lines, block.Lines.Lines[i].Slice, block.Span.End + 1);
        }

        string text = lines.ToString();
        int start = text.Length - text.TrimStart('\n').Length;
        Write(lines.Cut(start, Math.Max(start, text.TrimEnd().Length)), ParagraphKind.Body);
    }

    // A line that the parser did not change is a slice of the file itself; in another one a tab became spaces at its head.
    private void AddVerbatim(TracedText lines, StringSlice line, int end)
    {
        if (ReferenceEquals(line.Text, file))
        {
            lines.Append(line.AsSpan(), line.AsSpan(), new TextSpan(line.Start, line.End + 1));
            return;
        }

        ReadOnlySpan<char> words = line.AsSpan().TrimStart();
        lines.Append(new string(' ', line.Length - words.Length));
        int after = lines.Pieces.Count == 0 ? 0 : lines.Pieces[^1].From.End;
        lines.Append(words, words, new TextSpan(after, Math.Clamp(end, after, file.Length)));
    }

    private void AddTable(Table table)
    {
        var images = new MarkdownInlineText(file);
        IEnumerable<TracedText> rows = table.OfType<TableRow>().Select(row => Row(row, images)).Where(row => row.Length > 0);
        Write(Joined("\n", rows), ParagraphKind.Body);
        AddCaptions(images);
    }

    private TracedText Row(TableRow row, MarkdownInlineText images)
    {
        TracedText cells = Joined("\t", row.OfType<TableCell>().Select(cell => Cell(cell, images)));
        return cells.Cut(0, cells.ToString().TrimEnd().Length);
    }

    private TracedText Joined(string sign, IEnumerable<TracedText> parts)
    {
        TracedText joined = new(file);
        bool isFirst = true;
        foreach (TracedText part in parts)
        {
            if (!isFirst) joined.Append(sign);
            joined.Append(part);
            isFirst = false;
        }

        return joined;
    }

    private static TracedText Cell(TableCell cell, MarkdownInlineText images)
    {
        foreach (LeafBlock block in cell.OfType<LeafBlock>()) images.Add(block.Inline);
        return images.TakeLine();
    }

    private void AddList(ListBlock list)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
            AddMarked(list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ") : "• ", item);
    }

    private void AddFootnote(Footnote footnote) => AddMarked($"[{MarkdownInlineText.LabelOf(footnote)}] ", footnote);

    private void AddMarked(string marker, ContainerBlock blocks)
    {
        _marker += marker;
        AddBlocks(blocks);
        _marker = "";
    }

    private void Write(TracedText block, ParagraphKind kind)
    {
        if (string.IsNullOrWhiteSpace(block.ToString())) return;
        if (_text.Length > 0) _text.Append("\n\n");
        int start = _text.Length;
        _text.Append(_marker);
        _text.Append(block);
        _marker = "";
        if (kind != ParagraphKind.Body) _known.Add(new ParagraphSpan(new TextSpan(start, _text.Length), kind));
        _bodyBegan |= kind != ParagraphKind.Caption;
    }
}
