using Xunit;

namespace NewsReader.Analysis.Tests;

public class QuotationSpecs
{
    [Theory]
    [InlineData("He said: “We will go.”", "“We will go.”")]
    [InlineData("\"We will go,\" he said.", "\"We will go,\"")]
    [InlineData("„Die Brücke fällt nicht“, sagte sie.", "„Die Brücke fällt nicht“")]
    [InlineData("„Die Brücke fällt nicht”, sagte sie.", "„Die Brücke fällt nicht”")]
    [InlineData("« Nous n’avons pas le choix », dit-elle.", "« Nous n’avons pas le choix »")]
    [InlineData("«\u00A0Nous n’avons pas le choix\u00A0», dit-elle.", "«\u00A0Nous n’avons pas le choix\u00A0»")]
    [InlineData("»Ich komme nicht mit«, sagte er.", "»Ich komme nicht mit«")]
    [InlineData("»Jag kommer inte hem», sade han.", "»Jag kommer inte hem»")]
    [InlineData("”Jag kommer inte hem”, sade han.", "”Jag kommer inte hem”")]
    [InlineData("‹We go home now›, he said.", "‹We go home now›")]
    [InlineData("彼は「行きます」と言った。", "「行きます」~")]
    [InlineData("彼は『行きます』と言った。", "『行きます』~")]
    [InlineData("''We will go,'' he said.", "''We will go,''")]
    [InlineData("``We will go,'' he said.", "``We will go,''")]
    [InlineData("‘We will go,’ he said.", "‘We will go,’")]
    [InlineData("'We will go,' he said.", "'We will go,'")]
    public void Every_pair_of_marks_is_found_with_its_marks(string text, string expected) => Assert.Equal(expected, Show.Quotations(text));

    [Theory]
    [InlineData("“He told me, ‘I will go,’ and went,” she said.", "“He told me, ‘I will go,’ and went,” | >‘I will go,’")]
    [InlineData("‘He told me, “I will go,” and went,’ she said.", "‘He told me, “I will go,” and went,’ | >“I will go,”")]
    [InlineData("\"He asked me, 'Who are you?'\" she said.", "\"He asked me, 'Who are you?'\" | >'Who are you?'")]
    [InlineData("„Er fragte: ‚Soll ich gehen?‘, und ging“, sagte sie.", "„Er fragte: ‚Soll ich gehen?‘, und ging“ | >‚Soll ich gehen?‘")]
    [InlineData("« Il m’a demandé : “Patron, on revient ?” Rien », dit-il.", "« Il m’a demandé : “Patron, on revient ?” Rien » | >“Patron, on revient ?”")]
    [InlineData("“A “b” c,” he said.", "“A “b” c,” | >“b”~")]
    public void Nested_quotations_are_found_at_their_depth(string text, string expected) => Assert.Equal(expected, Show.Quotations(text));

    [Theory]
    [InlineData("I don't know O'Neill or O’Farrow.")]
    [InlineData("The ministers' plan and the farmers’ plan failed.")]
    [InlineData("In the late '90s and the ’80s it rose.")]
    [InlineData("They play rock 'n' roll and rock ’n’ roll.")]
    [InlineData("Let 'em go, and get ’em back.")]
    [InlineData("He is 5'11\" tall and she is 5'6\".")]
    [InlineData("A 6\" pipe burst.")]
    public void Apostrophes_and_inches_are_no_marks(string text) => Assert.Equal("", Show.Quotations(text));

    [Theory]
    [InlineData("‘It isn’t the ministers’ plan,’ he said.", "‘It isn’t the ministers’ plan,’")]
    [InlineData("'It isn't the ministers' plan,' he said.", "'It isn't the ministers' plan,'")]
    [InlineData("‘In the ’80s that’s what we did,’ he said.", "‘In the ’80s that’s what we did,’")]
    [InlineData("\"He was 6'4\" and I jumped,\" Marsh said.", "\"He was 6'4\" and I jumped,\"")]
    [InlineData("\"It was 18\" apart,\" he said.", "\"It was 18\" apart,\"")]
    public void Apostrophes_and_inches_inside_a_quotation_do_not_close_it(string text, string expected) => Assert.Equal(expected, Show.Quotations(text));

    [Fact]
    public void A_quote_that_reopens_at_each_paragraph_is_one_quotation() =>
        Assert.Equal("“One is here.¶“Two is here.¶“Three is here.”", Show.Quotations("“One is here.\n\n“Two is here.\n\n“Three is here.”\n\nThe end came."));

    [Fact]
    public void An_opener_that_the_next_paragraph_does_not_take_up_ends_with_its_paragraph() =>
        Assert.Equal("“One is here.! | “Three is here.”", Show.Quotations("“One is here.\n\nNo mark here.\n\n“Three is here.”"));

