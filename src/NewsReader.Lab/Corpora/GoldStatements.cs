using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Lab.Corpora;

/// <summary>Annotated quotes as the statements that the speaker stage reads, so that it can be measured and trained without the stages before it.</summary>
internal static class GoldStatements
{
    /// <summary>The statements in the order of their first content.</summary>
    public static List<Statement> Of(Draft draft, BratArticle article)
    {
        List<Statement> statements = [];
        foreach (BratQuote quote in article.Quotes.OrderBy(q => q.Contents.Min()))
        {
            if (Read(draft, quote) is { } statement) statements.Add(statement);
        }
        return statements;
    }

    private static Statement? Read(Draft draft, BratQuote quote)
    {
        int token = draft.TokenAt(quote.Contents.Min().Start);
        return token >= draft.Tokens.Length ? null : new Statement
        {
            Contents = [.. quote.Contents.Order()],
            Cue = quote.Cue.Count == 0 ? null : new TextSpan(quote.Cue.Min(c => c.Start), quote.Cue.Max(c => c.End)),
            Source = Tokens(draft, quote.Sources),
            Paragraph = draft.ParagraphOf[token],
            Confidence = 1,
        };
    }

    // Of a source in pieces the longest, which holds the name.
    private static TokenRange? Tokens(Draft draft, IReadOnlyList<TextSpan> sources)
    {
        if (sources.Count == 0) return null;
        TextSpan longest = sources.MaxBy(s => s.Length);
        int first = draft.TokenAt(longest.Start), last = Math.Min(draft.TokenAt(longest.End - 1), draft.Tokens.Length - 1);
        return longest.IsEmpty || first >= draft.Tokens.Length || last < first ? null : TokenRange.Through(first, last);
    }
}
