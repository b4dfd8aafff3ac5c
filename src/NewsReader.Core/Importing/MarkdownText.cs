using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Core.Importing;

/// <summary>Writes a Markdown document as plain text: a line a block, a blank line between blocks, headings and captions marked.</summary>
/// <param name="title">The title the front matter gives; null when it gives none.</param>
internal sealed class MarkdownText(string? title)
{
    private readonly StringBuilder _text = new();
    private readonly List<ParagraphSpan> _known = [];

    // A list item's bullet or number, until its first words are written.
    private string _marker = "";
    private bool _bodyBegan;

    /// <summary>Headings, captions and the title so far, in order.</summary>
    public IReadOnlyList<ParagraphSpan> Known => _known;

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
        var inline = new MarkdownInlineText();
        inline.Add(block.Inline);
        string line = inline.Line;
        Write(line, kindOf(line));
        AddCaptions(inline);
    }

    private void AddCaptions(MarkdownInlineText inline)
    {
        foreach (string caption in inline.Captions) Write(caption, ParagraphKind.Caption);
    }

    // The first heading of the first level is the title unless the front matter gives another, or text comes before it.
    private Func<string, ParagraphKind> KindOf(HeadingBlock heading) => line =>
        heading.Level == 1 && !_bodyBegan && (title is null || string.Equals(TextCut.OneLine(line), title, StringComparison.OrdinalIgnoreCase))
            ? ParagraphKind.Title
            : ParagraphKind.Heading;

    private void AddVerbatim(LeafBlock block) => Write(block.Lines.ToString().Trim('\n').TrimEnd(), ParagraphKind.Body);

    private void AddTable(Table table)
    {
        var images = new MarkdownInlineText();
        IEnumerable<string> rows = table.OfType<TableRow>().Select(row => Row(row, images)).Where(row => row.Length > 0);
        Write(string.Join('\n', rows), ParagraphKind.Body);
        AddCaptions(images);
    }

    private static string Row(TableRow row, MarkdownInlineText images) =>
        string.Join('\t', row.OfType<TableCell>().Select(cell => Cell(cell, images))).TrimEnd();

    private static string Cell(TableCell cell, MarkdownInlineText images)
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

    private void Write(string block, ParagraphKind kind)
    {
        if (string.IsNullOrWhiteSpace(block)) return;
        if (_text.Length > 0) _text.Append("\n\n");
        int start = _text.Length;
        _text.Append(_marker).Append(block);
        _marker = "";
        if (kind != ParagraphKind.Body) _known.Add(new ParagraphSpan(new TextSpan(start, _text.Length), kind));
        _bodyBegan |= kind != ParagraphKind.Caption;
    }
}
