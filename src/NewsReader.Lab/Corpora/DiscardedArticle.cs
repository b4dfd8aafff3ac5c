using NewsReader.Analysis;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Corpora;

/// <summary>An article whose annotators marked what is no part of it.</summary>
/// <param name="Publisher">Who published it: its file's name up to the first underscore.</param>
/// <param name="Text">The article.</param>
/// <param name="Discards">What was marked, in the order of the file.</param>
internal sealed record DiscardedArticle(string Publisher, string Text, IReadOnlyList<TextSpan> Discards)
{
    /// <summary>The articles of PolNeAR's training part, by name.</summary>
    public static List<DiscardedArticle> ReadAll(DirectoryInfo corpora) =>
        [.. BratArticle.ReadAll(Path.Combine(corpora.FullName, "polnear", "train")).Select(a => new DiscardedArticle(a.Name.Split('_')[0], a.Text, a.Discards))];

    /// <summary>Whether at least half of the words of <paramref name="span"/> were marked.</summary>
    public bool DiscardsMost(TextSpan span)
    {
        List<TextSpan> words = [.. Words.In(Text, span)];
        return words.Count > 0 && 2 * words.Count(word => Discards.Any(discard => discard.Contains(word.Start))) >= words.Count;
    }
}
