using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>What the taggers look at in each token of a text: hashes of the word, its beginnings, endings and shape.</summary>
internal sealed class WordForms
{
    /// <summary>Beginnings and endings are told up to this many characters.</summary>
    public const int LongestAffix = 4;

    private readonly uint[] _beginnings;
    private readonly uint[] _endings;

    private readonly WordClusters _clusters;

    /// <summary>Room for <paramref name="count"/> tokens.</summary>
    public WordForms(int count, WordClusters clusters)
    {
        (_clusters, Clusters) = (clusters, new byte[count]);
        (Forms, Words, Shapes, Cases) = (new uint[count], new uint[count], new uint[count], new Casing[count]);
        (_beginnings, _endings) = (new uint[count * LongestAffix], new uint[count * LongestAffix]);
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => Forms.Length;

    /// <summary>The hash of each token as written.</summary>
    public uint[] Forms { get; }

    /// <summary>The hash of each token in small letters, with straight apostrophes.</summary>
    public uint[] Words { get; }

    /// <summary>The hash of each token's shape: runs of capitals, small letters, digits and signs; of a sign, what it touches too.</summary>
    public uint[] Shapes { get; }

    /// <summary>Each token's use of capitals.</summary>
    public Casing[] Cases { get; }

    /// <summary>Each token's cluster.</summary>
    public byte[] Clusters { get; }

    /// <summary>The hash of the first <paramref name="length"/> characters in small letters; 0 where the token is no longer than that.</summary>
    public uint Beginning(int i, int length) => _beginnings[i * LongestAffix + length - 1];

    /// <summary>The hash of the last <paramref name="length"/> characters in small letters; 0 where the token is no longer than that.</summary>
    public uint Ending(int i, int length) => _endings[i * LongestAffix + length - 1];

    /// <summary>The words of a text's tokens.</summary>
    public static WordForms Of(string text, IReadOnlyList<Token> tokens, WordClusters clusters)
    {
        WordForms words = new(tokens.Count, clusters);
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens[i].Span;
            bool before = i > 0 && tokens[i - 1].Span.End == span.Start, after = i + 1 < tokens.Count && tokens[i + 1].Span.Start == span.End;
            words.Set(i, text.AsSpan(span.Start, span.Length), before, after);
        }
        return words;
    }

    /// <summary>Sets token <paramref name="i"/>.</summary>
    /// <param name="i">Its index.</param>
    /// <param name="token">The token as written.</param>
    /// <param name="touchesBefore">Whether no space parts it from the token before.</param>
    /// <param name="touchesAfter">Whether no space parts it from the next token.</param>
    public void Set(int i, ReadOnlySpan<char> token, bool touchesBefore, bool touchesAfter)
    {
        Forms[i] = FeatureHash.Of(token);
        Words[i] = HashWord(i, token);
        Clusters[i] = _clusters.Of(Words[i]);
        HashEndings(i, token);
        (Shapes[i], Cases[i]) = WordShape.Of(token);
        if (token.Length == 1 && !char.IsLetterOrDigit(token[0])) Shapes[i] = FeatureHash.Mix(token[0], touchesBefore ? 1u : 0, touchesAfter ? 1u : 0);
    }

    /// <summary>A character in small letters, apostrophes made straight.</summary>
    public static char Fold(char c) => c < 128 ? (uint)(c - 'A') <= 25 ? (char)(c | 0x20) : c : c == '’' ? '\'' : char.ToLowerInvariant(c);

    // FNV-1a over the folded characters; on its way it passes the beginnings.
    private uint HashWord(int i, ReadOnlySpan<char> token)
    {
        uint hash = 2166136261;
        for (int k = 0; k < token.Length; k++)
        {
            if (k is > 0 and <= LongestAffix) _beginnings[i * LongestAffix + k - 1] = hash;
            hash = (hash ^ Fold(token[k])) * 16777619;
        }
        return hash;
    }

    private void HashEndings(int i, ReadOnlySpan<char> token)
    {
        uint hash = 2166136261;
        for (int k = 1; k <= LongestAffix && k < token.Length; k++)
        {
            hash = (hash ^ Fold(token[^k])) * 16777619;
            _endings[i * LongestAffix + k - 1] = hash;
        }
    }
}
