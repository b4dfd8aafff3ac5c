using System.Net;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Microsoft.AspNetCore.Html;
using NewsReader.Web.Pages.Searches.Feeds;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Searches;

public sealed class AtomFeedLaws
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private const string Telling = "\0\r\n\t<>&]\" \ud83d\ude00\ufffe\uffff";

    // Every UTF-16 code unit, lone surrogates and control characters included, and signs that mean something to XML more often than chance has it.
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char, Gen.Int[0, Telling.Length - 1].Select(i => Telling[i])).Array[0, 40].Select(chars => new string(chars));

    [Fact]
    public void Any_title_and_text_gives_XML_that_parses_and_holds_the_same_but_for_what_XML_cannot_hold() =>
        Gen.Select(Texts, Texts, Texts).Sample((title, text, outlet) =>
        {
            var html = new HtmlContentBuilder().Append(text);
            var entry = new FeedEntry("urn:uuid:1", title, DateTime.UnixEpoch, "/articles/1", html) { Author = outlet };
            byte[] bytes = new AtomFeed("urn:uuid:0", title, text, DateTime.UnixEpoch, new Uri("http://localhost"), "/feed", "/page").Write([entry]);

            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var feed = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            var read = feed.Element(Atom + "entry")!;
            Assert.Equal(Held(title), feed.Element(Atom + "title")!.Value);
            Assert.Equal(Held(text), feed.Element(Atom + "subtitle")!.Value);
            Assert.Equal(Held(title), read.Element(Atom + "title")!.Value);
            Assert.Equal(Held(outlet), read.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Equal(Held(text), Held(WebUtility.HtmlDecode(read.Element(Atom + "summary")!.Value)));
        });

    [Fact]
    public void An_id_is_the_same_for_the_same_thing_and_another_for_every_other()
    {
        var came = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        string id = FeedId.Of("article", 1, came);

        Assert.Equal(id, FeedId.Of("article", 1, came));
        Assert.Equal(4, new HashSet<string> { id, FeedId.Of("quote", 1, came), FeedId.Of("article", 2, came), FeedId.Of("article", 1, came.AddTicks(1)) }.Count);
        Assert.Equal('8', id["urn:uuid:".Length + 14]);
    }

    // The same in other words: what no rune is, or none that XML 1.0 lists.
    private static string Held(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 9 or 10 or 13 or (>= 0x20 and < 0xFFFE) or >= 0x10000 ? rune.ToString() : "\ufffd"));
}
