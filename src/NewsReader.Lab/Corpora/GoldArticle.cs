using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Lab.Corpora;

/// <summary>An annotated article laid out for the attribution's stages, with what the annotators found as tokens.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Scene">The text.</param>
/// <param name="Attributions">Who said what, by the annotators.</param>
internal sealed record GoldArticle(string Name, Scene Scene, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>The annotated articles of <paramref name="folder"/>, by name.</summary>
    public static GoldArticle[] ReadAll(string folder) =>
        [.. BratArticle.ReadAll(folder).AsParallel().AsOrdered().Select(Lay)];

    private static GoldArticle Lay(BratArticle article)
    {
        Draft draft = Draft.Read(article.Text, null);
        Scene scene = new(draft);
        return new GoldArticle(article.Name, scene, [.. article.Quotes.Select(q => GoldAttribution.Of(draft, q)).OfType<GoldAttribution>()]);
    }
}