    [Fact]
    public void A_closed_quotation_does_not_go_on_in_the_next_paragraph() =>
        Assert.Equal("“One is here.” | “Two is here.”", Show.Quotations("“One is here.”\n\n“Two is here.”"));

    [Fact]
    public void A_quotation_goes_on_past_a_sign_up() =>
        Assert.Equal("“One is here.¶“Two is here.”", Show.Quotations("He began.\n“One is here.\nSign up for our newsletter\n“Two is here.”"));

    [Fact]
    public void A_lost_closing_mark_costs_only_its_own_quotation() =>
        Assert.Equal("“One is here, he said.! | “Two is here,”", Show.Quotations("“One is here, he said. “Two is here,” she said. The rest is told."));

    [Theory]
    [InlineData("An “affordable” rent is high.", "“affordable”~")]
    [InlineData("He spoke of the “root cause” of it.", "“root cause”~")]
    [InlineData("It was shown as “The Herring Boats” there.", "“The Herring Boats”~")]
    [InlineData("“Great,” he said.", "“Great,”")]
    [InlineData("She told me “we can’t do it” twice.", "“we can’t do it”")]
    public void A_few_words_in_mid_sentence_are_a_fragment(string text, string expected) => Assert.Equal(expected, Show.Quotations(text));

    [Theory]
    [InlineData("zh", "渡口明天关闭。船长说：“我们没有别的办法，风太大了。”镇上的人叫他“老海”。", "“我们没有别的办法，风太大了。” | “老海”~")]
    [InlineData("zh", "校长林岚表示，「新楼在秋天以前完工」。她读过《河边的灯》。", "「新楼在秋天以前完工」")]
    [InlineData("ja", "村長は「橋は来月から渡れます」と話した。住民は『待ちくたびれました』と答えた。店の名は「波」だ。", "「橋は来月から渡れます」 | 『待ちくたびれました』 | 「波」~")]
    [InlineData("ko", "역장은 \"첫 기차는 여섯 시에 떠난다\"고 말했다. 사람들은 그 기차를 \"새벽별\"이라고 부른다.", "\"첫 기차는 여섯 시에 떠난다\" | \"새벽별\"~")]
    [InlineData("ar", "قال المدير إن «المكتبة تبقى مفتوحة حتى المساء». وأضاف: «لن نغلق الباب». ويسمونها «البيت».", "«المكتبة تبقى مفتوحة حتى المساء» | «لن نغلق الباب» | «البيت»~")]
    [InlineData("fr", "Le maire a promis que « les quais seront ouverts avant la fête ». On parle ici du « grand port ».", "« les quais seront ouverts avant la fête » | « grand port »~")]
    [InlineData("de", "Die Lehrerin sagte, „die Schule bleibt bis Montag zu“. Der Bau heißt im Ort „Kasten“.", "„die Schule bleibt bis Montag zu“ | „Kasten“~")]
    [InlineData("es", "Según la alcaldesa, “el tren vuelve a parar en el pueblo”. La estación se llama «La Vega».", "“el tren vuelve a parar en el pueblo” | «La Vega»~")]
    [InlineData("ru", "Директор заявила, что «музей откроют после ремонта». Корабль называется «Заря».", "«музей откроют после ремонта» | «Заря»~")]
    public void Outside_English_only_a_very_short_term_is_a_fragment(string language, string text, string expected) => Assert.Equal(expected, Show.Quotations(text, language));

    [Theory]
    [InlineData("zh", "他回答：“不去”。她问，“真的？”")]
    [InlineData("ja", "父は言った：「行け」。")]
    [InlineData("ko", "그는 답했다: \"아니\".")]
    [InlineData("ar", "سألت المعلمة، «لماذا؟» وخرجت.")]
    [InlineData("fr", "Il a crié : « Assez » et il est sorti.")]
    [InlineData("de", "Nach der Sitzung: „Niemals“.")]
    public void A_sign_before_or_inside_makes_short_words_a_statement_in_any_script(string language, string text) =>
        Assert.All(Show.Analyze(text, language).Quotations, q => Assert.False(q.IsFragment));

    [Theory]
    [InlineData("hi", "उन्होंने इसे “हिंदी घर” कहा।")]
    [InlineData("ar", "سمّاها «البَيْتَ الكَبِيرَ» كلها.")]
    [InlineData("fr", "La « mise-à-pied d’office » existe encore.")]
    public void Vowel_signs_hyphens_and_apostrophes_part_no_words(string language, string text) => Assert.True(Assert.Single(Show.Analyze(text, language).Quotations).IsFragment);
}
