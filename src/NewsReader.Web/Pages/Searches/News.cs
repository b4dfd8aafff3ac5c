using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages.Searches;

/// <summary>What is said of the new hits of a saved search.</summary>
public static class News
{
    /// <summary>As a part of a line.</summary>
    /// <param name="count">How many there are; null where the search can’t be made.</param>
    public static string Of(HitCount? count) => count switch
    {
        null => "can’t be searched for now",
        { IsNone: true } => "nothing new",
        { Counted: 0 } => "too much to count what is new",
        { } some => $"{Wording.Number(some)} new",
    };

    /// <summary>As the beginning of a sentence, which goes on with since when.</summary>
    public static string Sentence(HitCount count)
    {
        string news = Of(count);
        return char.ToUpperInvariant(news[0]) + news[1..];
    }
}
