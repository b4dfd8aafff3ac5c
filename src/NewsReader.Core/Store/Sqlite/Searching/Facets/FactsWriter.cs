namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>
/// Packs what an article and its quotes are divided by into one column beside the article’s key, so that ten thousand hits are counted by one
/// short row each, and what each speaker said is counted as it changes. Numbers are written seven bits a byte: the outlet’s and the language’s in
/// <c>FacetNames</c>, 0 where there is none; 1 where it is undated and 2 where a claim is made in it, together; how many tags, and the tags. Then for each
/// quote its form, its review, whether its number within the article is the next one and whether it has tags, together; its number where it is not the next;
/// its voice; and its tags as the article’s, where it has any. A voice is four times its speaker’s number and one, or four times that of its name in
/// <c>NameTotals</c> and three; where another quote had it before and it is shorter, it is twice the place of that. Tags come in the order of their numbers, so
/// that the same facts are always the same bytes.
/// </summary>
internal sealed class FactsWriter : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<int, int> _voices = [];
    private int _next;

    public FactsWriter() => _writer = new BinaryWriter(_packed);

    /// <summary>Begins with what is known of the article.</summary>
    public void Begin(int outlet, int language, bool isUndated, bool isClaimed, IReadOnlyCollection<int> tags)
    {
        _packed.SetLength(0);
        _voices.Clear();
        _next = 0;
        _writer.Write7BitEncodedInt(outlet);
        _writer.Write7BitEncodedInt(language);
        _writer.Write7BitEncodedInt((isUndated ? FactsReader.Undated : 0) | (isClaimed ? FactsReader.Claimed : 0));
        WriteTags(tags);
    }

    /// <summary>Adds a quote; they come in the order of their numbers.</summary>
    public void Add(int number, int? speaker, int name, int form, int review, IReadOnlyCollection<int> tags)
    {
        int kinds = (form << FactsReader.ReviewBits) | review;
        _writer.Write7BitEncodedInt((kinds << FactsReader.MarkBits) | (number == _next ? FactsReader.IsNext : 0) | (tags.Count > 0 ? FactsReader.HasTags : 0));
        if (number != _next) _writer.Write7BitEncodedInt(number);
        _next = number + 1;
        WriteVoice(speaker is { } known ? known << 1 : (name << 1) | 1);
        if (tags.Count > 0) WriteTags(tags);
    }

    /// <summary>All that was written since <see cref="Begin"/>.</summary>
    public byte[] Packed()
    {
        _writer.Flush();
        return _packed.ToArray();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteVoice(int voice)
    {
        int whole = (voice << 1) | 1;
        bool isKnown = _voices.TryGetValue(voice, out int place) && Bytes(place << 1) < Bytes(whole);
        if (!isKnown) _voices[voice] = (int)_packed.Position;
        _writer.Write7BitEncodedInt(isKnown ? place << 1 : whole);
    }

    private static int Bytes(int number) => number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : 4;

    private void WriteTags(IReadOnlyCollection<int> tags)
    {
        _writer.Write7BitEncodedInt(tags.Count);
        foreach (int tag in tags.Order()) _writer.Write7BitEncodedInt(tag);
    }
}
