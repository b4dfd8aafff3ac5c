using System.Globalization;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>
/// Measures the boilerplate paragraphs found, by rules and model together, in articles that the model has not seen. In four of five articles nothing
/// is marked, not even what is always marked in others; so there are three readings.
/// </summary>
/// <param name="Marked">In articles in which something is marked.</param>
/// <param name="All">In all articles.</param>
/// <param name="Told">In all articles, less the unmarked paragraphs that have the shape of one marked elsewhere: of these the marks tell nothing.</param>
internal sealed record BoilerplateMeasure(Tally Marked, Tally All, Tally Told)
{
    private const int FoldCount = 5;

    /// <summary>By five folds over the articles.</summary>
    public static BoilerplateMeasure ByArticle(BoilerplateExamples all)
    {
        BoilerplateMeasure sum = Empty();
        foreach ((_, BoilerplateMeasure part) in ByPart(all, Enumerable.Range(0, all.Articles.Count).Select(place => place % FoldCount)))
        {
            sum.Marked.Add(part.Marked);
            sum.All.Add(part.All);
            sum.Told.Add(part.Told);
        }
        return sum;
    }

    /// <summary>Each publisher, by a model that saw the others only.</summary>
    public static List<(string Publisher, BoilerplateMeasure Measure)> ByPublisher(BoilerplateExamples all) => ByPart(all, all.Articles.Select(a => a.Source.Publisher));

    /// <summary>The rules alone.</summary>
    public static BoilerplateMeasure RulesAlone(BoilerplateExamples all) => Count(all, all.Articles, a => new bool[a.Paragraphs.Length]);

    /// <inheritdoc/>
    public override string ToString() => $"{Show(Marked)} in articles with marks; {Show(All)} in all; {Show(Told)} in all but what is like a marked one";

    private static BoilerplateMeasure Empty() => new(new Tally(), new Tally(), new Tally());

    private static string Show(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"precision {100 * tally.Precision:F1}, recall {100 * tally.Recall:F1}, F1 {100 * tally.F1:F1}, {tally.Gold} paragraphs");

    private static List<(T, BoilerplateMeasure)> ByPart<T>(BoilerplateExamples all, IEnumerable<T> parts)
    {
        List<(BoilerplateExamples.Article Article, T Part)> articles = [.. all.Articles.Zip(parts)];
        List<(T, BoilerplateMeasure)> tallies = [];
        foreach (T part in articles.Select(a => a.Part).Distinct())
        {
            BoilerplateModel model = BoilerplateTrainer.Train(all, [.. articles.Where(a => !Equals(a.Part, part)).Select(a => a.Article)]);
            IEnumerable<BoilerplateExamples.Article> held = articles.Where(a => Equals(a.Part, part)).Select(a => a.Article);
            tallies.Add((part, Count(all, held, a => model.Judge(a.Source.Text, a.Paragraphs))));
        }
        return tallies;
    }

    private static BoilerplateMeasure Count(BoilerplateExamples all, IEnumerable<BoilerplateExamples.Article> articles, Func<BoilerplateExamples.Article, bool[]> judge)
    {
        BoilerplateMeasure measure = Empty();
        HashSet<uint> marked = [.. Enumerable.Range(0, all.Labels.Count).Where(i => all.Labels[i] > 0).Select(i => all.Shapes[i])];
        foreach (BoilerplateExamples.Article article in articles) measure.Add(all, article, judge(article), marked);
        return measure;
    }

    private void Add(BoilerplateExamples all, BoilerplateExamples.Article article, bool[] judged, HashSet<uint> marked)
    {
        for (int i = 0; i < judged.Length; i++)
        {
            int place = article.First + i;
            bool found = article.Paragraphs[i].Kind == ParagraphKind.Boilerplate || (judged[i] && all.IsOpen[place]), there = all.Labels[place] > 0;
            Count(All, found, there);
            if (article.IsMarked) Count(Marked, found, there);
            if (there || !marked.Contains(all.Shapes[place])) Count(Told, found, there);
        }
    }

    private static void Count(Tally tally, bool found, bool there) => tally.Add(found && there ? 1 : 0, found ? 1 : 0, there ? 1 : 0);
}
