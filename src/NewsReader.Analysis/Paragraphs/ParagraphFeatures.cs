using System.Runtime.InteropServices;
using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>
/// What the boilerplate model sees of an article's paragraphs, at training and at running: hashed words for its regression, and for its trees one
/// value a <see cref="ParagraphSign"/>. The time grows with the text.
/// </summary>
internal sealed class ParagraphFeatures
{
    private const int LongestShort = 12;
    private const int FarAway = 20;
    private const int FewestOfSentence = 3;
    private const uint Number = 1, Edge = 2;

    private static readonly ParagraphSign[] ToReader =
    [
        ParagraphSign.You, ParagraphSign.We, ParagraphSign.Asks, ParagraphSign.Links, ParagraphSign.At, ParagraphSign.Signs, ParagraphSign.Credits,
    ];

    private static readonly ParagraphSign[] Yes =
    [
        ParagraphSign.You, ParagraphSign.We, ParagraphSign.Telling, ParagraphSign.Asks, ParagraphSign.Links, ParagraphSign.At, ParagraphSign.Signs,
        ParagraphSign.Marks, ParagraphSign.ByRules, ParagraphSign.BeforeByRules, ParagraphSign.AfterByRules, ParagraphSign.Credits,
    ];

    private readonly string _text;
    private readonly ParagraphSpan[] _paragraphs;
    private readonly FeatureList _hashed;
    private readonly int _first;
    private readonly float[] _values;
    private readonly Dictionary<uint, int> _lastSeen = [];
    private readonly Dictionary<uint, int> _copies = [];
    private readonly List<uint> _words = [];
    private readonly int[] _starts;
    private char[] _letters = new char[64];

    /// <summary>Reads the paragraphs of <paramref name="text"/>, with the kinds that the rules gave them.</summary>
    /// <param name="text">The article.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="hashed">Where the hashed features go, one position a paragraph.</param>
    public ParagraphFeatures(string text, ParagraphSpan[] paragraphs, FeatureList hashed)
    {
        (_text, _paragraphs, _hashed, _first) = (text, paragraphs, hashed, hashed.Positions);
        (_values, _starts) = (new float[paragraphs.Length * Width], new int[paragraphs.Length + 1]);
        for (int i = 0; i < paragraphs.Length; i++) Note(i);
        for (int i = 0; i < paragraphs.Length; i++) Read(i);
        CountShortRuns();
        for (int i = 0; i < paragraphs.Length; i++) Look(i);
        for (int i = 0; i < paragraphs.Length; i++) Hash(i);
    }

    /// <summary>How many values a paragraph has.</summary>
    public static int Width => (int)ParagraphSign.Count;

    /// <summary>How many paragraphs there are.</summary>
    public int Count => _paragraphs.Length;

    /// <summary>The hashed features of paragraph <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> Hashed(int i) => _hashed[_first + i];

    /// <summary>The values of paragraph <paramref name="i"/>.</summary>
    public ReadOnlySpan<float> this[int i] => _values.AsSpan(i * Width, Width);

    /// <summary>Whether a paragraph with these values is a plain sentence or more: from a letter to a point, and nothing in it that speaks to the reader.</summary>
    public static bool ReadsLikeSentence(ReadOnlySpan<float> values)
    {
        bool isSentence = values[(int)ParagraphSign.Opening] == 0 && values[(int)ParagraphSign.Closing] == 0
            && values[(int)ParagraphSign.Words] >= FewestOfSentence && values[(int)ParagraphSign.SmallWords] > 0 && values[(int)ParagraphSign.ByRules] == 0;
        foreach (ParagraphSign sign in ToReader) isSentence &= values[(int)sign] == 0;
        return isSentence;
    }

    private ref float Of(int i, ParagraphSign sign) => ref _values[(i * Width) + (int)sign];

    private ReadOnlySpan<char> Line(int i) => _text.AsSpan(_paragraphs[i].Span.Start, _paragraphs[i].Span.Length);

    // Which words stand in more than one paragraph, and which paragraphs stand more than once.
    private void Note(int i)
    {
        uint whole = FeatureHash.Of(Line(i));
        _copies[whole] = _copies.GetValueOrDefault(whole) + 1;
        foreach (Range place in WordsOf(Line(i)))
        {
            uint word = FeatureHash.Of(Lower(Line(i)[place]));
            _lastSeen[word] = _lastSeen.TryGetValue(word, out int seen) && seen != i ? -1 : i;
        }
    }

