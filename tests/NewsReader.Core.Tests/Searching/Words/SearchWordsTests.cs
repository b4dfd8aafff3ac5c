using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using NewsReader.Core.Searching.Words;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Words;

public class SearchWordsTests
{
    [Theory]
    [InlineData("The Quick Fox", "the quick fox")]
    [InlineData("Łukašenka, Ångström, Smørrebrød", "lukasenka angstrom smorrebrod")]
    [InlineData("Straße STRASSE ẞ", "strasse strasse ss")]
    [InlineData("Æsir œuvre Þór ðag", "aesir oeuvre thor dag")]
    [InlineData("İstanbul Sıla", "istanbul sila")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("Ёлка Йод", "елка йод")]
    [InlineData("ё е\u0308 за\u0301мок ѝ", "е е замок и")]
    [InlineData("Й й И\u0306 и\u0306 войн воин", "й й й й войн воин")]
    [InlineData("Київ Кии\u0306і\u0308в Ўў Ѓѓ Ќќ", "київ кийїв ўў ѓѓ ќќ")]
    [InlineData("ΟΔΟΣ οδος ΐ", "οδοσ οδοσ ι")]
    [InlineData("don't don’t", "dont dont")]
    [InlineData("don`t don´t don\uFF07t", "dont dont dont")]
    [InlineData("Hawaiʻi Oʻzbekiston Qurʾān ʿAbd Bayʿa", "hawaii ozbekiston quran abd baya")]
    [InlineData("Qur'an Sana'a Xi'an м'яч п’ять", "quran sanaa xian мяч пять")]
    [InlineData("l’Ukraine d'Ukraine qu’Israël l’Assemblée", "l ukraine d ukraine qu israel l assemblee")]
    [InlineData("L‘Europe lʼEurope l＇Europe l´Europe lʹEurope", "l europe l europe l europe l europe l europe")]
    [InlineData("j’ai n’est s’il c’était m’a t’aime d’y l’homme", "j ai n est s il c etait m a t aime d y l homme")]
    [InlineData("jusqu’à lorsqu’on puisqu’elle quoiqu’il presqu’île", "jusqu a lorsqu on puisqu elle quoiqu il presqu ile")]
    [InlineData("aujourd’hui quelqu’un d’aujourd’hui", "aujourdhui quelquun d aujourdhui")]
    [InlineData("dell’Ucraina all’Aia nell’Est sull’Iran dall’Onu un’altra", "dell ucraina all aia nell est sull iran dall onu un altra")]
    [InlineData("quell’anno quest’ultimo Sant’Egidio c’è dov’era L’8 l’11", "quell anno quest ultimo sant egidio c e dov era l 8 l 11")]
    [InlineData("l’Fbi dell’Fmi L'viv N'Djamena M’Bala D'Souza", "l fbi dell fmi lviv ndjamena mbala dsouza")]
    [InlineData("D'Angelo d’Estaing O'Brien rock'n'roll c'mon o’clock", "d angelo d estaing obrien rocknroll cmon oclock")]
    [InlineData("l’a\u0301ge L\u0301’\u00C9tat l\u00AD’œuvre l’’un l’ un l’東", "l age l etat l oeuvre l un l un l 東")]
    [InlineData("l’Iran’s d’Artagnan's l's all’s", "l iran d artagnan l all")]
    [InlineData("Putin's Putin’s PUTIN'S", "putin putin putin")]
    [InlineData("O'Brien's 'quoted' students' rock 'n' roll", "obrien quoted students rock n roll")]
    [InlineData("Putin 's it’s’", "putin s it")]
    [InlineData("long-term e-mail snake_case", "long term e mail snake case")]
    [InlineData("1,200 people, $1,200,000.50", "1200 people 1200000 50")]
    [InlineData("3.5 3,5 12,34 1,2000 1234,567", "3 5 3 5 12 34 1 2000 1234 567")]
    [InlineData("1,200kg 10:30 2025-03-12", "1200kg 10 30 2025 03 12")]
    [InlineData("C++ R&D AT&T", "c r d at t")]
    [InlineData("東京タワー", "東 京 タ ワ ー")]
    [InlineData("NHKは東京", "nhk は 東 京")]
    [InlineData("서울에서 2025년", "서 울 에 서 2025 년")]
    [InlineData("ハリ バリ パリ", "ハ リ バ リ パ リ")]
    [InlineData("ﾊﾟﾘ ﾊﾞﾘ ハ\u309Aリ ハ\u3099リ", "パ リ バ リ パ リ バ リ")]
    [InlineData("ガ ｶﾞ か\u3099 ヴ ｳﾞ ゞ", "ガ ガ が ヴ ヴ ゞ")]
    [InlineData("か\u309A ﾟ \u3099 ｱﾞ", "か ア")]
    [InlineData("한국 \u1112\u1161\u11AB\u1100\u116E\u11A8", "한 국 한 국")]
    [InlineData("ㅋㅋ \u1161", "\u110F \u110F \u1161")]
    [InlineData("ไทย ํ ที่ ทำ น้ำ ม้า มา", "ไ ท ย ที่ ท ำ น้ ำ ม้ า ม า")]
    [InlineData("ລາວ ທີ່ ខ្មែរ မြန်မာ", "ລ າ ວ ທີ່ ខ្ មែ រ မြ န် မာ")]
    [InlineData("हिन्दी कि को राम रामा", "हिन्दी कि को राम रामा")]
    [InlineData("क़लम \u0915\u093Cलम ড় ড\u09BC", "कलम कलम ড ড")]
    [InlineData("বাংলা কো ক\u09C7\u09BE தமிழ் తెలుగు", "বাংলা ক\u09C7\u09BE ক\u09C7\u09BE தமிழ் తెలుగు")]
    [InlineData("བོད་སྐད ދިވެހި", "བོད སྐད ދިވެހި")]
    [InlineData("अ\u0951ग्नि \u093F", "अग्नि")]
    [InlineData("مُحَمَّد محمّد محـــمد", "محمد محمد محمد")]
    [InlineData("أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله")]
    [InlineData("שָׁלוֹם שלום צה״ל", "שלום שלום צהל")]
    [InlineData("٣٤ ４２ ①", "34 42 1")]
    [InlineData("ﬁnal CO₂ ½", "final co2 ½")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zero width")]
    [InlineData("🙂 *** —", "")]
    [InlineData("a\uD83Db \uDE42 c", "a b c")]
    [InlineData("\U0001D400\U0001D401", "ab")]
    public void A_text_is_folded_into_words(string text, string words) => Assert.Equal(words, SearchWords.Join(text));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "“Putin’s cafe\u0301, 1,200”";
        IEnumerable<string> found = SearchWords.In(text).Select(word => $"{word.Folded} {word.Span} {word.Span.In(text)}");
        Assert.Equal(["putin 1-6 Putin", "cafe 9-14 cafe\u0301", "1200 16-21 1,200"], found);
    }

