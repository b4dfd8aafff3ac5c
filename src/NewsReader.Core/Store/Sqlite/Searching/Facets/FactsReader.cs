namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Reads what <see cref="FactsWriter"/> packed, from the front: the article and its tags, then one quote after another, each with its tags.</summary>
internal ref struct FactsReader
{
    /// <summary>How many bits of a quote’s form and review are the review’s.</summary>
    public const int ReviewBits = 3;

    /// <summary>The bits before them, and what each of these says: that the quote’s number is the next one, and that it has tags.</summary>
    public const int MarkBits = 2, IsNext = 1, HasTags = 2;

    /// <summary>The bits of an article that is undated, and of one in which a claim is made.</summary>
    public const int Undated = 1, Claimed = 2;

    private readonly ReadOnlySpan<byte> _packed;
    private int _at;
    private int _tagsLeft;
    private int _next;

    /// <param name="packed">Not empty.</param>
    public FactsReader(ReadOnlySpan<byte> packed)
    {
        _packed = packed;
        Outlet = ReadNumber();
        Language = ReadNumber();
        int marks = ReadNumber();
        (IsUndated, IsClaimed) = ((marks & Undated) != 0, (marks & Claimed) != 0);
        _tagsLeft = ReadNumber();
    }

    /// <summary>The outlet’s number; 0 where there is none.</summary>
    public int Outlet { get; }

    /// <summary>The language’s number; 0 where there is none.</summary>
    public int Language { get; }

    /// <summary>Whether the article is dated by its import alone.</summary>
    public bool IsUndated { get; }

    /// <summary>Whether a claim is made in the article.</summary>
    public bool IsClaimed { get; }

    /// <summary>The quote’s number within its article.</summary>
    public int Number { get; private set; }

    /// <summary>Who says it; 0 where no speaker is linked.</summary>
    public int Speaker { get; private set; }

    /// <summary>The number in <c>NameTotals</c> of the name that is found beside it, where no speaker is linked; 0 where there is none.</summary>
    public int Name { get; private set; }

    /// <summary>The number of its form.</summary>
    public int Form { get; private set; }

    /// <summary>The number of the review that it is found by.</summary>
    public int Review { get; private set; }

    /// <summary>The next tag of the article, or of the quote that was read last; false where there is none left.</summary>
    public bool ReadTag(out int tag)
    {
        tag = _tagsLeft > 0 ? ReadNumber() : 0;
        return _tagsLeft-- > 0;
    }

    /// <summary>Goes on to the next quote; false where there is none.</summary>
    public bool ReadQuote()
    {
        while (ReadTag(out _))
        {
        }

        if (_at == _packed.Length) return false;
        int marks = ReadNumber(), kinds = marks >> MarkBits;
        (Form, Review) = (kinds >> ReviewBits, kinds & ((1 << ReviewBits) - 1));
        Number = (marks & IsNext) != 0 ? _next : ReadNumber();
        _next = Number + 1;
        int voice = ReadVoice();
        (Speaker, Name) = (voice & 1) == 0 ? (voice >> 1, 0) : (0, voice >> 1);
        _tagsLeft = (marks & HasTags) != 0 ? ReadNumber() : 0;
        return true;
    }

    private int ReadVoice()
    {
        int voice = ReadNumber();
        if ((voice & 1) != 0) return voice >> 1;
        int place = voice >> 1;
        return ReadNumber(ref place) >> 1;
    }

    private int ReadNumber() => ReadNumber(ref _at);

    private readonly int ReadNumber(ref int at)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = _packed[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
