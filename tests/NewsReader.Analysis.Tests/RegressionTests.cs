using System.Globalization;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Measures attribution on articles of our own, annotated by hand. The full measures, on corpora, are the Lab's.</summary>
public class RegressionTests
{
    private static readonly Evaluation Found = Measure();

    // Two points below what was measured when the floors were last set.
    [Theory]
    [InlineData("content tokens", 0.868)]
    [InlineData("content o80", 0.749)]
    [InlineData("attributed", 0.757)]
    [InlineData("source", 0.793)]
    public void Attribution_on_our_own_articles_has_not_become_worse(string measure, double floor)
    {
        double f1 = Found[measure].F1;
        Assert.True(f1 >= floor, string.Create(CultureInfo.InvariantCulture, $"{measure}: F1 {f1:F4} is below its floor of {floor:F4}.\n{Table()}"));
    }

    [Fact]
    public void Marks_are_read_as_spans_of_the_text_without_them()
    {
        BratArticle read = AnnotatedArticle.Read("", "[content 1: “We [source 2: all] go,”] [source 1: Keel] [cue 1: said], [content 1: “now.”]");
        Assert.Equal("“We all go,” Keel said, “now.”", read.Text);
        Assert.Equal(["“We all go,”", "“now.”"], read.Quotes[0].Contents.Select(s => s.In(read.Text)));
        Assert.Equal("all", Assert.Single(read.Quotes[1].Sources).In(read.Text));
    }

    private static Evaluation Measure()
    {
        Evaluation evaluation = new();
        string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Regression"), "*.txt");
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            BratArticle article = AnnotatedArticle.Read(Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n"));
            evaluation.Add(article, Show.Analyze(article.Text));
        }
        return evaluation;
    }

    private static string Table()
    {
        using StringWriter table = new(CultureInfo.InvariantCulture);
        Found.Write(table);
        return table.ToString();
    }
}
