using NewsReader.Analysis.Attributions;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Searching.Queries;

/// <summary>All fields: the one table that queries are read by, messages list and the help shows.</summary>
public static class QueryFields
{
    /// <summary>What each field takes and means, in the order in which they are listed.</summary>
    public static IReadOnlyList<QueryFieldDefinition> All { get; } =
    [
        new(QueryField.Speaker, QueryValueKind.Name, "Somebody of this name is quoted. A name of two words or more (Ortega-Diaz is one) that somebody has just so means nobody else.", "speaker:peskov", "speaker:\"Dmitry Peskov\" ceasefire"),
        new(QueryField.Said, QueryValueKind.Text, "These words stand in a quote.", "said:ceasefire", "said:\"grain deal\" speaker:peskov"),
        new(QueryField.Title, QueryValueKind.Text, "These words stand in the title.", "title:elect*", "title:\"waiting times\""),
        new(QueryField.Outlet, QueryValueKind.Name, "The article is from an outlet of this name. A name that one has just so means no other.", "outlet:meridian", "outlet:\"The Gazette\""),
        new(QueryField.Author, QueryValueKind.Name, "The article is by an author of this name.", "author:okafor", "author:\"Lena Okafor\""),
        new(QueryField.Tag, QueryValueKind.Name, "The article, or a quote or claim in it, has this tag.", "tag:politics", "-tag:\"to check\""),
        new(QueryField.Claim, QueryValueKind.Text, "These words stand in the statement of a claim.", "claim:inflation", "claim:\"waiting list\" verdict:refuted"),
        new(QueryField.Verdict, QueryValueKind.Choice, "A claim was judged so.", "verdict:refuted", "verdict:disputed OR verdict:unprovable") { Choices = Listed<Verdict>() },
        new(QueryField.Form, QueryValueKind.Choice, "A quote is in its own words, retold, or partly both.", "form:direct", "speaker:peskov -form:indirect") { Choices = Listed<QuoteForm>() },
        new(QueryField.Review, QueryValueKind.Choice, "A person has judged a quote so, or not yet.", "review:unreviewed", "review:confirmed said:ceasefire") { Choices = Listed<Review>() },
        new(QueryField.Has, QueryValueKind.Choice, "The article has one or more of these.", "has:note", "grain -has:quote") { Choices = Listed<QueryHas>() },
        new(QueryField.Is, QueryValueKind.Choice, "You have read, not read or starred the article, or it gives no date.", "is:unread", "is:starred -is:undated") { Choices = Listed<QueryIs>() },
        new(QueryField.Lang, QueryValueKind.Language, "The article is in the language with this code; und is one that was not recognised.", "lang:en", "-lang:und"),
        new(QueryField.After, QueryValueKind.Date, "Published on or after the first day of this date.", "after:2025-03", "after:7d"),
        new(QueryField.Before, QueryValueKind.Date, "Published before the first day of this date.", "before:2026", "after:2026-03 before:2026-07-15"),
        new(QueryField.On, QueryValueKind.Date, "Published on this day, or within this month, year or time.", "on:2025-03-12", "on:last-week"),
        new(QueryField.In, QueryValueKind.Place, "Looks for the words beside it, up to the end of their brackets, only there.", "in:title grain OR wheat", "(in:quote grain deal) outlet:gazette")
        {
            Choices = [TextPlace.Title, TextPlace.Body, TextPlace.Quote, TextPlace.Note],
        },
    ];

    /// <summary>What <paramref name="field"/> takes and means.</summary>
    public static QueryFieldDefinition Of(QueryField field) => All.First(known => known.Field == field);

    /// <summary>The field of this name in small or capital letters; null where there is none.</summary>
    public static QueryFieldDefinition? Find(string name) => All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A field, or a value that is listed, as it is typed.</summary>
    internal static string Name(Enum named) => named.ToString().ToLowerInvariant();

    private static Enum[] Listed<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Cast<Enum>()];
}
