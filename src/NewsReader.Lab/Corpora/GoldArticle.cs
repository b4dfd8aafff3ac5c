using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Corpora;

/// <summary>An annotated article laid out for the attribution's stages, with what the annotators found as tokens.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Scene">The text.</param>
/// <param name="Attributions">Who said what, by the annotators.</param>
internal sealed record GoldArticle(string Name, Scene Scene, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>The annotated articles of <paramref name="folder"/>, by name, each tagged by the tagger that <paramref name="taggers"/> gives for its place.</summary>
    public static GoldArticle[] ReadAll(string folder, Func<int, Tagger> taggers) =>
        [.. BratArticle.ReadAll(folder).AsParallel().AsOrdered().Select((article, i) => Lay(article, taggers(i)))];

    private static GoldArticle Lay(BratArticle article, Tagger tagger)
    {
        Draft draft = Draft.Read(article.Text);
        return new GoldArticle(article.Name, new Scene(draft, tagger.Tag(draft)), [.. article.Quotes.Select(q => GoldAttribution.Of(draft, q)).OfType<GoldAttribution>()]);
    }
}
