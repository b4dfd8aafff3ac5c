using System.Globalization;
using System.Text;

namespace NewsReader.Web.Answers;

/// <summary>What a piece of a difference is.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the first alone.</summary>
    Removed,

    /// <summary>In the second alone.</summary>
    Added,

    /// <summary>In both, and too long to be repeated.</summary>
    LeftOut,
}

/// <summary>A piece of a difference.</summary>
/// <param name="Kind">Where it is.</param>
/// <param name="Text">The words.</param>
public readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>The difference of two texts, word by word: first by lines, so that long texts take no longer than what differs in them.</summary>
public static class WordDiff
{
    // How much of what is the same is shown around a difference, in characters.
    private const int Context = 160;

    /// <summary>The pieces that lead from one text to another, in order.</summary>
    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        var pieces = new List<DiffPiece>();
        foreach (var (kind, removed, added) in ShortestEdit.Of(Lines(before), Lines(after)))
        {
            if (kind == DiffKind.Same) Append(pieces, DiffKind.Same, removed);
            else foreach (var words in ShortestEdit.Of(Words(string.Concat(removed)), Words(string.Concat(added)))) AppendBoth(pieces, words);
        }

        return [.. pieces.SelectMany((piece, at) => Shortened(piece, at == 0, at == pieces.Count - 1))];
    }

    private static void AppendBoth(List<DiffPiece> pieces, EditStep step)
    {
        Append(pieces, step.Kind == DiffKind.Same ? DiffKind.Same : DiffKind.Removed, step.Before);
        if (step.Kind != DiffKind.Same) Append(pieces, DiffKind.Added, step.After);
    }

    private static void Append(List<DiffPiece> pieces, DiffKind kind, IEnumerable<string> tokens)
    {
        string text = string.Concat(tokens);
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new DiffPiece(kind, pieces[^1].Text + text);
        else pieces.Add(new DiffPiece(kind, text));
    }

    private static IEnumerable<DiffPiece> Shortened(DiffPiece piece, bool isFirst, bool isLast)
    {
        string text = piece.Text;
        if (piece.Kind != DiffKind.Same || text.Length <= 3 * Context) return [piece];
        // At a space, so that no character is cut in two.
        int head = isFirst ? 0 : Math.Max(0, text.IndexOf(' ', Context)), tail = isLast ? text.Length : text.LastIndexOf(' ', text.Length - Context);
        if (tail <= head) return [piece];
        return new[] { new DiffPiece(DiffKind.Same, text[..head]), new DiffPiece(DiffKind.LeftOut, text[head..tail]), new DiffPiece(DiffKind.Same, text[tail..]) }.Where(p => p.Text.Length > 0);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is var at && at < 0 ? text.Length : at + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    // A word with the white space after it; a mark, or a character of a script without spaces, by itself.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && IsInWord(text, end)) end += ElementAt(text, end);
            if (end == start) end += ElementAt(text, end);
            while (end < text.Length && text[end] != '\n' && char.IsWhiteSpace(text[end])) end++;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static int ElementAt(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    private static bool IsInWord(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) && !(rune.Value >= 0x2E80 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter);
}
