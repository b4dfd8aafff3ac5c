namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>An article as the index takes it in.</summary>
/// <param name="ArticleId">Its number.</param>
/// <param name="Title">The words of its title, folded.</param>
/// <param name="Body">The words of its paragraphs, and of quotes that stand in none of them just so, folded.</param>
/// <param name="Outlet">Where it was published.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Language">The code of its language.</param>
/// <param name="Day">The day it belongs to.</param>
/// <param name="IsUndated">Whether that is the day of its import.</param>
/// <param name="Tags">The numbers of its tags.</param>
internal sealed record ArticleText(
    int ArticleId, string Title, string Body, string? Outlet, string? Author, string Language, DateOnly Day, bool IsUndated, IReadOnlyCollection<int> Tags)
{
    /// <summary>The words of what is known of it.</summary>
    public string Facts => field ??= string.Join(' ', FactsOfIt());

    /// <summary>Tells this from another text of the article, or other facts: see <see cref="TextSum"/>.</summary>
    public long? Sum => field ??= TextSum.Of(Title, Body, Facts);

    private IEnumerable<string> FactsOfIt()
    {
        var facts = Tags.Select(FactWords.Tag).Append(FactWords.Language(Language));
        if (Tags.Count > 0) facts = facts.Append(FactWords.Tagged);
        if (IsUndated) facts = facts.Append(FactWords.Undated);
        if (Outlet is { } outlet && FactWords.WholeOutlet(outlet) is { } whole) facts = facts.Concat(FactWords.Outlet(outlet)).Append(whole);
        if (Author is { } author) facts = facts.Concat(FactWords.Author(author));
        return facts;
    }
}
