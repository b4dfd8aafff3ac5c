using NewsReader.Analysis.Attributions;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Which quotations go on from the statement before.</summary>
public class ContinuationSpecs
{
    private const string Text = "“It rained,” Ada Brandt said when it was late.\n\n“It snowed a little here.”";

    [Fact]
    public void A_quotation_that_nobody_is_found_to_have_said_goes_on() => Assert.Equal("“It snowed a little here.”", GoesOn("“It rained,” Ada"));

    [Fact]
    public void A_quotation_already_said_does_not_go_on_where_the_statements_overlap() =>
        Assert.Equal("", GoesOn("“It rained,” Ada", "Ada Brandt said when it was late.\n\n“It snowed a little here.”"));

    [Fact]
    public void A_quotation_already_said_does_not_go_on_where_one_statement_holds_the_other() =>
        Assert.Equal("", GoesOn("“It rained,” Ada Brandt said when it was late.\n\n“It snowed a little here.”", "It snowed"));

    // The statements hold these words; what is added to them is shown.
    private static string GoesOn(params string[] said)
    {
        Draft draft = Draft.Read(Text);
        List<Statement> statements = [.. said.Select(words => new Statement { Contents = [Span(words)], Paragraph = 0 })];
        Continuations.Add(draft, statements);
        return string.Join(" | ", statements.SelectMany(s => s.Contents.Skip(1)).Select(c => c.In(Text)));
    }

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
