using System.Globalization;
using System.Text;
using NewsReader.Core.Importing;

namespace NewsReader.Benchmarks.Generating;

/// <summary>Writes news articles that never happened, about 3 KB each. The same seed gives the same articles, on every machine.</summary>
internal sealed class ArticleGenerator(ulong seed)
{
    private const int BodyLength = 2700, Years = 5, OneInPlainText = 5;

    private static readonly DateOnly FirstDay = new(2021, 1, 1);

    /// <summary>The article of this number, from 0: Markdown with front matter, every fifth as plain text with a byline.</summary>
    public ImportFile Article(int number)
    {
        // Seeds next to each other give unlike numbers; the factor keeps those of two generators from being the same articles.
        var dice = new Dice((seed * 1_000_003) + (ulong)number);
        var prose = new Prose(dice);
        bool isPlain = number % OneInPlainText == 0;
        string text = (isPlain ? PlainHead(prose, dice) : MarkdownHead(prose, dice, number)) + Body(prose);
        return new ImportFile(Invariant($"{number:000000}.{(isPlain ? "txt" : "md")}"), Encoding.UTF8.GetBytes(text));
    }

    private static string PlainHead(Prose prose, Dice dice) => $"{prose.Title()}\n\nBy {Names.People.Pick(dice).Name}\n\n";

    private static string MarkdownHead(Prose prose, Dice dice, int number) => Invariant($"""
        ---
        title: "{prose.Title()}"
        outlet: {Vocabulary.Outlets.Pick(dice)}
        author: {Names.People.Pick(dice).Name}
        date: {FirstDay.AddDays(dice.Below(Years * 365)):yyyy-MM-dd}
        url: https://news.example/{number}
        tags: [{Vocabulary.Tags.Pick(dice)}]
        language: en
        ---


        """).ReplaceLineEndings("\n");

    private static string Body(Prose prose)
    {
        var body = new StringBuilder();
        while (body.Length < BodyLength) body.Append(prose.Paragraph()).Append("\n\n");
        return body.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
