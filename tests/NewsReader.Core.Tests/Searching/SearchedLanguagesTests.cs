using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;
using static NewsReader.Core.Tests.Searching.LanguageArchive;

namespace NewsReader.Core.Tests.Searching;

/// <summary>What people type in a language and what of a text they find by it.</summary>
public class SearchedLanguagesTests(LanguageArchive archive) : IClassFixture<LanguageArchive>
{
    [Theory]
    [InlineData(German, "Müller", "Müller")]
    [InlineData(German, "muller", "Müller")]
    [InlineData(German, "MU\u0308LLER", "Müller")]
    [InlineData(German, "mull*", "Müller")]
    [InlineData(German, "strasse", "Straße")]
    [InlineData(German, "STRAẞE", "Straße")]
    [InlineData(German, "\"grossen strasse\"", "Großen Straße")]
    [InlineData(German, "wurttemberg", "Württemberg")]
    [InlineData(German, "baden-württemberg", "Baden-Württemberg")]
    [InlineData(German, "said:STRASSE", "Straße")]
    [InlineData(German, "mull", null)]
    [InlineData(German, "-muller", null)]
    [InlineData(French, "ukraine", "Ukraine")]
    [InlineData(French, "l'Ukraine", "l’Ukraine")]
    [InlineData(French, "L’UKRAINE", "l’Ukraine")]
    [InlineData(French, "\"accord de paix\"", "accord de paix")]
    [InlineData(French, "\"l'accord de paix\"", "l’accord de paix")]
    [InlineData(French, "israel", "Israël")]
    [InlineData(French, "qu'israël", "qu’Israël")]
    [InlineData(French, "assem*", "Assemblée")]
    [InlineData(French, "l'assem*", "l’Assemblée")]
    [InlineData(French, "said:ukraine", "Ukraine")]
    [InlineData(French, "said:\"accord de paix\"", "accord de paix")]
    [InlineData(French, "d’Ukraine", null)]
    [InlineData(French, "lukraine", null)]
    [InlineData(French, "\"paix israël\"", null)]
    [InlineData(Italian, "ucraina", "Ucraina")]
    [InlineData(Italian, "\"est dell'ucraina\"", "Est dell’Ucraina")]
    [InlineData(Italian, "fbi", "Fbi")]
    [InlineData(Italian, "angelo", "Angelo")]
    [InlineData(Italian, "d'angelo", "D’Angelo")]
    [InlineData(Italian, "said:uc*", "Ucraina")]
    [InlineData(English, "dont", "Don’t")]
    [InlineData(English, "don't", "Don’t")]
    [InlineData(English, "O’BRIEN", "O'Brien")]
    [InlineData(English, "obrien", "O'Brien")]
    [InlineData(English, "rock’n’roll", "rock'n'roll")]
    [InlineData(English, "lviv", "L'viv")]
    [InlineData(English, "brien", null)]
    [InlineData(Russian, "елка", "Ёлка")]
    [InlineData(Russian, "ЁЛКА", "Ёлка")]
    [InlineData(Russian, "горбачев", "Горбачёв")]
    [InlineData(Russian, "войн", "войн")]
    [InlineData(Russian, "толстои\u0306", "Толстой")]
    [InlineData(Russian, "\"горбачёв толст\"*", "Горбачёв Толстой")]
    [InlineData(Russian, "said:горбач*", "Горбачёв")]
    [InlineData(Russian, "воин", null)]
    [InlineData(Russian, "толстои", null)]
    [InlineData(Ukrainian, "КИЇВ", "Київ")]
    [InlineData(Ukrainian, "мяч", "м'яч")]
    [InlineData(Ukrainian, "п'ять", "п’ять")]
    [InlineData(Ukrainian, "киів", null)]
    [InlineData(Arabic, "احمد", "أحمد")]
    [InlineData(Arabic, "آحمد", "أحمد")]
    [InlineData(Arabic, "السلام", "السَّلام")]
    [InlineData(Arabic, "قادم", "قادمٌ")]
    [InlineData(Arabic, "القدس", "القـــدس")]
    [InlineData(Arabic, "\"الى القُدس\"", "إلى القـــدس")]
    [InlineData(Arabic, "\"إلى القُدس\"", "إلى القـــدس")]
    [InlineData(Arabic, "القد*", "القـــدس")]
    [InlineData(Arabic, "said:السلام", "السَّلام")]
    [InlineData(Arabic, "\"القدس إلى\"", null)]
    [InlineData(Hebrew, "שלום", "שָׁלוֹם")]
    [InlineData(Hebrew, "צהל", "צה״ל")]
    [InlineData(Chinese, "北京", "北京")]
    [InlineData(Chinese, "和平谈判", "和平谈判")]
    [InlineData(Chinese, "\"北京表示\"", "北京表示")]
    [InlineData(Chinese, "外交*", "外交")]
    [InlineData(Chinese, "said:和平 北京", "北京|和平")]
    [InlineData(Chinese, "京北", null)]
    [InlineData(Chinese, "\"北京 和平\"", null)]
    [InlineData(Japanese, "パリ", "パリ")]
    [InlineData(Japanese, "ﾊﾟﾘ", "パリ")]
    [InlineData(Japanese, "ハ\u309Aリ", "パリ")]
    [InlineData(Japanese, "記者団", "記者団")]
    [InlineData(Japanese, "\"首相はパリ\"", "首相はパリ")]
    [InlineData(Japanese, "記者*", "記者")]
    [InlineData(Japanese, "said:パリ", "パリ")]
    [InlineData(Japanese, "バリ", null)]
    [InlineData(Japanese, "ハリ", null)]
    [InlineData(Japanese, "said:バリ", null)]
    [InlineData(Korean, "서울", "서울")]
    [InlineData(Korean, "\u1109\u1165\u110B\u116E\u11AF", "서울")]
    [InlineData(Korean, "said:회담", "회담")]
    [InlineData(Korean, "사울", null)]
    [InlineData(Hindi, "कि", "कि")]
    [InlineData(Hindi, "शां*", "शांति")]
    [InlineData(Hindi, "said:मंत्री", "मंत्री")]
    [InlineData(Hindi, "की", null)]
    [InlineData(Hindi, "मंतर", null)]
    [InlineData(Thai, "ม้า", "ม้า")]
    [InlineData(Thai, "กรุงเทพ", "กรุงเทพ")]
    [InlineData(Thai, "มา", null)]
    public async Task A_text_is_found_by_what_people_type_in_its_language(string text, string query, string? found)
    {
        var hits = (await SearchAsync(query)).Where(hit => hit.ArticleId == archive.IdOf(text));
        Assert.Equal(found is null ? [] : [found], hits.Select(hit => Marked(hit.Snippet)));
    }

    private async Task<IReadOnlyList<ArticleHit>> SearchAsync(string text)
    {
        var query = Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
        var options = new SearchOptions { Kind = SearchKind.Articles, Size = 100, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };
        await using var context = archive.Open();
        return Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context).SearchAsync(query, options, default)).Page.Articles;
    }

    private static string Marked(IEnumerable<SnippetPart> parts) => string.Join('|', parts.Where(part => part.IsHit).Select(part => part.Text));
}
