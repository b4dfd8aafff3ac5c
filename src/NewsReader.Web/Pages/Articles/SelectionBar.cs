namespace NewsReader.Web.Pages.Articles;

/// <summary>The bar beside selected words.</summary>
/// <param name="Article">The article that they are of; null where none is shown yet.</param>
/// <param name="Revision">Its text.</param>
/// <param name="Uses">What can be made of them: each by its name, what its button says, and the act whose key does the same.</param>
public sealed record SelectionBar(int? Article, int? Revision, IReadOnlyList<(string Name, string Label, string Act)> Uses);
