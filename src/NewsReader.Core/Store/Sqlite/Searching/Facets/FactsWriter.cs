namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>
/// Packs what an article and its quotes are divided by into one column beside the article’s key, so that ten thousand hits are counted by one
/// short row each, and what each speaker said is counted as it changes. Numbers are written seven bits a byte: the outlet’s and the language’s in
/// <c>FacetNames</c>, 0 where there is none; 1 where it is undated and 2 where a claim is made in it, together; how many tags, and the tags; then for each
/// quote its number within the article, twice its speaker’s or else one more than twice that of its name in <c>NameTotals</c>, its form and its review, how
/// many tags, and the tags. Tags come in the order of their numbers, so that the same facts are always the same bytes.
/// </summary>
internal sealed class FactsWriter : IDisposable
{
    private readonly MemoryStream _packed = new();
    private readonly BinaryWriter _writer;

    public FactsWriter() => _writer = new BinaryWriter(_packed);

    /// <summary>Begins with what is known of the article.</summary>
    public void Begin(int outlet, int language, bool isUndated, bool isClaimed, IReadOnlyCollection<int> tags)
    {
        _packed.SetLength(0);
        _writer.Write7BitEncodedInt(outlet);
        _writer.Write7BitEncodedInt(language);
        _writer.Write7BitEncodedInt((isUndated ? FactsReader.Undated : 0) | (isClaimed ? FactsReader.Claimed : 0));
        WriteTags(tags);
    }

    /// <summary>Adds a quote; they come in the order of their numbers.</summary>
    public void Add(int number, int? speaker, int name, int form, int review, IReadOnlyCollection<int> tags)
    {
        _writer.Write7BitEncodedInt(number);
        _writer.Write7BitEncodedInt(speaker is { } known ? known << 1 : (name << 1) | 1);
        _writer.Write7BitEncodedInt((form << FactsReader.ReviewBits) | review);
        WriteTags(tags);
    }

    /// <summary>All that was written since <see cref="Begin"/>.</summary>
    public byte[] Packed()
    {
        _writer.Flush();
        return _packed.ToArray();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteTags(IReadOnlyCollection<int> tags)
    {
        _writer.Write7BitEncodedInt(tags.Count);
        foreach (int tag in tags.Order()) _writer.Write7BitEncodedInt(tag);
    }
}
