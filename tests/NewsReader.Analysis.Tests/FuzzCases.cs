using NewsReader.Benchmarks.Fuzzing;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Texts that the fuzzer made: some that are odd in many ways at once, and the first few hundred of its numbers.</summary>
public class FuzzCases
{
    // Beyond this the fuzzer itself, which has the time, is the one to try.
    private const int Longest = 20_000;

    // One article alone to take apart, so that a number's text stays what it is when articles are added.
    private static readonly TextMaker Maker = new([SeedTests.ReadSeed()]);

    // Not as attributes: those lose the halves of surrogate pairs.
    public static TheoryData<string> OddTexts =>
    [
        "\n\n\n(a ”\U000E0115 ”a (a ”a ‚as (a ”a ‚\u0959a (a a ”<p>a ‚a (a \uFFFD\uFFFD\uFFFDa ‚\uDEF6(a ”a ‚e (\u2028 ”a ) b\u2098 b“ b) bb‘ \u4E86“ b</p>) b‘  ",
        "—]“?＂s…‚}`‚「‛\uFFFDn'ta\0″`–\uFEFFn'9&t‚9 é!%?\uFEFF\u2028%‘«*‹“) n'«&『&  %\0z\t』.„'› 』›9›'› \uDBFF\uDBFF\uDBFF\uDBFF』›9›`'‛´\u200B『 n't\uFEFF›`'?& ",
        "— MR. SPICER: A: ′«@) :!」(″a«\u200B„‟''}}«#\n\n»″´s%„″‛n'ta›\"\u00A0\n”…;’,\uFEFFé…›a.-/s\u2028]/´\"\u200B«a \r\n !‟\"\n)}””,”9«(\u2028‹\u0085\u00A0«(……'-″``😀😀“%–「s\u0085;$\r\u2028a\t›＂",
        "«We did\uD83D\uD83D\uD83D\uD83D\uD83D not plan a A. festival about borders,» said Luc«We planned a festival of(uld afford, a\U0001F51Fd they films that we could afford, a\U0001F51Fd they all turned out to be abo\u0932t bord\uAFB5rs.»\n",
        "\nBrona O’Keel, Transport and Harbour Federation: “Freeze what you like, as long as it isn’t wages. I’ve had that promise from the mayor, and I’ve had it in writing.”\n“We talk about our mother’s knee,” he said. “We don’t talk about planning.”\n",
        "Q: You began in fisheries, not in hospitals.\n\n\r\n“They say ‘come forward’ on every poster,” Menk said. “I came forward. They sent me back.”\n\r",
        "“We’ll be playing away fm”, and she asked him three times how he would pay for the 4,000 nurses he has promised. He said that the money would come from closing loopholes. The loopholes, she noted, had also been going to pay for his tram line.\n",
        "“Walter said to me, ‘If it’s my muck I’ll own it, but I want it read by somebody who doesn’t know my name,’” Wrenfield recalled. “I thought that was the best definition of a scientific control I’d ever heard.”\n\n“…\nvan der Lugt ",
        "”a »a ”a »a ”a »a ”a »a ”a »a ”a »a :b« b“ b« b“ b« b“ b« b“ \u000F« b“ b« b“ b« b“ b« b“ b« ",
        " dt\n\n dt\n dt\n\n\"“\n\nC`A\u0086\u0086\u0086\u0086\u0086\uD83D\uD83D\uD83D said \uDC00he, \uDC00\uD83D “\uD83D”: \u202E“no” \u0301said\u0301 \u0301\u0301he\u200D",
    ];

    public static TheoryData<string, int> Pieces => new()
    {
        { "added ", 29_000 },
        { "he said that ", 50_000 },
        { "The bridge, according to Keel, was built, ", 50_000 },
        { "\uD83D", 50_000 },
        { "“Yes.”\r", 50_000 },
        { "BRANDT: Why?\r\n", 50_000 },
    };

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void An_odd_text_is_read_in_every_language(string text) => Assert.All((string?[])["en", null, "de", ""], language => Check(text, language));

    [Theory]
    [MemberData(nameof(Pieces), DisableDiscoveryEnumeration = true)]
    public void A_piece_again_and_again_is_read(string piece, int length) => Check(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), "en");

    [Fact]
    public void The_first_texts_of_the_fuzzer_are_read() =>
        Assert.All(Enumerable.Range(1, 300).Select(Maker.Make).Where(text => text.Length <= Longest), text => Check(text, "en"));

    [Fact]
    public void A_number_makes_the_same_text_each_time() =>
        Assert.All(Enumerable.Range(1, 50), number => Assert.Equal(Maker.Make(number), new TextMaker([SeedTests.ReadSeed()]).Make(number)));

    [Fact]
    public void Findings_that_break_a_law_are_told()
    {
        AnalyzedText found = new TextAnalyzer().Analyze("“It rained,” said Ada Brandt. She left.");
        Assert.Empty(TextLaws.Broken(found));
        Assert.Contains("sentences are empty or outside the text", TextLaws.Broken(found with { Sentences = [new TextSpan(0, 99)] }));
        Assert.Contains("tokens overlap or are out of order", TextLaws.Broken(found with { Tokens = [.. found.Tokens.Reverse()] }));
        Assert.Contains("something stands outside the paragraphs", TextLaws.Broken(found with { Paragraphs = [] }));
        Assert.Contains("a speaker is not listed", TextLaws.Broken(found with { Speakers = [] }));
        Assert.Contains("a confidence is not from 0 to 1", TextLaws.Broken(found with { Attributions = [found.Attributions[0] with { Confidence = double.NaN }] }));
    }

    private static void Check(string text, string? language) => Assert.Empty(TextLaws.Broken(new TextAnalyzer().Analyze(text, language: language)));
}
