using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>A new article with all that was found in it. Numbers are given when it is written.</summary>
public sealed record BulkArticle
{
    /// <summary>The article, without tags and revisions.</summary>
    public required Article Article { get; init; }

    /// <summary>Its one text.</summary>
    public required Func<int, Revision> Revision { get; init; }

    /// <summary>The text’s paragraphs by its number.</summary>
    public required Func<int, IReadOnlyList<Paragraph>> Paragraphs { get; init; }

    /// <summary>The quotes in it by the numbers of the article and the text; whoever said them is named in <see cref="Quote.NameAsFound"/>.</summary>
    public required Func<int, int, IReadOnlyList<Quote>> Quotes { get; init; }

    /// <summary>The names of its tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}