    [Fact]
    public void A_very_long_run_of_letters_is_cut_into_words()
    {
        IEnumerable<int> lengths = SearchWords.In(new string('a', 300)).Select(word => word.Folded.Length);
        Assert.Equal([128, 128, 44], lengths);
    }

    [Fact]
    public void A_cut_never_falls_behind_an_apostrophe_and_s()
    {
        string a = new('a', 127);
        Assert.Equal($"{a} sea", SearchWords.Join($"{a}'sea"));
    }

    [Fact]
    public void Spans_lie_inside_the_text_in_order_and_disjoint() => Texts.Any.Sample(text =>
    {
        int end = 0;
        foreach (SearchWord word in SearchWords.In(text))
        {
            Assert.InRange(word.Span.Start, end, text.Length - 1);
            Assert.InRange(word.Span.End, word.Span.Start + 1, text.Length);
            end = word.Span.End;
        }
    });

    [Fact]
    public void The_text_in_a_words_span_is_that_word_again() => Texts.Any.Sample(text =>
        Assert.All(SearchWords.In(text), word => Assert.Equal(word.Folded, SearchWords.Join(word.Span.In(text)))));

    [Fact]
    public void Folding_again_changes_nothing() => Texts.Any.Sample(text =>
        Assert.Equal(SearchWords.Join(text), SearchWords.Join(SearchWords.Join(text))));

    [Fact]
    public void The_joined_text_holds_the_folded_words() => Texts.Any.Sample(text =>
        Assert.Equal(string.Join(' ', SearchWords.In(text).Select(word => word.Folded)), SearchWords.Join(text)));

    [Theory]
    [InlineData("unicode61 remove_diacritics 0 categories ''L* N* Co M*''")]
    [InlineData("unicode61 remove_diacritics 2 categories ''L* N* Co M*''")]
    public void SQLite_keeps_the_words_of_all_of_Unicode_as_they_are(string tokenizer)
    {
        string[] words = [.. EveryCharacter().SelectMany(c => SearchWords.In($"{c} x{c}")).Select(word => word.Folded).Distinct()];
        Assert.True(words.Length > 100_000);
        string[] kept = [.. TokensOf(tokenizer, words)];
        Assert.Equal([], words.Except(kept).Select(Escaped));
        Assert.Equal([], kept.Except(words).Select(Escaped));
    }

    [Fact]
    public void A_text_has_the_same_words_however_its_letters_are_composed()
    {
        var other = EveryCharacter().Where(c => char.GetUnicodeCategory(c, 0) != UnicodeCategory.OtherNotAssigned).Where(c => SearchWords.Join($"x{c}") != SearchWords.Join($"x{c.Normalize(NormalizationForm.FormD)}"));
        Assert.Equal([], other.Select(Escaped));
    }

    private static string Escaped(string word) => string.Join(' ', word.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));

    private static IEnumerable<string> EveryCharacter() => Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid).Select(char.ConvertFromUtf32);

    private static List<string> TokensOf(string tokenizer, IEnumerable<string> words)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE VIRTUAL TABLE words USING fts5(text, tokenize = '{tokenizer}');
            CREATE VIRTUAL TABLE tokens USING fts5vocab(words, 'row');
            INSERT INTO words (text) VALUES ($text);
            SELECT term FROM tokens;
            """;
        command.Parameters.AddWithValue("$text", string.Join(' ', words));
        using SqliteDataReader reader = command.ExecuteReader();
        var tokens = new List<string>();
        while (reader.Read()) tokens.Add(reader.GetString(0));
        return tokens;
    }
}
