using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Parsing;

public class QueryParserTests
{
    [Theory]
    [InlineData("Peskov", "peskov", "word(peskov)")]
    [InlineData("grain deal", "grain deal", "all(word(grain), word(deal))")]
    [InlineData("\"Grain Deal\"", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("“grain deal”", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("„grain deal“", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("\"peskov\"", "peskov", "word(peskov)")]
    [InlineData("long-term", "\"long term\"", "phrase(long+term)")]
    [InlineData("elect*", "elect*", "word(elect*)")]
    [InlineData("long-te*", "\"long te\"*", "phrase(long+te*)")]
    [InlineData("\"grain de\"*", "\"grain de\"*", "phrase(grain+de*)")]
    [InlineData("deal grain OR wheat", "deal (grain OR wheat)", "all(word(deal), any(word(grain), word(wheat)))")]
    [InlineData("a OR b OR c d", "(a OR b OR c) d", "all(any(word(a), word(b), word(c)), word(d))")]
    [InlineData("a OR (b OR c)", "a OR b OR c", "any(word(a), word(b), word(c))")]
    [InlineData("(a b) OR c", "(a b) OR c", "any(all(word(a), word(b)), word(c))")]
    [InlineData("((a) (b c))", "a b c", "all(word(a), word(b), word(c))")]
    [InlineData("a OR(b c)", "a OR (b c)", "any(word(a), all(word(b), word(c)))")]
    [InlineData("-a", "-a", "not(word(a))")]
    [InlineData("a -b -\"c d\" -tag:x -(e OR f)", "a -b -\"c d\" -tag:x -(e OR f)", "all(word(a), not(word(b)), not(phrase(c+d)), not(Tag[x]), not(any(word(e), word(f))))")]
    [InlineData("-(-a)", "a", "word(a)")]
    [InlineData("a -(-b in:note) -(-(c in:note))", "a (in:note b) (in:note c)", "all(word(a), all(Note.word(b)), all(Note.word(c)))")]
    [InlineData("said:a -(-said:b)", "said:a (said:b)", "all(Quote.word(a), all(Quote.word(b)))")]
    [InlineData("-OR \"OR\" or", "-or or or", "all(not(word(or)), word(or), word(or))")]
    [InlineData("-NOT \"AND\" said:NOT not and", "-not and said:not not and", "all(not(word(not)), word(and), Quote.word(not), word(not), word(and))")]
    [InlineData("A – B — c−d e‑", "a b \"c d\" e", "all(word(a), word(b), phrase(c+d), word(e))")]
    [InlineData("\"a b\"–c (d)—e (– f)", "\"a b\" c d e f", "all(phrase(a+b), word(c), word(d), word(e), word(f))")]
    [InlineData("speaker:Peskov", "speaker:Peskov", "Speaker[Peskov]")]
    [InlineData("SPEAKER:\"Dmitry  Peskov\"", "speaker:\"Dmitry Peskov\"", "Speaker[Dmitry Peskov]")]
    [InlineData("speaker:“O'Brien”", "speaker:O'Brien", "Speaker[O'Brien]")]
    [InlineData("tag:c++ outlet:\"a*b\"", "tag:c++ outlet:\"a*b\"", "all(Tag[c++], Outlet[a*b])")]
    [InlineData("after:2025 before:2025-03", "after:2025 before:2025-03", "all(After[2025], Before[2025-03])")]
    [InlineData("after:\"2025-03-12\"", "after:2025-03-12", "After[2025-03-12]")]
    [InlineData("on:2025-03-12 AFTER:07D before:Last-Week", "on:2025-03-12 after:7d before:last-week", "all(On[2025-03-12], After[7d], Before[last-week])")]
    [InlineData("title:Grain", "title:grain", "Title.word(grain)")]
    [InlineData("said:\"Grain Deal\" claim:elect* title:long-te*", "said:\"grain deal\" claim:elect* title:\"long te\"*", "all(Quote.phrase(grain+deal), Claim.word(elect*), Title.phrase(long+te*))")]
    [InlineData("said:“grain de”*", "said:\"grain de\"*", "Quote.phrase(grain+de*)")]
    [InlineData("said:\"grain\"deal", "said:grain deal", "all(Quote.word(grain), word(deal))")]
    [InlineData("said:a:b said:OR said:-c", "said:\"a b\" said:or said:c", "all(Quote.phrase(a+b), Quote.word(or), Quote.word(c))")]
    [InlineData("-title:a OR said:b", "-title:a OR said:b", "any(not(Title.word(a)), Quote.word(b))")]
    [InlineData("author:\"Lena Okafor\" LANG:EN -lang:und", "author:\"Lena Okafor\" lang:en -lang:und", "all(Author[Lena Okafor], Lang[en], not(Lang[und]))")]
    [InlineData("form:direct OR form:Indirect OR form:MIXED", "form:direct OR form:indirect OR form:mixed", "any(Form[QuoteForm.Direct], Form[QuoteForm.Indirect], Form[QuoteForm.Mixed])")]
    [InlineData("review:unreviewed review:confirmed review:rejected", "review:unreviewed review:confirmed review:rejected", "all(Review[Review.Unreviewed], Review[Review.Confirmed], Review[Review.Rejected])")]
    [InlineData("verdict:refuted verdict:\"unchecked\"", "verdict:refuted verdict:unchecked", "all(Verdict[Verdict.Refuted], Verdict[Verdict.Unchecked])")]
    [InlineData("has:quote has:claim has:note has:tag", "has:quote has:claim has:note has:tag", "all(Has[QueryHas.Quote], Has[QueryHas.Claim], Has[QueryHas.Note], Has[QueryHas.Tag])")]
    [InlineData("is:read is:unread is:starred -is:undated", "is:read is:unread is:starred -is:undated", "all(Is[QueryIs.Read], Is[QueryIs.Unread], Is[QueryIs.Starred], not(Is[QueryIs.Undated]))")]
    [InlineData("in:quote grain", "said:grain", "Quote.word(grain)")]
    [InlineData("grain in:TITLE -\"a b\"", "title:grain -title:\"a b\"", "all(Title.word(grain), not(Title.phrase(a+b)))")]
    [InlineData("in:body a b OR c -d", "in:body a (b OR c) -d", "all(Body.word(a), any(Body.word(b), Body.word(c)), not(Body.word(d)))")]
    [InlineData("in:note a tag:x said:b", "in:note a tag:x said:b", "all(Note.word(a), Tag[x], Quote.word(b))")]
    [InlineData("(in:body a b) c", "(in:body a) (in:body b) c", "all(Body.word(a), Body.word(b), word(c))")]
    [InlineData("(in:body a) OR -(in:note b)", "(in:body a) OR -(in:note b)", "any(Body.word(a), not(Note.word(b)))")]
    [InlineData("in:body (a (in:note b)) -(c OR (d in:title))", "in:body ((in:body a) (in:note b)) -(c OR title:d)", "all(all(Body.word(a), all(Note.word(b))), not(any(Body.word(c), Title.word(d))))")]
    [InlineData("(speaker:a) (speaker:b said:c) d", "(speaker:a) (speaker:b said:c) d", "all(all(Speaker[a]), all(Speaker[b], Quote.word(c)), word(d))")]
    [InlineData("(speaker:a OR speaker:b) said:c", "(speaker:a OR speaker:b) said:c", "all(any(Speaker[a], Speaker[b]), Quote.word(c))")]
    [InlineData("((outlet:a b)) (c) -(speaker:d)", "outlet:a b c -speaker:d", "all(Outlet[a], word(b), word(c), not(Speaker[d]))")]
    [InlineData("(in:note a b) (in:note c)", "(in:note a b) (in:note c)", "all(all(Note.word(a), Note.word(b)), all(Note.word(c)))")]
    [InlineData("-(in:body a)", "in:body -a", "not(Body.word(a))")]
    [InlineData("10:30 https://bbc.com", "\"10 30\" \"https bbc com\"", "all(phrase(10+30), phrase(https+bbc+com))")]
    [InlineData("Kyiv: talks a1:b", "kyiv talks \"a1 b\"", "all(word(kyiv), word(talks), phrase(a1+b))")]
    [InlineData("c++ R&D don't AT&T", "c \"r d\" dont \"at t\"", "all(word(c), phrase(r+d), word(dont), phrase(at+t))")]
    [InlineData("Putin's 1,200 3.5", "putin 1200 \"3 5\"", "all(word(putin), word(1200), phrase(3+5))")]
    [InlineData("東京", "\"東 京\"", "phrase(東+京)")]
    [InlineData("word(s)\"a b\"c", "word s \"a b\" c", "all(word(word), word(s), phrase(a+b), word(c))")]
    public void A_query_is_understood_and_printed_in_its_plainest_form(string text, string canonical, string shape)
    {
        ArticleQuery query = Understood(text);
        Assert.Equal(canonical, query.ToString());
        Assert.Equal(shape, QueryShape.Of(query.Root));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00A0")]
    [InlineData("\0\u200B")]
    [InlineData(" – ")]
    public void Nothing_typed_is_an_empty_query(string? text) => Assert.IsType<QueryParseResult.Empty>(QueryParser.Parse(text));

    [Theory]
    [InlineData("speeker:peskov", "0-14", "There is no field “speeker:”. Did you mean “speaker:”? To search for the text itself, put it in quotation marks: \"speeker:peskov\".", "speaker:peskov")]
    [InlineData("a Spekar:\"d p\"", "2-14", "There is no field “Spekar:”. Did you mean “speaker:”? To search for the text itself, put it in quotation marks: \"Spekar:d p\".", "a speaker:\"d p\"")]
    [InlineData("fed:election now", "0-12", "There is no field “fed:”. The fields are speaker:, said:, title:, outlet:, author:, tag:, claim:, verdict:, form:, review:, has:, is:, lang:, after:, before:, on: and in:. To search for the text itself, put it in quotation marks: \"fed:election\".", "\"fed:election\" now")]
    [InlineData("language:en", "0-11", "There is no field “language:”. Did you mean “lang:”? To search for the text itself, put it in quotation marks: \"language:en\".", "lang:en")]
    [InlineData("re:confirmed", "0-12", "There is no field “re:”. Did you mean “review:”? To search for the text itself, put it in quotation marks: \"re:confirmed\".", "review:confirmed")]
    [InlineData("iss:unread", "0-10", "There is no field “iss:”. Did you mean “is:”? To search for the text itself, put it in quotation marks: \"iss:unread\".", "is:unread")]
    [InlineData("om:2024", "0-7", "There is no field “om:”. Did you mean “on:”? To search for the text itself, put it in quotation marks: \"om:2024\".", "on:2024")]
    [InlineData("inn:title", "0-9", "There is no field “inn:”. Did you mean “in:”? To search for the text itself, put it in quotation marks: \"inn:title\".", "\"inn:title\"")]
    [InlineData("verdit:wrong", "0-12", "There is no field “verdit:”. Did you mean “verdict:”? To search for the text itself, put it in quotation marks: \"verdit:wrong\".", "\"verdit:wrong\"")]
    [InlineData("tags:war", "0-8", "There is no field “tags:”. Did you mean “tag:”? To search for the text itself, put it in quotation marks: \"tags:war\".", "tag:war")]
    [InlineData("a \"b c ", "2-7", "This quotation mark is never closed. Add another one where the phrase ends.", "a \"b c\"")]
    [InlineData("tag:\"b c", "4-8", "This quotation mark is never closed. Add another one where the phrase ends.", "tag:\"b c\"")]
    [InlineData("a \"\" b", "2-4", "There is nothing between these quotation marks. Write words between them, or take them away.", "a  b")]
    [InlineData("(a (b)", "0-1", "This bracket is never closed. Add a ) where the group ends.", null)]
    [InlineData("a) b", "1-2", "This bracket closes nothing. Take it away, or add a ( where the group begins.", "a b")]
    [InlineData(")", "0-1", "This bracket closes nothing. Take it away, or add a ( where the group begins.", null)]
    [InlineData("a ( )", "2-5", "There is nothing between these brackets. Write words between them, or take them away.", "a")]
    [InlineData("a *", "2-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("***", "0-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("a*b", "0-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("a - b", "2-3", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "a  b")]
    [InlineData("a --b", "2-3", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "a -b")]
    [InlineData("-", "0-1", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", null)]
    [InlineData("(a -)", "3-4", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "(a )")]
    [InlineData("grain NOT deal", "6-10", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", "grain -deal")]
    [InlineData("a NOT  \"b c\"", "2-7", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", "a -\"b c\"")]
    [InlineData("NOT(a b) c", "0-3", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", "-(a b) c")]
    [InlineData("a OR NOT tag:b", "5-9", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", "a OR -tag:b")]
    [InlineData("(a NOT) b", "3-6", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", "(a ) b")]
    [InlineData("a NOT -b", "2-6", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", null)]
    [InlineData("a NOT OR b", "2-6", "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.", null)]
    [InlineData("a AND b", "2-5", "There is no AND: all words are looked for as it is. Leave it out; to search for the word itself, write it small.", "a  b")]
    [InlineData("a AND b AND NOT c –d", "2-5", "There is no AND: all words are looked for as it is. Leave it out; to search for the word itself, write it small.", "a  b  -c -d")]
    [InlineData("a AND *", "2-5", "There is no AND: all words are looked for as it is. Leave it out; to search for the word itself, write it small.", null)]
    [InlineData("–strike", "0-1", "This – is a dash and excludes nothing. Write - directly before what to leave out, as in -word. To search for the text itself, put it in quotation marks.", "-strike")]
    [InlineData("grain —said:a", "6-7", "This — is a dash and excludes nothing. Write - directly before what to leave out, as in -word. To search for the text itself, put it in quotation marks.", "grain -said:a")]
    [InlineData("(−\"a b\")", "1-2", "This − is a dash and excludes nothing. Write - directly before what to leave out, as in -word. To search for the text itself, put it in quotation marks.", "(-\"a b\")")]
    [InlineData("a ‐(b c)", "2-3", "This ‐ is a dash and excludes nothing. Write - directly before what to leave out, as in -word. To search for the text itself, put it in quotation marks.", "a -(b c)")]
    [InlineData("a ‑‑b", "2-4", "This ‑ is a dash and excludes nothing. Write - directly before what to leave out, as in -word. To search for the text itself, put it in quotation marks.", "a -b")]
    [InlineData("a -–b", "2-3", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", null)]
    [InlineData("OR a", "0-2", "There is nothing before this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a")]
    [InlineData("a (OR b)", "3-5", "There is nothing before this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a ( b)")]
    [InlineData("a OR", "2-4", "There is nothing after this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a")]
    [InlineData("(a OR) b", "3-5", "There is nothing after this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "(a ) b")]
    [InlineData("a OR OR b", "5-7", "There is nothing between this OR and the one before it. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a OR  b")]
    [InlineData("speaker: peskov", "0-8", "There is nothing after “speaker:”. Write the speaker directly after the colon, in quotation marks if it has spaces.", null)]
    [InlineData("a tag:\" \"", "2-9", "There is nothing after “tag:”. Write the tag directly after the colon, in quotation marks if it has spaces.", null)]
    [InlineData("after:", "0-6", "There is no date after “after:”. Write one directly after the colon, as in after:2025-03-12.", null)]
    [InlineData("speaker:pesk*", "0-13", "A * does not work after “speaker:”. Leave it out, or put the speaker in quotation marks if the * is part of it.", null)]
    [InlineData("before:2025-13", "0-14", "“2025-13” is not a date. Write a year, a month or a day: before:2025, before:2025-03 or before:2025-03-12; or count from today: before:7d or before:last-month.", null)]
    [InlineData("after:2025-02-29", "0-16", "“2025-02-29” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12; or count from today: after:7d or after:last-month.", null)]
    [InlineData("a on:yesteday", "2-13", "“yesteday” is not a date. Write a year, a month or a day: on:2025, on:2025-03 or on:2025-03-12; or count from today: on:7d or on:last-month. Did you mean “yesterday”?", "a on:yesterday")]
    [InlineData("after:lastweek", "0-14", "“lastweek” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12; or count from today: after:7d or after:last-month. Did you mean “last-week”?", "after:last-week")]
    [InlineData("on:0d", "0-5", "“0d” is not a date. Write a year, a month or a day: on:2025, on:2025-03 or on:2025-03-12; or count from today: on:7d or on:last-month.", null)]
    [InlineData("on:10000y", "0-9", "“10000y” is not a date. Write a year, a month or a day: on:2025, on:2025-03 or on:2025-03-12; or count from today: on:7d or on:last-month.", null)]
    [InlineData("on:", "0-3", "There is no date after “on:”. Write one directly after the colon, as in on:2025-03-12.", null)]
    [InlineData("said: grain", "0-5", "There is nothing after “said:”. Write a word directly after the colon, or a phrase in quotation marks.", null)]
    [InlineData("a said:*", "2-8", "There is nothing after “said:”. Write a word directly after the colon, or a phrase in quotation marks.", null)]
    [InlineData("title:\"\"", "0-8", "There is nothing after “title:”. Write a word directly after the colon, or a phrase in quotation marks.", null)]
    [InlineData("a claim:🙂", "2-10", "“🙂” has no letters or digits to search for. Leave it out.", "a")]
    [InlineData("title:a*b", "0-9", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("author:oka*", "0-11", "A * does not work after “author:”. Leave it out, or put the author in quotation marks if the * is part of it.", null)]
    [InlineData("author:", "0-7", "There is nothing after “author:”. Write the author directly after the colon, in quotation marks if it has spaces.", null)]
    [InlineData("lang:", "0-5", "There is nothing after “lang:”. Write a language's code directly after the colon, as in lang:en.", null)]
    [InlineData("a lang:klingon", "2-14", "“klingon” is no language code. Write one of two or three letters, such as lang:en.", null)]
    [InlineData("lang:German", "0-11", "“German” is no language code. Write one of two or three letters, such as lang:de.", "lang:de")]
    [InlineData("lang:français", "0-13", "“français” is no language code. Write one of two or three letters, such as lang:fr.", "lang:fr")]
    [InlineData("lang:en-GB", "0-10", "“en-GB” is no language code. Write one of two or three letters, such as lang:en.", "lang:en")]
    [InlineData("lang:e1", "0-7", "“e1” is no language code. Write one of two or three letters, such as lang:en.", null)]
    [InlineData("has:", "0-4", "There is nothing after “has:”. Write quote, claim, note or tag directly after the colon.", null)]
    [InlineData("a -has:quotes", "3-13", "“quotes” does not go with “has:”. Write quote, claim, note or tag. Did you mean “quote”?", "a -has:quote")]
    [InlineData("is:\"not read\"", "0-13", "“not read” does not go with “is:”. Write read, unread, starred or undated.", null)]
    [InlineData("review:0", "0-8", "“0” does not go with “review:”. Write unreviewed, confirmed or rejected.", null)]
    [InlineData("verdict:flase", "0-13", "“flase” does not go with “verdict:”. Write unchecked, supported, disputed, refuted or unprovable.", null)]
    [InlineData("form:direct*", "0-12", "“direct*” does not go with “form:”. Write direct, indirect or mixed. Did you mean “direct”?", "form:direct")]
    [InlineData("form:direkt", "0-11", "“direkt” does not go with “form:”. Write direct, indirect or mixed. Did you mean “direct”?", "form:direct")]
    [InlineData("in:", "0-3", "There is nothing after “in:”. Write title, body, quote or note directly after the colon.", null)]
    [InlineData("in:titel a", "0-8", "“titel” does not go with “in:”. Write title, body, quote or note. Did you mean “title”?", "in:title a")]
    [InlineData("in:claim a", "0-8", "“claim” does not go with “in:”. Write title, body, quote or note.", null)]
    [InlineData("in:title a in:quote b", "11-19", "There is an “in:” here already. Take one away, or put each in brackets with its words, as in (in:title grain) (in:quote deal).", "in:title a  b")]
    [InlineData("in:title", "0-8", "There is no word here to look for in the title. Write one beside it, as in in:title grain; fields say themselves where they look.", null)]
    [InlineData("said:a (in:body tag:b)", "8-15", "There is no word here to look for in the body. Write one beside it, as in in:body grain; fields say themselves where they look.", "said:a ( tag:b)")]
    [InlineData("in:body (in:note a)", "0-7", "There is no word here to look for in the body. Write one beside it, as in in:body grain; fields say themselves where they look.", "(in:note a)")]
    [InlineData("(in:note) a", "1-8", "There is no word here to look for in the note. Write one beside it, as in in:note grain; fields say themselves where they look.", null)]
    [InlineData("a -in:title", "2-11", "A - does not work before “in:”. Put it before the word, as in in:title -grain.", "a in:title")]
    [InlineData("a OR in:title b", "5-13", "An “in:” can't be one side of an OR. Put it in brackets with its words, as in (in:title grain) OR (in:quote deal).", null)]
    [InlineData("in:title OR a", "0-8", "An “in:” can't be one side of an OR. Put it in brackets with its words, as in (in:title grain) OR (in:quote deal).", null)]
    [InlineData("athor:x", "0-7", "There is no field “athor:”. Did you mean “author:”? To search for the text itself, put it in quotation marks: \"athor:x\".", "author:x")]
    [InlineData("sad:\"a b\"*", "0-9", "There is no field “sad:”. Did you mean “said:”? To search for the text itself, put it in quotation marks: \"sad:a b\".", "said:\"a b\"*")]
    [InlineData("after:0000", "0-10", "“0000” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12; or count from today: after:7d or after:last-month.", null)]
    [InlineData("war 🙂", "4-6", "“🙂” has no letters or digits to search for. Leave it out.", "war")]
    [InlineData("R & D", "2-3", "“&” has no letters or digits to search for. Leave it out.", "R  D")]
    [InlineData("\"***\"", "0-5", "“***” has no letters or digits to search for. Leave it out.", null)]
    public void What_is_wrong_is_said_with_its_place_and_a_way_out(string text, string where, string message, string? suggestion)
    {
        QueryParseResult.Unreadable unreadable = Refused(text);
        Assert.Equal(message, unreadable.Message);
        Assert.Equal(where, unreadable.Where.ToString());
        Assert.Equal(suggestion, unreadable.Suggestion);
    }

    [Theory]
    [InlineData("it:unread")]
    [InlineData("s:unread")]
    [InlineData("issue:war")]
    [InlineData("info:war")]
    [InlineData("hashtag:war")]
    public void A_name_that_could_be_several_fields_or_is_another_word_is_taken_for_none(string text)
    {
        QueryParseResult.Unreadable unreadable = Refused(text);
        Assert.Contains("The fields are speaker:, ", unreadable.Message, StringComparison.Ordinal);
        Assert.Equal($"\"{text}\"", unreadable.Suggestion);
    }

    [Theory]
    [InlineData("is:un", null)]
    [InlineData("is:unr", "is:unread")]
    [InlineData("form:dir", "form:direct")]
    [InlineData("after:last", null)]
    [InlineData("after:yest", "after:yesterday")]
    public void A_value_cut_short_is_known_where_only_one_begins_so(string text, string? suggestion) => Assert.Equal(suggestion, Refused(text).Suggestion);

    [Theory]
    [InlineData("NOT grain AND NEAR(a b, 5) {title body} : ^b")]
    [InlineData("\"\"\"grain\"\" OR body:x NEAR(a b)\"")]
    [InlineData("title:grain'); DROP TABLE Articles; --")]
    [InlineData("' OR 1=1 --")]
    [InlineData("said:\"' UNION SELECT * FROM Quotes /*\"")]
    [InlineData("$0 @p ?1 :x %_ [a] `b` \\ \"\\\"")]
    [InlineData("a\0b said:\0 tag:\"\0\" \0")]
    [InlineData("\u202Esaid:\u202Bسلام\u202C title:\"שלום\"*")]
    [InlineData("צה\"ל said:צה״ל")]
    [InlineData("🙂 said:🙂 tag:👩‍👩‍👧 title:\"a 🙂\"*")]
    [InlineData("\uD83D said:\uDE42 in:\uD83D lang:\uD83D\uD83D")]
    [InlineData("in:in in:in:in in:in(in:in) -in:in")]
    [InlineData("<script>alert(1)</script> &amp; %00 ../../etc")]
    public void What_other_languages_write_is_a_query_or_refused_with_words(string text) => AssertAnswered(text);

    [Fact]
    public void Every_sign_alone_and_around_a_word_is_a_query_or_refused_with_words()
    {
        for (char c = '\0'; c < 128; c++)
        {
            string[] texts = [$"{c}", $"{c}{c}", $"{c}a", $"a{c}", $"{c}a{c}", $"a {c} b", $"a{c}b", $"\"{c}\"", $"({c})", $"-{c}", $"{c}:a"];
            foreach (string text in texts) AssertAnswered(text);
            foreach (QueryFieldDefinition field in QueryFields.All)
            {
                AssertAnswered($"{field.Name}:{c}");
                AssertAnswered($"{field.Name}:a{c} b");
                AssertAnswered($"{c}{field.Name}:\"{c}\"{c} b");
            }
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a OR ")]
    [InlineData("(")]
    [InlineData("-(")]
    [InlineData("\"")]
    [InlineData("in:title ")]
    [InlineData("said:*")]
    [InlineData("in:title (a ")]
    public void A_query_of_a_hundred_thousand_characters_is_refused_before_it_is_read(string piece)
    {
        QueryParseResult.Unreadable unreadable = Refused(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        Assert.StartsWith("A search can be at most 2,000 characters long.", unreadable.Message, StringComparison.Ordinal);
        Assert.Null(unreadable.Suggestion);
    }

    [Fact]
    public void A_query_is_at_most_2000_characters_long()
    {
        Understood("\"a a\"" + new string(' ', 1995));
        QueryParseResult.Unreadable unreadable = Refused(new string('a', 2001));
        Assert.Equal("A search can be at most 2,000 characters long. Shorten it.", unreadable.Message);
        Assert.Equal(new TextSpan(2000, 2001), unreadable.Where);
    }

    [Fact]
    public void A_query_that_prints_longer_than_2000_characters_is_refused() =>
        Assert.Equal("A search can be at most 2,000 characters long. Shorten it.", Refused(new string('ß', 1500)).Message);

    [Fact]
    public void Many_alternatives_are_too_many_terms() => Assert.Equal(
        "A search can have at most 64 words, phrases and fields. Leave some out.", Refused(string.Join(" OR ", Enumerable.Repeat("a", 300))).Message);

    [Fact]
    public void A_query_has_at_most_64_terms()
    {
        Understood("in:body " + string.Join(' ', Enumerable.Repeat("a", 64)));
        Understood(string.Join(' ', Enumerable.Repeat("a", 64)));
        QueryParseResult.Unreadable unreadable = Refused(string.Join(' ', Enumerable.Repeat("a", 66)));
        Assert.Equal("A search can have at most 64 words, phrases and fields. Leave some out.", unreadable.Message);
        Assert.Equal(new TextSpan(128, 131), unreadable.Where);
    }

    [Fact]
    public void Brackets_are_nested_at_most_32_deep()
    {
        Understood(new string('(', 32) + "a" + new string(')', 32));
        QueryParseResult.Unreadable unreadable = Refused(new string('(', 33) + "a" + new string(')', 33));
        Assert.Equal("Brackets can be nested at most 32 deep. Take some away.", unreadable.Message);
        Assert.Equal(new TextSpan(32, 33), unreadable.Where);
    }

    [Fact]
    public void A_query_that_prints_with_brackets_more_than_32_deep_is_refused()
    {
        string text = string.Concat(Enumerable.Repeat("(a b OR ", 20)) + "c" + new string(')', 20);
        Assert.Equal("Brackets can be nested at most 32 deep. Take some away.", Refused(text).Message);
    }

    [Fact]
    public void A_query_that_prints_with_brackets_for_its_places_more_than_32_deep_is_refused()
    {
        string text = "x " + string.Concat(Enumerable.Repeat("(a OR (b ", 16)) + "in:body c" + new string(')', 32);
        Understood(text.Replace("in:body ", "", StringComparison.Ordinal));
        Assert.Equal("Brackets can be nested at most 32 deep. Take some away.", Refused(text).Message);
    }

    [Fact]
    public void A_long_word_is_shortened_in_its_message() =>
        Assert.Equal($"“{new string('&', 60)}…” has no letters or digits to search for. Leave it out.", Refused(new string('&', 100)).Message);

    [Fact]
    public void Each_part_knows_where_it_stands()
    {
        const string text = "a -(b OR tag:\"c d\") e*";
        var all = Assert.IsType<QueryNode.All>(Understood(text).Root);
        Assert.Equal(["a", "-(b OR tag:\"c d\")", "e*"], all.Children.Select(child => child.Where.In(text)));
        var any = Assert.IsType<QueryNode.Any>(Assert.IsType<QueryNode.Not>(all.Children[1]).Child);
        Assert.Equal(["b", "tag:\"c d\""], any.Children.Select(child => child.Where.In(text)));
    }

    [Theory]
    [InlineData("a -b \"c d\" e* tag:f A", "a | \"c d\" | e*")]
    [InlineData("-(a -(b -c)) d OR e", "b | d | e")]
    [InlineData("-a tag:b after:2025", "")]
    [InlineData("a title:a -said:b claim:\"c d\"* (in:body a A) said:a", "a | title:a | claim:\"c d\"* | (in:body a) | said:a")]
    public void The_positive_terms_are_those_that_no_minus_excludes(string text, string terms) => Assert.Equal(
        terms,
        string.Join(" | ", Understood(text).PositiveTerms));

    [Fact]
    public void Any_text_at_all_is_answered() => QueryTexts.Any.Sample(AssertAnswered, iter: 20_000);

    [Fact]
    public void What_is_printed_parses_to_the_same_tree() => QueryTexts.Likely.Sample(text =>
    {
        if (QueryParser.Parse(text) is QueryParseResult.Parsed parsed) AssertPrinted(parsed.Query);
    }, iter: 20_000);

    [Fact]
    public void Every_part_lies_within_its_parent() => QueryTexts.Likely.Sample(text =>
    {
        if (QueryParser.Parse(text) is QueryParseResult.Parsed parsed) AssertNested(parsed.Query.Root, new TextSpan(0, text.Length));
    });

    private static void AssertAnswered(string text)
    {
        switch (QueryParser.Parse(text))
        {
            case QueryParseResult.Parsed parsed:
                AssertPrinted(parsed.Query);
                break;
            case QueryParseResult.Unreadable unreadable:
                Assert.InRange(unreadable.Where.End, 1, text.Length);
                Assert.NotEmpty(unreadable.Message);
                if (unreadable.Suggestion is { } suggestion) Understood(suggestion);
                break;
        }
    }

    private static void AssertPrinted(ArticleQuery query)
    {
        ArticleQuery again = Understood(query.ToString());
        Assert.Equal(QueryShape.Of(query.Root), QueryShape.Of(again.Root));
        Assert.Equal(query.ToString(), again.ToString());
    }

    private static void AssertNested(QueryNode node, TextSpan parent)
    {
        Assert.True(parent.Contains(node.Where) && !node.Where.IsEmpty);
        IEnumerable<QueryNode> children = node switch
        {
            QueryNode.All all => all.Children,
            QueryNode.Any any => any.Children,
            QueryNode.Not not => [not.Child],
            _ => [],
        };
        Assert.All(children, child => AssertNested(child, node.Where));
    }

    private static ArticleQuery Understood(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;

    private static QueryParseResult.Unreadable Refused(string text) => Assert.IsType<QueryParseResult.Unreadable>(QueryParser.Parse(text));
}
