using System.Text;
using NewsReader.Analysis;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>A text that is being put together, and where in <paramref name="file"/> its words come from.</summary>
/// <param name="file">The file's characters.</param>
internal sealed class TracedText(string file)
{
    private readonly StringBuilder _text = new();
    private readonly List<TracedPiece> _pieces = [];

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>Where the words come from, in order. What is of nobody's making but the reader's is in none.</summary>
    public IReadOnlyList<TracedPiece> Pieces => _pieces;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Adds words that the file does not have.</summary>
    public void Append(string words) => _text.Append(words);

    /// <summary>Adds what the file spells as <paramref name="spelt"/> somewhere in <paramref name="within"/>, or else in all of it.</summary>
    public void Append(ReadOnlySpan<char> words, ReadOnlySpan<char> spelt, TextSpan within)
    {
        if (words.IsEmpty) return;
        TextSpan from = (spelt.Length == words.Length ? Find(spelt, within) : null) ?? within;
        _pieces.Add(new TracedPiece(new TextSpan(Length, Length + words.Length), from));
        _text.Append(words);
    }

    /// <summary>Adds another text of the same file.</summary>
    public void Append(TracedText other)
    {
        _pieces.AddRange(other._pieces.Select(piece => piece.Moved(Length, 0)));
        _text.Append(other._text);
    }

    /// <summary>The part from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public TracedText Cut(int start, int end)
    {
        TracedText cut = new(file);
        cut._text.Append(_text, start, end - start);
        foreach (TracedPiece piece in _pieces.Where(piece => piece.Words.Overlaps(new TextSpan(start, end)))) cut._pieces.Add(Clipped(piece, start, end).Moved(-start, 0));
        return cut;
    }

    /// <summary>The text without white space at its ends.</summary>
    public TracedText Trimmed()
    {
        TextSpan rest = new TextSpan(0, Length).Trimmed(ToString());
        return rest.Length == Length ? this : Cut(rest.Start, rest.End);
    }

    /// <summary>Exchanges every <paramref name="sign"/> for another one.</summary>
    public void Replace(char sign, char other) => _text.Replace(sign, other);

    private TextSpan? Find(ReadOnlySpan<char> spelt, TextSpan within)
    {
        int at = IndexOf(spelt, file.AsSpan(within.Start, within.Length));
        return at < 0 ? null : new TextSpan(within.Start + at, within.Start + at + spelt.Length);
    }

    // Words that the file writes over several lines, as code can be, have a space where it has the line's end.
    private static int IndexOf(ReadOnlySpan<char> spelt, ReadOnlySpan<char> within)
    {
        int at = within.IndexOf(spelt);
        if (at >= 0 || !within.Contains('\n')) return at;
        char[] oneLine = within.ToArray();
        oneLine.AsSpan().Replace('\n', ' ');
        return oneLine.AsSpan().IndexOf(spelt);
    }

    private static TracedPiece Clipped(TracedPiece piece, int start, int end)
    {
        TextSpan words = new(Math.Max(start, piece.Words.Start), Math.Min(end, piece.Words.End));
        if (piece.Words.Length != piece.From.Length) return piece with { Words = words };
        int shift = piece.From.Start - piece.Words.Start;
        return new TracedPiece(words, new TextSpan(words.Start + shift, words.End + shift));
    }
}
