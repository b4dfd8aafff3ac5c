using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>The first article of the collection, which every reader meets first.</summary>
public class SeedTests
{
    private static readonly string Text = ReadSeed();
    private static readonly AnalyzedText Found = new TextAnalyzer().Analyze(Text);

    public static string ReadSeed()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsReader.sln"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "seeds", "000_b7b8b0742d34d1b3.txt")).ReplaceLineEndings("\n");
    }

    [Fact]
    public void Every_quotation_is_found_with_its_exact_bounds()
    {
        string[] expected =
        [
            "“details”",
            "“We assume that in the coming days, Secretary of State (Marko) Rubio and advisor (Michael) Waltz are informing us that they have reached negotiations and understanding that have happened through various channels,”",
            "“We are all eagerly eager to wait for the Russian response and urge them to consider ending all hostility,”",
            "“If they say no, obviously we need to look into everything and understand where we stand in the world and what their true intentions are,”",
            "“At the technical expert level next week, the team has already agreed to begin discussions on all details,”",
            "“After this meeting, the key is now in Russia’s hands. And the whole world will see who really wants peace and who is talking about it,”",
            "“Russia is moving forward (on the battlefield)… it must be ours, not ours. Washington needs to understand this too,”",
            "“The victory will be ours,”",
            "“cannot stand it violently.”",
            "“contradicts”",
            "“In other words, we will fight until a comprehensive reconciliation framework is developed,”",
            "“root cause”",
            "“there should not be a kind of armistice, rather than a rest for force and reorganization, but rather a long-term peace aimed at continuing conflict afterwards.”",
            "“under any conditions.”",
            "“All regions are gradually being under Russian military control (and) little or no resistance is taken away. Mr Lebiev can say that the cities of the cities are already under Russian control,”",
        ];
        Assert.Equal(expected, Found.Quotations.SelectMany(q => q.Parts).Select(p => p.In(Text)));
        Assert.All(Found.Quotations, q => Assert.True(q.IsClosed));
    }

    [Theory]
    [InlineData("Moscow was waiting", "Dmitry Peskov")]
    [InlineData("“We assume", "Dmitry Peskov")]
    [InlineData("that the Kremlin can organize", "Dmitry Peskov")]
    [InlineData("that the US will be in touch", "Marco Rubio")]
    [InlineData("“We are all eagerly", "Marco Rubio")]
    [InlineData("“If they say no", "Marco Rubio")]
    [InlineData("“At the technical", "Andri Yermack")]
    [InlineData("that the US will bring", "Andri Yermack")]
    [InlineData("“After this meeting", "Andri Yermack")]
    [InlineData("“Russia is moving", "Konstantinkosachev")]
    [InlineData("“The victory", "Konstantinkosachev")]
    [InlineData("that the ceasefire agreement “contradicts”", "Fyodor Lukyanov")]
    [InlineData("“In other words", "Fyodor Lukyanov")]
    [InlineData("that Moscow would not accept", "Sergei Lavrov")]
    [InlineData("Ukrainian forces in the Kursk region were", "Ruslan Levieviv")]
    [InlineData("“All regions", "Ruslan Levieviv")]
    public void Each_quote_has_the_speaker_that_the_text_names(string opening, string speaker)
    {
        Attribution attribution = Assert.Single(Found.Attributions, a => string.CompareOrdinal(Text, a.Contents[0].Start, opening, 0, opening.Length) == 0);
        Assert.Equal(speaker, attribution.Speaker?.Name);
    }

    [Theory]
    [InlineData("Fyodor Lukyanov", "Lukanov")]
    [InlineData("Andri Yermack", "Yermak")]
    [InlineData("Ruslan Levieviv", "Lebiev")]
    public void A_misspelt_name_is_a_mention_of_the_same_person(string speaker, string variant) =>
        Assert.Contains(variant, Assert.Single(Found.Speakers, s => s.Name == speaker).Mentions.Select(m => m.In(Text)));

    [Fact]
    public void Exactly_the_four_newsletter_lines_are_boilerplate()
    {
        string[] openings = ["Sign up for European headlines", "A digest of the main morning", "Privacy Notice: Newsletters", "After the newsletter promotion"];
        List<string> lines = [.. Found.Paragraphs.Where(p => p.Kind != ParagraphKind.Body).Select(p => p.Span.In(Text))];
        Assert.Equal(openings.Length, lines.Count);
        Assert.All(openings.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.All(Found.Paragraphs, p => Assert.True(p.Kind is ParagraphKind.Body or ParagraphKind.Boilerplate));
    }
}
