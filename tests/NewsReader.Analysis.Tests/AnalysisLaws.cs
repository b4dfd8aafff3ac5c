using System.Text;
using CsCheck;
using NewsReader.Analysis.Quotes;
using NewsReader.Benchmarks;
using NewsReader.Benchmarks.Fuzzing;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>What holds for every text at all.</summary>
public class AnalysisLaws
{
    private const string Marks = "“”„‘’\"'«»‹›「」『』`‚.,:;!?… \n\t—()aZ9é😀\u200B\uFEFF\u2028\u0085";

    private static readonly string[] Pieces =
    [
        "said", " he ", " she ", "Peskov", " told ", "reporters", " that ", "“", "”", "\"", "’s ", ". ", ", ", "\n\n", "\n“", " according to ", "the minister", " and ", "Mr ",
        "Ada Brandt", " Jonas Brandt", "Brandt", " adding ", ": ", " — ", "Q: ", "A: ", " who ", "the company", "'", "‘", "’", "\uD800", "\uDC00", "5'11\" ", "U.S. ", "J. ", "« ", " »",
        "„", "Sign up for", " not ", "was ", "to ", "if ", "(", ")", "Harrow Rail", " it ",
    ];

    private static readonly Gen<string> AnyCharacters = Gen.Char.Array[0, 60].Select(c => new string(c));
    private static readonly Gen<string> ManyMarks = Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]).Array[0, 80].Select(c => new string(c));
    private static readonly Gen<string> LikeNews = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);
    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 30]).Select((seed, cuts) => Mutate(SeedTests.ReadSeed(), seed, cuts));
    internal static readonly Gen<string> AnyText = Gen.OneOf(AnyCharacters, ManyMarks, LikeNews, Mutated);

    [Fact]
    public void Findings_lie_in_the_text_in_order_and_apart() => AnyText.Sample(text => Check(new TextAnalyzer().Analyze(text, language: "en")), iter: 3000);

    [Fact]
    public void Findings_lie_in_the_text_in_every_language() => LikeNews.Sample(text => Check(new TextAnalyzer().Analyze(text, language: "de")), iter: 500);

    [Fact]
    public void The_same_text_has_the_same_findings() => LikeNews.Sample(text =>
        Assert.Equal(Show.Attributions(text), Show.Attributions(text)), iter: 200);

    [Fact]
    public void A_million_marks_are_read()
    {
        foreach (char mark in "“\"'‘„«’”")
        {
            AnalyzedText found = new TextAnalyzer().Analyze(new string(mark, 1_000_000), language: "en");
            Assert.Equal(1_000_000, found.Tokens.Count);
        }
    }

    [Fact]
    public void A_thousand_nested_quotations_have_a_thousand_depths()
    {
        string text = string.Concat(Enumerable.Repeat("“a ", 1000)) + string.Concat(Enumerable.Repeat("b” ", 1000));
        IReadOnlyList<Quotation> found = new TextAnalyzer().Analyze(text, language: "en").Quotations;
        Assert.Equal(Enumerable.Range(0, 1000), found.Select(q => q.Depth));
    }

    [Theory]
    [InlineData("he said ")]
    [InlineData("“a,” he said. ")]
    [InlineData("“a,” said Ada Brandt, who ")]
    [InlineData("Aaa Bbb said, adding that ")]
    [InlineData("the minister said that ")]
    [InlineData("'a ' b")]
    [InlineData("« a » b ")]
    public void A_long_text_without_paragraphs_is_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Assert.Equal(text, new TextAnalyzer().Analyze(text, language: "en").Text);
    }

    [Fact]
    public void Findings_lie_in_a_text_of_every_shape()
    {
        foreach (TextShape shape in TextShape.All) Check(new TextAnalyzer().Analyze(shape.OfLength(SeedTests.ReadSeed(), 20_000), language: "en"));
    }

    private static void Check(AnalyzedText found) => Assert.Empty(TextLaws.Broken(found));

    private static string Mutate(string text, int seed, int cuts)
    {
        Random random = new(seed);
        StringBuilder mutated = new(text);
        for (int i = 0; i < cuts; i++)
        {
            int at = random.Next(mutated.Length), other = random.Next(mutated.Length);
            switch (random.Next(3))
            {
                case 0: mutated.Remove(at, Math.Min(random.Next(40), mutated.Length - at)); break;
                case 1: mutated.Insert(at, Marks[random.Next(Marks.Length)]); break;
                default: (mutated[at], mutated[other]) = (mutated[other], mutated[at]); break;
            }
        }
        return mutated.ToString();
    }
}