    private void Read(int i)
    {
        ReadOnlySpan<char> line = Line(i);
        ReadSigns(i, line);
        ReadWords(i, line);
        Of(i, ParagraphSign.Opening) = Opening(line[0]);
        Of(i, ParagraphSign.Closing) = Closing(line[^1]);
        Of(i, ParagraphSign.Repeated) = _copies[FeatureHash.Of(line)] - 1;
        Of(i, ParagraphSign.ByRules) = _paragraphs[i].Kind == ParagraphKind.Boilerplate ? 1 : 0;
        Of(i, ParagraphSign.Credits) = Bylines.IsCredit(line) || Bylines.IsByline(line) || Bylines.IsCaption(line) ? 1 : 0;
    }

    private void ReadSigns(int i, ReadOnlySpan<char> line)
    {
        int letters = 0, capitals = 0, digits = 0;
        foreach (char c in line)
        {
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) capitals++;
            if (char.IsDigit(c)) digits++;
            if (c == '@') Of(i, ParagraphSign.At)++;
            if (c is '<' or '>' or '{' or '}' or '|' or '_' or '©') Of(i, ParagraphSign.Signs)++;
            if (c is '"' or '“' or '”' or '«' or '»') Of(i, ParagraphSign.Marks)++;
            if (c is '.' or '?' or '!') Of(i, ParagraphSign.Stops)++;
        }
        Of(i, ParagraphSign.Capitals) = letters == 0 ? 0 : (float)capitals / letters;
        Of(i, ParagraphSign.Digits) = (float)digits / line.Length;
        Of(i, ParagraphSign.Links) = line.Count("http") + line.Count("www.") + line.Count(".com");
    }

    private void ReadWords(int i, ReadOnlySpan<char> line)
    {
        int longer = 0, strange = 0, capital = 0, small = 0, letters = 0;
        foreach (Range place in WordsOf(line))
        {
            if (char.IsUpper(line[place][0])) capital++;
            ReadOnlySpan<char> word = Lower(line[place]);
            uint hash = FeatureHash.Of(word);
            if (_words.Count == _starts[i] && ReaderWords.Asks(word)) Of(i, ParagraphSign.Asks) = 1;
            if (ReaderWords.IsYou(word)) Of(i, ParagraphSign.You)++;
            if (ReaderWords.IsWe(word)) Of(i, ParagraphSign.We)++;
            if (ReaderWords.Tells(word)) Of(i, ParagraphSign.Telling)++;
            if (ReaderWords.IsSmall(word)) small++;
            if (word.Length > 3) longer++;
            if (word.Length > 3 && _lastSeen[hash] >= 0) strange++;
            letters += word.Length;
            _words.Add(char.IsDigit(word[0]) ? Number : hash);
        }
        _starts[i + 1] = _words.Count;
        Of(i, ParagraphSign.Words) = _words.Count - _starts[i];
        float all = Math.Max(1, _words.Count - _starts[i]);
        Of(i, ParagraphSign.Strange) = longer == 0 ? 0 : (float)strange / longer;
        Of(i, ParagraphSign.CapitalWords) = capital / all;
        Of(i, ParagraphSign.SmallWords) = small / all;
        Of(i, ParagraphSign.WordLength) = letters / all;
    }

    private static int Opening(char c) =>
        char.IsLetter(c) ? 0 : char.IsDigit(c) ? 1 : c is '(' or '[' or '<' or '{' ? 2 : c is '-' or '–' or '—' or '*' or '•' ? 3 : c is '"' or '“' or '\'' or '‘' or '«' ? 4 : 5;

    private static int Closing(char c) =>
        c == '.' ? 0 : char.IsLetterOrDigit(c) ? 1 : c == ':' ? 2 : c is '?' or '!' ? 3 : c is ')' or ']' or '>' or '}' ? 4 : c is '"' or '”' or '\'' or '’' or '»' ? 5 : 6;

    private void Hash(int i)
    {
        HashWords(CollectionsMarshal.AsSpan(_words)[_starts[i].._starts[i + 1]]);
        HashShape(i);
        _hashed.EndPosition();
    }

    private void HashWords(ReadOnlySpan<uint> words)
    {
        uint before = Edge;
        foreach (uint word in words)
        {
            _hashed.Add(1, word);
            _hashed.Add(2, before, word);
            before = word;
        }
        _hashed.Add(2, before, Edge);
        uint first = words.Length > 0 ? words[0] : Edge, second = words.Length > 1 ? words[1] : Edge, third = words.Length > 2 ? words[2] : Edge;
        _hashed.Add(3, first);
        _hashed.Add(4, first, second, third);
    }

    private void HashShape(int i)
    {
        uint length = Step(Of(i, ParagraphSign.Words)), closing = (uint)Of(i, ParagraphSign.Closing), opening = (uint)Of(i, ParagraphSign.Opening);
        uint capitals = (uint)(Of(i, ParagraphSign.CapitalWords) * 4), end = Math.Min(4, (uint)Of(i, ParagraphSign.FromEnd)), run = Step(Of(i, ParagraphSign.ShortRun));
        _hashed.Add(5, length);
        _hashed.Add(6, opening, closing, length);
        _hashed.Add(7, (uint)Math.Min(6, Of(i, ParagraphSign.FromStart)), length);
        _hashed.Add(8, end, length);
        _hashed.Add(9, capitals, length, closing);
        _hashed.Add(10, run, length);
        _hashed.Add(11, Step(Of(i, ParagraphSign.Repeated)), length);
        _hashed.Add(12, (uint)(Of(i, ParagraphSign.Strange) * 4), end);
        foreach (ParagraphSign sign in Yes) if (Of(i, sign) > 0) _hashed.Add(13, (uint)sign, end);
    }

    private static uint Step(float count) => count < 8 ? (uint)count : 6 + (uint)MathF.Log2(count);

    // What the article and the neighbours say of it.
    private void Look(int i)
    {
        int after = _paragraphs.Length - 1 - i;
        Of(i, ParagraphSign.FromStart) = Math.Min(i, FarAway);
        Of(i, ParagraphSign.FromEnd) = Math.Min(after, FarAway);
        Of(i, ParagraphSign.Place) = (float)i / Math.Max(1, _paragraphs.Length - 1);
        Of(i, ParagraphSign.Paragraphs) = _paragraphs.Length;
        Of(i, ParagraphSign.WordsBefore) = i > 0 ? Of(i - 1, ParagraphSign.Words) : -1;
        Of(i, ParagraphSign.WordsAfter) = after > 0 ? Of(i + 1, ParagraphSign.Words) : -1;
        Of(i, ParagraphSign.BeforeByRules) = i > 0 ? Of(i - 1, ParagraphSign.ByRules) : 0;
        Of(i, ParagraphSign.AfterByRules) = after > 0 ? Of(i + 1, ParagraphSign.ByRules) : 0;
    }

    private void CountShortRuns()
    {
        int[] lengths = [.. _paragraphs.Select(p => p.Span.Length).Order()];
        for (int start = 0; start < _paragraphs.Length;)
        {
            int end = start;
            while (end < _paragraphs.Length && Of(end, ParagraphSign.Words) <= LongestShort) end++;
            for (int i = start; i < end; i++) Of(i, ParagraphSign.ShortRun) = end - start;
            start = Math.Max(end, start + 1);
        }
        for (int i = 0; i < _paragraphs.Length; i++) Of(i, ParagraphSign.Length) = (float)_paragraphs[i].Span.Length / lengths[lengths.Length / 2];
    }

    private ReadOnlySpan<char> Lower(ReadOnlySpan<char> word)
    {
        if (_letters.Length < word.Length) _letters = new char[word.Length * 2];
        word.ToLowerInvariant(_letters);
        return _letters.AsSpan(0, word.Length);
    }

    // Runs of letters and digits.
    private static List<Range> WordsOf(ReadOnlySpan<char> line)
    {
        List<Range> words = new(line.Length / 5);
        for (int start = 0; start < line.Length;)
        {
            int end = start;
            while (end < line.Length && char.IsLetterOrDigit(line[end])) end++;
            if (end > start) words.Add(start..end);
            start = end + 1;
        }
        return words;
    }
}
