namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>The articles of quotes, or of places of claims.</summary>
internal sealed class QuotedArticles(KeyStream quotes) : KeyStream
{
    // The rest of an article’s quotes is passed over at once.
    public override bool MoveNext() => Current == long.MinValue ? Stand(quotes.MoveNext()) : MoveTo(Current + 1);

    public override bool MoveTo(long position) => Current >= position ? Current != long.MaxValue : Stand(quotes.MoveTo(SearchKey.FirstIn(position)));

    private bool Stand(bool isThere)
    {
        Current = isThere ? SearchKey.ArticleOf(quotes.Current) : long.MaxValue;
        return isThere;
    }
}
