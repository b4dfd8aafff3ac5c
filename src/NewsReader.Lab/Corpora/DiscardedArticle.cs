using NewsReader.Analysis;

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
        int words = 0, marked = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            bool starts = IsWord(i) && (i == span.Start || !IsWord(i - 1));
            if (!starts) continue;
            words++;
            if (Discards.Any(d => d.Contains(i))) marked++;
        }
        return words > 0 && marked * 2 >= words;
    }

    private bool IsWord(int i) => char.IsLetterOrDigit(Text[i]) || Text[i] == '_';
}
