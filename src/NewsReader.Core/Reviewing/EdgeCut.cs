using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Reviewing;

/// <summary>
/// Words that a person took off one edge of a finding, such as “, he said” off its end: the same may be right for others that
/// nobody has looked at and that have the same words there.
/// </summary>
/// <param name="Words">The words, with the white space between them and what stayed.</param>
/// <param name="IsAtEnd">Whether they were the last of the finding, not the first.</param>
public sealed record EdgeCut(string Words, bool IsAtEnd)
{
    /// <summary>The most words, in characters, that are looked for elsewhere: more than that is hardly said twice.</summary>
    public const int MaxLength = 200;

    /// <summary>What was taken off; null where anything else was changed, or no whole word went.</summary>
    public static EdgeCut? Between(string before, string after)
    {
        if (after.Length == 0 || after.Length >= before.Length) return null;
        var cut = before.StartsWith(after, StringComparison.Ordinal) ? new EdgeCut(before[after.Length..], true)
            : before.EndsWith(after, StringComparison.Ordinal) ? new EdgeCut(before[..^after.Length], false)
            : null;
        return cut is { IsWhole: true } ? cut : null;
    }

    /// <summary>Whether it is of whole words in one part of a quote, and not too long.</summary>
    public bool IsWhole => Words.Length is > 0 and <= MaxLength && Words.Any(char.IsLetter) && !Words.Contains('\n') && !char.IsLetterOrDigit(IsAtEnd ? Words[0] : Words[^1]);

    /// <summary>Of the newest findings that nobody has looked at, those that have the words at that edge, newest article first.</summary>
    public IQueryable<Quote> Like(NewsContext context, int quoteId)
    {
        // The store counts whole characters, and compares without regard to case where it is asked for a beginning or an end.
        string words = Words;
        int length = words.EnumerateRunes().Count();
        var others = SimilarQuotes.NewestWaiting(context).Where(q => q.Id != quoteId && q.Words.Length > length);
        return (IsAtEnd ? others.Where(q => q.Words.Substring(q.Words.Length - length) == words) : others.Where(q => q.Words.Substring(0, length) == words)).NewestArticleFirst();
    }

    /// <summary>Whether a quote has the words at that edge.</summary>
    public bool IsOn(Quote quote) => IsAtEnd ? quote.Words.EndsWith(Words, StringComparison.Ordinal) : quote.Words.StartsWith(Words, StringComparison.Ordinal);

    /// <summary>The parts, in <paramref name="text"/>, of a quote that has the words, without them; none where it says nothing else.</summary>
    public IReadOnlyList<TextSpan> Off(Quote quote, string text)
    {
        var edge = IsAtEnd ? quote.Contents[^1] : quote.Contents[0];
        var left = (IsAtEnd ? new TextSpan(edge.Start, edge.End - Words.Length) : new TextSpan(edge.Start + Words.Length, edge.End)).Trimmed(text);
        IEnumerable<TextSpan> kept = left.IsEmpty ? [] : [left];
        return IsAtEnd ? [.. quote.Contents.SkipLast(1), .. kept] : [.. kept, .. quote.Contents.Skip(1)];
    }
}
