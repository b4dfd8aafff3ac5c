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
    /// <summary>What was taken off; null where anything else was changed, or no whole word went.</summary>
    public static EdgeCut? Between(string before, string after)
    {
        if (after.Length == 0 || after.Length >= before.Length) return null;
        var cut = before.StartsWith(after, StringComparison.Ordinal) ? new EdgeCut(before[after.Length..], true)
            : before.EndsWith(after, StringComparison.Ordinal) ? new EdgeCut(before[..^after.Length], false)
            : null;
        return cut is { IsWhole: true } ? cut : null;
    }

    /// <summary>Whether it is of whole words, in one part of a quote.</summary>
    public bool IsWhole => Words.Any(char.IsLetter) && !Words.Contains('\n') && !char.IsLetterOrDigit(IsAtEnd ? Words[0] : Words[^1]);

    /// <summary>The findings that nobody has looked at and that have the words at that edge, oldest first.</summary>
    public IQueryable<Quote> Like(NewsContext context, int quoteId)
    {
        string words = Words;
        var others = context.Quotes.Unreviewed().Where(q => q.Id != quoteId && q.Words.Length > words.Length);
        return (IsAtEnd ? others.Where(q => q.Words.EndsWith(words)) : others.Where(q => q.Words.StartsWith(words))).OrderBy(q => q.Id);
    }

    /// <summary>What a quote of <paramref name="text"/> says without the words; null where it does not have them, or would be nothing else.</summary>
    public IReadOnlyList<TextSpan>? Off(Quote quote, string text)
    {
        var edge = IsAtEnd ? quote.Contents[^1] : quote.Contents[0];
        string said = edge.In(text);
        if (!(IsAtEnd ? said.EndsWith(Words, StringComparison.Ordinal) : said.StartsWith(Words, StringComparison.Ordinal))) return null;
        var left = (IsAtEnd ? new TextSpan(edge.Start, edge.End - Words.Length) : new TextSpan(edge.Start + Words.Length, edge.End)).Trimmed(text);
        if (left.IsEmpty) return null;
        return IsAtEnd ? [.. quote.Contents.SkipLast(1), left] : [left, .. quote.Contents.Skip(1)];
    }
}
