using System.Buffers;
using System.Text;
using NewsReader.Analysis;

namespace NewsReader.Core.Searching.Words;

/// <summary>Reads a text's words one by one without allocating a string for each. <see cref="SearchWords"/> has the rules.</summary>
internal ref struct SearchWordReader(ReadOnlySpan<char> text)
{
    // ASCII, curly, prime and full-width forms, the modifier letters that transcriptions use (Hawaiʻi, Qurʾan), the accents that are typed
    // for them, and the Hebrew marks that stand inside abbreviations.
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(
        "'\u2018\u2019\u201B\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u0374\u2032\uFF07`\u00B4\u05F3\u05F4");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _word = new char[SearchWords.MaxWordLength];
    private int _length;
    private int _start;
    private int _end;
    private int _at;

    /// <summary>The folded word that was read last; overwritten by the next.</summary>
    public readonly ReadOnlySpan<char> Folded => _word.AsSpan(0, _length);

    /// <summary>Where the word that was read last stands in the text.</summary>
    public readonly TextSpan Span => new(_start, _end);

    /// <summary>Moves to the next word; false after the last one.</summary>
    public bool Read()
    {
        _length = 0;
        if (!SkipToWord()) return false;
        _start = _at;
        if (!IsPlain(_text[_at]) && Peek(_at, out _).Role == RuneRole.Solo) ReadSolo();
        else ReadWord();
        return true;
    }

    private bool SkipToWord()
    {
        while (_at < _text.Length)
        {
            if (IsPlain(_text[_at]) || StartsWord(_at, out int used)) return true;
            _at += used;
        }

        return false;
    }

    private void ReadSolo()
    {
        Append(Peek(_at, out int used), used);
        while (_at < _text.Length && BelongsToSolo(Peek(_at, out used))) Attach(Peek(_at, out used), used);
    }

    private readonly bool BelongsToSolo(FoldedRune next) => next.Role
        is RuneRole.Mark or RuneRole.Sign || (next.Role == RuneRole.Solo && LetterPairs.Join(_word[_length - 1], next.Text[0]) is not null);

    private void ReadWord()
    {
        AppendGroupedNumber();
        while (_at < _text.Length && ReadOn()) { }
    }

    private void AppendGroupedNumber()
    {
        foreach (char c in _text.Slice(_at, GroupedNumber.LengthAt(_text[_at..])))
        {
            if (c != ',' && _length < _word.Length) _word[_length++] = c;
            _end = ++_at;
        }
    }

    /// <summary>Takes the next character into the word; false where the word ends before it.</summary>
    private bool ReadOn()
    {
        // The bit that makes a letter small is set in a digit.
        if (IsPlain(_text[_at]) && _length < _word.Length)
        {
            _word[_length++] = (char)(_text[_at] | 0x20);
            _end = ++_at;
            return true;
        }

        if (Apostrophes.Contains(_text[_at])) return StepOverApostrophe();
        FoldedRune next = Peek(_at, out int used);
        switch (next.Role)
        {
            case RuneRole.Letter when _length + next.Text.Length <= _word.Length:
                Append(next, used);
                return true;
            case RuneRole.Mark or RuneRole.Sign:
                Attach(next, used);
                return true;
            case RuneRole.Joiner:
                _at += used;
                return true;
            default:
                return false;
        }
    }

    // What most texts are made of needs no look at the tables.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c);

    private bool StepOverApostrophe()
    {
        if (!ContinuesWord(_at + 1)) return false;
        if (_length >= _word.Length - 1) return false; // Else the cut could fall behind 's, which would read as a possessive.
        bool isPossessive = _text[_at + 1] is 's' or 'S' && EndsWord(_at + 2);
        if (!isPossessive && Elision.Stands(Folded, Peek(_at + 1, out _).Text[0])) return false;
        _at += isPossessive ? 2 : 1;
        return !isPossessive;
    }

    private readonly bool EndsWord(int at)
    {
        int used = 0;
        while (at < _text.Length && !Apostrophes.Contains(_text[at]) && Peek(at, out used).Role == RuneRole.Joiner) at += used;
        return at >= _text.Length || Apostrophes.Contains(_text[at]) || Peek(at, out _).Role is RuneRole.Separator or RuneRole.Solo;
    }

    private readonly bool ContinuesWord(int at) =>
        at < _text.Length && !Apostrophes.Contains(_text[at]) && Peek(at, out _).Role == RuneRole.Letter;

    private readonly bool StartsWord(int at, out int used)
    {
        RuneRole role = Peek(at, out used).Role;
        return role is RuneRole.Letter or RuneRole.Solo && !Apostrophes.Contains(_text[at]);
    }

    private readonly FoldedRune Peek(int at, out int used)
    {
        Rune.DecodeFromUtf16(_text[at..], out Rune rune, out used);
        return RuneFolding.Of(rune);
    }

    /// <summary>Takes in what belongs to the letter before: it makes another letter of that one, or stays beside it, or is left out.</summary>
    private void Attach(FoldedRune next, int used)
    {
        if (next.Role == RuneRole.Sign && _length + next.Text.Length <= _word.Length)
        {
            Append(next, used);
            return;
        }

        _word[_length - 1] = LetterPairs.Join(_word[_length - 1], next.Text[0]) ?? _word[_length - 1];
        _end = _at += used;
    }

    private void Append(FoldedRune folded, int used)
    {
        folded.Text.CopyTo(_word.AsSpan(_length));
        _length += folded.Text.Length;
        _end = _at += used;
    }
}
