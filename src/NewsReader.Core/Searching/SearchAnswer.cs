using NewsReader.Analysis;

namespace NewsReader.Core.Searching;

/// <summary>What became of a search.</summary>
public abstract record SearchAnswer
{
    private SearchAnswer()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Page">The hits.</param>
    public sealed record Found(SearchPage Page) : SearchAnswer;

    /// <summary>It was not made: a part of it means too much at once.</summary>
    /// <param name="Message">What, and what to do.</param>
    /// <param name="Where">The part of the query.</param>
    public sealed record TooBroad(string Message, TextSpan Where) : SearchAnswer;
}
