using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Tests.Searching;

/// <summary>The language, evaluated without any index.</summary>
internal sealed class PlainSearch(QueryNode root)
{
    public bool Finds(StoredArticle article) => Holds(root, article, [article.Test.Title, .. article.Body], article.LiveQuotes);

    public IEnumerable<int> FindsIn(StoredArticle article) =>
        article.LiveQuotes.Where(quote => Holds(root, article, [quote.Test.Words], [quote])).Select(quote => quote.Id);

    private static bool Holds(QueryNode node, StoredArticle article, string[] texts, IReadOnlyList<StoredQuote> quotes) => node switch
    {
        QueryNode.All all => all.Children.All(child => Holds(child, article, texts, quotes)),
        QueryNode.Any any => any.Children.Any(child => Holds(child, article, texts, quotes)),
        QueryNode.Not not => !Holds(not.Child, article, texts, quotes),
        QueryNode.Text { Place: TextPlace.Anywhere } term => texts.Any(text => Has(text, string.Join(' ', term.Term.Words), term.Term.IsPrefix)),
        QueryNode.Dated { Name: QueryField.After } after => article.Day >= after.Date.Resolve(default).First,
        QueryNode.Dated { Name: QueryField.Before } before => article.Day < before.Date.Resolve(default).First,
        QueryNode.Named { Name: QueryField.Tag } tag => article.Test.Tags.Concat(quotes.SelectMany(quote => quote.Test.Tags)).Any(name => Plain(name) == Plain(tag.Value)),
        QueryNode.Named { Name: QueryField.Outlet } outlet => HasName(article.Test.Outlet, outlet.Value),
        QueryNode.Named { Name: QueryField.Speaker } speaker => quotes.Any(quote => HasName(quote.Test.Speaker ?? quote.Test.NameAsFound, speaker.Value)),
        _ => throw new NotSupportedException(),
    };

    private static bool Has(string text, string term, bool isPrefix) => $" {SearchWords.Join(text)} ".Contains(isPrefix ? $" {term}" : $" {term} ", StringComparison.Ordinal);

    // The names of this archive are plain: no middle names to skip but de.
    private static bool HasName(string? name, string words) =>
        name is not null && ($" {Plain(name)} ".Contains($" {Plain(words)} ", StringComparison.Ordinal) || $" {Plain(name).Replace("de ", "", StringComparison.Ordinal)} ".Contains($" {Plain(words)} ", StringComparison.Ordinal));

    private static string Plain(string name) => name.ToLowerInvariant().Replace("ó", "o", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal);
}

/// <summary>An article as it is in an archive.</summary>
internal sealed class StoredArticle
{
    public required int Id { get; init; }

    public required TestArticle Test { get; init; }

    public required IReadOnlyList<StoredQuote> LiveQuotes { get; init; }

    public DateOnly Day => Test.Day ?? new DateOnly(2026, 1, 2);

    public string[] Body => [.. Test.Paragraphs.Where(p => p.Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Title)).Select(p => p.Text)];
}

/// <summary>A quote as it is in an archive.</summary>
internal sealed record StoredQuote(int Id, TestQuote Test);
