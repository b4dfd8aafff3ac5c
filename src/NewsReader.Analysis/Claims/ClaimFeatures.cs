using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Claims;

/// <summary>
/// What the claim model sees of one sentence's words, at training and at running: hashed features for its regression and counts for its trees.
/// Quotation marks and points are left out, so that a quote and the same words as a sentence look alike. Reused from sentence to sentence; not shared.
/// </summary>
internal sealed class ClaimFeatures
{
    /// <summary>How many counts there are.</summary>
    public static readonly int Width = ClaimCues.Count + (int)ClaimSign.Count;

    // Words that stand for others, and classes that no group of cues has.
    private const uint Number = 1, Year = 2, Edge = 3, Name = 4, Comma = ',';
    private const uint FirstGroup = 100;

    private static readonly int Telling = ClaimCues.Count + (int)ClaimSign.Words;

    private readonly FeatureList _hashed;
    private readonly List<uint> _words = [];
    private readonly List<uint> _classes = [];
    private readonly float[] _counts = new float[Width];
    private char[] _letters = new char[64];
    private bool _commaIsDue;

    /// <summary>Adds each sentence's hashed features to <paramref name="hashed"/> as one position.</summary>
    public ClaimFeatures(FeatureList hashed)
    {
        _hashed = hashed;
        Clear();
    }

    /// <summary>The counts of the sentence closed last: the groups of <see cref="ClaimCues"/>, then each <see cref="ClaimSign"/>.</summary>
    public ReadOnlySpan<float> Counts => _counts;

    /// <summary>How many words and numbers were read since the last <see cref="Clear"/>.</summary>
    public int WordCount => (int)Of(ClaimSign.Words);

    /// <summary>Begins a sentence.</summary>
    public void Clear()
    {
        _words.Clear();
        _classes.Clear();
        Array.Clear(_counts);
        _commaIsDue = false;
        Push(Edge, Edge);
        Push(Edge, Edge);
    }

    /// <summary>Reads some of the sentence's tokens; a quote that is broken off is read piece by piece.</summary>
    public void Read(string text, ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Sign) ReadSign(text[token.Span.Start]);
            else if (token.Kind == TokenKind.Number) ReadNumber(text.AsSpan(token.Span.Start, token.Span.Length));
            else ReadWord(text.AsSpan(token.Span.Start, token.Span.Length));
        }
    }

    /// <summary>Ends the sentence and closes its position.</summary>
    public void Close()
    {
        Push(Edge, Edge);
        if (WordCount > 0) Of(ClaimSign.WordLength) /= WordCount;
        HashWords();
        HashCounts();
        _hashed.EndPosition();
    }

    private ref float Of(ClaimSign sign) => ref _counts[ClaimCues.Count + (int)sign];

    private void Push(uint word, uint kind)
    {
        _words.Add(word);
        _classes.Add(kind);
    }

    private void ReadSign(char sign)
    {
        if (sign is '.' or '"' or '“' or '”' or '‘' or '’' or '\'') return;
        // Kept until something follows: the comma that closes a quote before its cue says nothing.
        _commaIsDue |= sign == ',';
        if (sign == ',') return;
        FlushComma();
        Push(FeatureHash.Of([sign]), sign);
        if (Counted(sign) is { } counted) Of(counted)++;
    }

    private static ClaimSign? Counted(char sign) => sign switch
    {
        '$' or '£' or '€' => ClaimSign.Money,
        '%' => ClaimSign.Percents,
        '?' => ClaimSign.Questions,
        '!' => ClaimSign.Exclamations,
        '-' or '–' or '—' or '…' or ':' or ';' => ClaimSign.Breaks,
        _ => null,
    };

    private void FlushComma()
    {
        if (!_commaIsDue) return;
        _commaIsDue = false;
        Push(Comma, Comma);
        Of(ClaimSign.Commas)++;
    }

    private void ReadNumber(ReadOnlySpan<char> number)
    {
        FlushComma();
        bool isYear = number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal));
        Push(isYear ? Year : Number, isYear ? Year : Number);
        Of(ClaimSign.Words)++;
        Of(isYear ? ClaimSign.Years : ClaimSign.Numbers)++;
        if (Of(ClaimSign.FirstNumber) == 0) Of(ClaimSign.FirstNumber) = WordCount;
    }

    private void ReadWord(ReadOnlySpan<char> written)
    {
        FlushComma();
        ReadOnlySpan<char> word = Lower(written);
        int group = ClaimCues.Of(word);
        bool isName = WordCount > 0 && group < 0 && char.IsUpper(written[0]);
        Of(ClaimSign.Words)++;
        Of(ClaimSign.WordLength) += word.Length;
        if (isName) Of(ClaimSign.Names)++;
        if (group >= 0) _counts[group]++;
        else CountEnding(word);
        Push(FeatureHash.Of(word), group >= 0 ? FirstGroup + (uint)group : isName ? Name : FeatureHash.Of(word[^Math.Min(2, word.Length)..]));
        HashParts(word);
    }

    private void CountEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < 5) return;
        if (word.EndsWith("ed", StringComparison.Ordinal)) Of(ClaimSign.Ed)++;
        if (word.EndsWith("ing", StringComparison.Ordinal)) Of(ClaimSign.Ing)++;
        if (word.EndsWith("est", StringComparison.Ordinal)) Of(ClaimSign.Est)++;
        if (word.EndsWith("ly", StringComparison.Ordinal)) Of(ClaimSign.Ly)++;
    }

    private void HashParts(ReadOnlySpan<char> word)
    {
        if (word.Length > 3) _hashed.Add(1, FeatureHash.Of(word[^3..]));
        if (word.Length > 4) _hashed.Add(2, FeatureHash.Of(word[..4]));
        if (word.Length > 5) _hashed.Add(3, FeatureHash.Of(word[..5]));
    }

    private void HashWords()
    {
        for (int i = 2; i < _words.Count; i++)
        {
            _hashed.Add(4, _words[i]);
            _hashed.Add(5, _words[i - 1], _words[i]);
            _hashed.Add(6, _words[i - 2], _words[i]);
            _hashed.Add(7, _classes[i - 1], _classes[i]);
            _hashed.Add(8, _classes[i - 2], _classes[i - 1], _classes[i]);
        }
        _hashed.Add(9, _words[2]);
        if (_words.Count > 3) _hashed.Add(10, _words[2], _words[3]);
    }

    // Which counts there are, about how many, and which stand together.
    private void HashCounts()
    {
        _hashed.Add(11, (uint)Math.Min(20, WordCount / 3));
        for (int i = 0; i < Telling; i++)
        {
            if (_counts[i] == 0) continue;
            _hashed.Add(12, (uint)i, (uint)Math.Min(4, _counts[i]));
            for (int j = i + 1; j < Telling; j++) if (_counts[j] > 0) _hashed.Add(13, (uint)i, (uint)j);
        }
    }

    private ReadOnlySpan<char> Lower(ReadOnlySpan<char> word)
    {
        if (_letters.Length < word.Length) _letters = new char[word.Length * 2];
        Span<char> lower = _letters.AsSpan(0, word.Length);
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return lower;
    }
}
