using NewsReader.Lab.Corpora;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Tables of comma-separated values.</summary>
public sealed class CsvSpecs
{
    [Fact]
    public void A_row_is_read_by_the_names_of_its_heading() => Assert.Equal([["1", "Kelby"], ["2", ""]], Read("id,town\n1,Kelby\n2,\n"));

    [Fact]
    public void Windows_line_ends_are_no_part_of_a_field() => Assert.Equal([["1", "Kelby"], ["2", "Osk"]], Read("id,town\r\n1,\"Kelby\"\r\n2,Osk\r\n"));

    [Fact]
    public void A_field_in_quotation_marks_may_hold_commas_line_ends_and_doubled_marks() =>
        Assert.Equal([["a, \"b\"\nc", "d"]], Read("text,more\n\"a, \"\"b\"\"\nc\",d\n"));

    [Fact]
    public void The_last_row_needs_no_line_end() => Assert.Equal([["1", "2"]], Read("a,b\n1,2"));

    [Fact]
    public void A_row_of_another_width_is_passed_over() => Assert.Equal([["3", "4"]], Read("a,b\n1\n1,2,3\n3,4\n"));

    private static string[][] Read(string text) => [.. Csv.Read(text).Select(row => row.Values.ToArray())];
}
