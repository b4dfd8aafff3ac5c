using System.Text.RegularExpressions;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Analysis.Tests;

/// <summary>
/// A text in which statements are marked, so that speakers are tested without the finding of statements: <c>[source: He] [cue: said] [content: it rained].</c>
/// A bar parts the text into pieces of at most one statement each; ¶ begins a paragraph.
/// </summary>
internal sealed partial class MarkedText
{
    private readonly List<(string Role, TextSpan Span)>[] _marks;
    private string _text = "";

    private MarkedText(string marked) => _marks = [.. marked.Split('|').Select(Read)];

    /// <summary>The text without marks.</summary>
    public string Text => _text;

    /// <summary>What the marked statements lead to.</summary>
    public static (string Text, Attribution[] Attributions, FoundSpeaker[] Speakers) Resolve(string marked)
    {
        MarkedText read = new(marked);
        (Draft draft, List<Statement> statements) = read.Statements();
        (Attribution[] attributions, FoundSpeaker[] speakers) = SpeakerFinder.Resolve(draft, statements);
        return (read._text, attributions, speakers);
    }

    /// <summary>The marked statements, to which the quotations are joined that go on from them.</summary>
    /// <param name="marked">The text.</param>
    /// <param name="inside">Statements inside marked ones, by their words.</param>
    public static (string Text, Attribution[] Attributions) GoOn(string marked, params (string Source, string Cue, string Content)[] inside)
    {
        MarkedText read = new(marked);
        (Draft draft, List<Statement> statements) = read.Statements();
        foreach ((string source, string cue, string content) in inside) statements.Add(StatementOf(draft, [("source", read.Find(source)), ("cue", read.Find(cue)), ("content", read.Find(content))]));
        Continuations.Add(draft, statements);
        return (read._text, SpeakerFinder.Resolve(draft, statements).Attributions);
    }

    /// <summary>Each statement's speaker; – where the text names nobody on purpose, ? where it could not be told.</summary>
    public static string Speakers(string marked) =>
        string.Join(", ", Resolve(marked).Attributions.Select(a => a.Speaker?.Name ?? (a.SpeakerKind == SpeakerKind.Unnamed ? "–" : "?")));

    /// <summary>The last statement's reason.</summary>
    public static string Why(string marked) => Resolve(marked).Attributions[^1].Why;

    private (Draft Draft, List<Statement> Statements) Statements()
    {
        Draft draft = Draft.Read(_text);
        return (draft, [.. _marks.Where(marks => marks.Count > 0).Select(marks => StatementOf(draft, marks))]);
    }

    private List<(string Role, TextSpan Span)> Read(string piece)
    {
        List<(string, TextSpan)> marks = [];
        int read = 0;
        piece = piece.Replace("¶ ", "\n\n", StringComparison.Ordinal);
        foreach (Match mark in Mark().Matches(piece))
        {
            _text += piece[read..mark.Index];
            int start = _text.Length;
            _text += mark.Groups[2].Value;
            marks.Add((mark.Groups[1].Value, new TextSpan(start, _text.Length)));
            read = mark.Index + mark.Length;
        }
        _text += piece[read..];
        return marks;
    }

    private TextSpan Find(string words)
    {
        int start = _text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static Statement StatementOf(Draft draft, List<(string Role, TextSpan Span)> marks)
    {
        TextSpan? Only(string role) => marks.Where(m => m.Role == role).Select(m => (TextSpan?)m.Span).FirstOrDefault();
        List<TextSpan> contents = [.. marks.Where(m => m.Role == "content").Select(m => m.Span)];
        return new Statement
        {
            Contents = contents,
            Cue = Only("cue"),
            Source = Only("source") is { } source ? TokenRange.Through(draft.TokenAt(source.Start), draft.TokenAt(source.End - 1)) : null,
            Paragraph = draft.ParagraphOf[draft.TokenAt(contents[0].Start)],
            Confidence = 1,
        };
    }

    [GeneratedRegex(@"\[(source|cue|content): ([^\]]*)\]")]
    private static partial Regex Mark();
}
