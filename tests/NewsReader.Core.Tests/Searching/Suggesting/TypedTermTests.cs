using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Suggesting;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Suggesting;

public sealed class TypedTermTests
{
    [Theory]
    [InlineData("pes", "", null, "pes")]
    [InlineData("grain pes", "grain ", null, "pes")]
    [InlineData("grain -pes", "grain -", null, "pes")]
    [InlineData("(grain OR pes", "(grain OR ", null, "pes")]
    [InlineData("speaker:pes", "", QueryField.Speaker, "pes")]
    [InlineData("SPEAKER:", "", QueryField.Speaker, "")]
    [InlineData("grain -(outlet:\"The Gaz", "grain -(", QueryField.Outlet, "The Gaz")]
    [InlineData("\"grain deal\" tag:“to ch", "\"grain deal\" ", QueryField.Tag, "to ch")]
    [InlineData("is:un", "", QueryField.Is, "un")]
    [InlineData("speeker:pes", "", null, "speeker:pes")]
    public void The_term_at_the_end_is_what_is_being_typed(string text, string before, QueryField? field, string value) =>
        Assert.Equal(new TypedTerm(before, field, value), TypedTerm.AtEndOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("grain ")]
    [InlineData("grain -")]
    [InlineData("grain (")]
    [InlineData("(grain)")]
    [InlineData("\"grain de")]
    [InlineData("\"grain deal\"")]
    [InlineData("speaker:\"Dmitry Peskov\"")]
    public void What_has_ended_is_no_longer_typed(string text) => Assert.Null(TypedTerm.AtEndOf(text));
}
