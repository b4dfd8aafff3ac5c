namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// Every position that a quote, or a place of a claim, in some articles can have. It is for joining alone, with a stream of those that are there: most of
/// its positions are nobody’s.
/// </summary>
internal sealed class PlacesIn(KeyStream articles) : KeyStream
{
    /// <exception cref="NotSupportedException">Always: to be followed, never to be gone through.</exception>
    public override bool MoveNext() => throw new NotSupportedException("Go through what is there, and let this follow.");

    public override bool MoveTo(long position)
    {
        if (Current >= position) return Current != long.MaxValue;
        if (!articles.MoveTo(SearchKey.ArticleOf(position)))
        {
            Current = long.MaxValue;
            return false;
        }

        Current = Math.Max(position, SearchKey.FirstIn(articles.Current));
        return true;
    }
}
