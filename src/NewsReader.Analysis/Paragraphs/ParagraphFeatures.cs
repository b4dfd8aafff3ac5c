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
    private const int LongestRepeated = 6;
    private const int FarAway = 20;
    private const int FewestOfSentence = 3;
    private const int FewestOfNote = 2;
    private const int MostOfBare = 3;
    private const int NoteLabel = 2;
    private const int MostAfterAuthorNote = 4;

    private static readonly ParagraphSign[] ToReader =
    [
        ParagraphSign.You, ParagraphSign.We, ParagraphSign.Asks, ParagraphSign.Links, ParagraphSign.At, ParagraphSign.Signs, ParagraphSign.Credits,
        ParagraphSign.AuthorNote,
    ];

    private static readonly ParagraphSign[] OfPurpose =
    [
        ParagraphSign.Label, ParagraphSign.Offers, ParagraphSign.OfItself, ParagraphSign.Makers, ParagraphSign.Agencies, ParagraphSign.Points, ParagraphSign.ByRules,
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
    private readonly ArticleShapes _shapes;
    private char[] _letters = new char[64];

    /// <summary>Reads the paragraphs of <paramref name="text"/>, with the kinds that the rules gave them.</summary>
    /// <param name="text">The article.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="hashed">Where the hashed features go, one position a paragraph.</param>
    public ParagraphFeatures(string text, ParagraphSpan[] paragraphs, FeatureList hashed)
    {
        (_text, _paragraphs, _hashed, _first) = (text, paragraphs, hashed, hashed.Positions);
        (_values, _starts, _shapes) = (new float[paragraphs.Length * Width], new int[paragraphs.Length + 1], new ArticleShapes(text, paragraphs));
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

    /// <summary>The shapes of the paragraphs.</summary>
    public ArticleShapes Shapes => _shapes;

    /// <summary>The hashed features of paragraph <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> Hashed(int i) => _hashed[_first + i];

    /// <summary>The values of paragraph <paramref name="i"/>.</summary>
    public ReadOnlySpan<float> this[int i] => _values.AsSpan(i * Width, Width);

    /// <summary>Whether a paragraph with these values is a plain sentence or more, or somebody's words, and nothing in it speaks to the reader.</summary>
    public static bool ReadsLikeSentence(ReadOnlySpan<float> values)
    {
        bool isWhole = values[(int)ParagraphSign.Words] >= FewestOfSentence && values[(int)ParagraphSign.SmallWords] > 0;
        bool isSentence = (isWhole || values[(int)ParagraphSign.Opening] == LineEnds.OpeningMark) && values[(int)ParagraphSign.Opening] != LineEnds.OpeningBracket
            && values[(int)ParagraphSign.Closing] is not (LineEnds.ClosingLetter or LineEnds.ClosingOther) && values[(int)ParagraphSign.ByRules] == 0;
        isSentence &= values[(int)ParagraphSign.Label] < NoteLabel && values[(int)ParagraphSign.Offers] + values[(int)ParagraphSign.OfItself] < FewestOfNote;
        return isSentence && !HoldsAny(values, ToReader);
    }

    /// <summary>Whether a paragraph with these values is a few words, not all in capitals, that hold no sign of what they are for: a name, a place, an answer.</summary>
    public static bool IsBare(ReadOnlySpan<float> values) =>
        values[(int)ParagraphSign.Words] <= MostOfBare && values[(int)ParagraphSign.Capitals] < 1
        && values[(int)ParagraphSign.Opening] is not (LineEnds.OpeningBracket or LineEnds.OpeningDash)
        && !HoldsAny(values, ToReader) && !HoldsAny(values, OfPurpose);

    private static bool HoldsAny(ReadOnlySpan<float> values, ParagraphSign[] signs)
    {
        foreach (ParagraphSign sign in signs) if (values[(int)sign] != 0) return true;
        return false;
    }

    private ref float Of(int i, ParagraphSign sign) => ref _values[(i * Width) + (int)sign];

    private ReadOnlySpan<char> Line(int i) => _text.AsSpan(_paragraphs[i].Span.Start, _paragraphs[i].Span.Length);

    // Which words stand in more than one paragraph, and which paragraphs stand more than once.
    private void Note(int i)
    {
        uint whole = FeatureHash.Of(Line(i));
        _copies[whole] = _copies.GetValueOrDefault(whole) + 1;
        if (_paragraphs[i].Kind == ParagraphKind.Byline) return;
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
        Of(i, ParagraphSign.Opening) = LineEnds.Opening(line[0]);
        Of(i, ParagraphSign.Closing) = LineEnds.Closing(line[^1]);
        Of(i, ParagraphSign.Repeated) = _copies[FeatureHash.Of(line)] - 1;
        Of(i, ParagraphSign.SameShape) = _shapes[i].Length <= LongestRepeated ? _shapes.Count(i) - 1 : 0;
        Of(i, ParagraphSign.Label) = LineEnds.Label(line);
        Of(i, ParagraphSign.AuthorNote) = _paragraphs.Length - 1 - i <= MostAfterAuthorNote && IntroducesAuthor(i) ? 1 : 0;
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
            ReaderWords.Count(word, _values.AsSpan(i * Width, Width));
            Of(i, ParagraphSign.Points) = ReaderWords.Points(word) ? 1 : 0;
            if (ReaderWords.IsSmall(word)) small++;
            if (word.Length > 3) longer++;
            if (word.Length > 3 && IsStrange(hash)) strange++;
            letters += word.Length;
            _words.Add(char.IsDigit(word[0]) ? ParagraphHashes.Number : hash);
        }
        _starts[i + 1] = _words.Count;
        Of(i, ParagraphSign.Words) = _words.Count - _starts[i];
        float all = Math.Max(1, _words.Count - _starts[i]);
        Of(i, ParagraphSign.Strange) = longer == 0 ? 0 : (float)strange / longer;
        Of(i, ParagraphSign.CapitalWords) = capital / all;
        Of(i, ParagraphSign.SmallWords) = small / all;
        Of(i, ParagraphSign.WordLength) = letters / all;
    }

    private bool IntroducesAuthor(int i)
    {
        List<Range> words = WordsOf(Line(i));
        return LineEnds.IntroducesAuthor(Line(i), words, Of(i, ParagraphSign.Makers) > 0, word => IsStrange(FeatureHash.Of(Lower(Line(i)[words[word]]))));
    }

    // Whether a word stands in no more than one paragraph, bylines left aside.
    private bool IsStrange(uint word) => !_lastSeen.TryGetValue(word, out int seen) || seen >= 0;

    private void Hash(int i)
    {
        ParagraphHashes.AddWords(_hashed, CollectionsMarshal.AsSpan(_words)[_starts[i].._starts[i + 1]]);
        ParagraphHashes.AddValues(_hashed, this[i]);
        ParagraphHashes.AddShape(_hashed, _shapes[i], Of(i, ParagraphSign.FromEnd));
        _hashed.EndPosition();
    }

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
