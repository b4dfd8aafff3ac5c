using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Queries;

public class QueryFieldsTests
{
    public static TheoryData<string> Examples => [.. QueryFields.All.SelectMany(definition => definition.Examples)];

    public static TheoryData<QueryField> Fields => [.. Enum.GetValues<QueryField>()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_a_query(string example) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(example));

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_listed_once_with_what_it_means_and_an_example_that_uses_it(QueryField field)
    {
        QueryFieldDefinition definition = Assert.Single(QueryFields.All, known => known.Field == field);
        Assert.Same(definition, QueryFields.Of(field));
        Assert.Same(definition, QueryFields.Find(definition.Name.ToUpperInvariant()));
        Assert.EndsWith(".", definition.Meaning, StringComparison.Ordinal);
        Assert.NotEmpty(definition.Examples);
        Assert.All(definition.Examples, example => Assert.Contains($"{definition.Name}:", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_value_that_is_listed_can_be_asked_for(QueryField field)
    {
        QueryFieldDefinition definition = QueryFields.Of(field);
        Assert.Equal(definition.Kind is QueryValueKind.Choice or QueryValueKind.Date or QueryValueKind.Place, definition.Values.Count > 0);
        Assert.All(definition.Values, value => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse($"{definition.Name}:{value} grain")));
    }

    [Fact]
    public void The_fields_are_these() => Assert.Equal(
        "speaker said title outlet author tag claim verdict form review has is lang after before on in",
        string.Join(' ', QueryFields.All.Select(field => field.Name)));

    [Fact]
    public void There_is_no_field_of_another_name() => Assert.Null(QueryFields.Find("body"));
}
