using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Articles;
using NewsReader.Core;
using NewsReader.Core.Store.Sqlite.Bulk;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Articles for archives of any size, about 3 KB each, with what an analysis would find in them. The same number is always the same article.</summary>
internal static class ScaleArticles
{
    // An archive grows by so many articles a day; one in a few comes in late, by up to so many days.
    private const int Length = 2_900, ADay = 550, Days = 1_825, MostLate = 60, Outlets = 400, Authors = 20_000;

    private static readonly DateOnly FirstDay = new(2021, 1, 1);
    private static readonly DateTime Imported = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly RankedList<string> OutletNames = new(Enumerable.Range(0, Outlets).Select(i => $"The {Names.Places.Items[i % Names.Places.Items.Count]} {(i % 3 == 0 ? "Post" : i % 3 == 1 ? "Herald" : "Courier")}").Distinct());
    private static readonly RankedList<string> AuthorNames = new(Enumerable.Range(0, Authors).Select(PersonName));
    private static readonly RankedList<string> Speakers = new(Enumerable.Range(Authors, 150_000).Select(PersonName));

    /// <summary>The article of this number, from 0.</summary>
    public static BulkArticle Article(int number)
    {
        var dice = new Dice(9_000_000_000UL + (ulong)number);
        var words = new ArticleWords(dice);
        var text = new StringBuilder(2 * Length);
        var paragraphs = new List<TextSpan>();
        var quotes = new List<(TextSpan Span, string? Speaker, QuoteForm Form)>();
        string[] cast = [.. Enumerable.Range(0, 4).Select(_ => Speakers.Pick(dice))];
        while (text.Length < Length) AddParagraph(text, dice, words, cast, paragraphs, quotes);
        string whole = text.ToString().TrimEnd('\n');
        var article = new Article
        {
            Title = AddSentence(new StringBuilder(), words, 6 + dice.Below(6)).ToString(),
            Outlet = OutletNames.Pick(dice),
            Author = AuthorNames.Pick(dice),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"),
            SourceKey = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"),
            Language = dice.Chance(0.05) ? "de" : "en",
            ImportedUtc = Imported,
        };
        article.SetPublished(FirstDay.AddDays((number / ADay % Days) - (dice.Chance(0.3) ? dice.Below(MostLate) : 0)), null);
        return new BulkArticle
        {
            Article = article,
            Revision = id => RevisionOf(id, number, whole),
            Paragraphs = revision => [.. paragraphs.Select((span, i) => new Paragraph { RevisionId = revision, Ordinal = i + 1, Start = span.Start, End = span.End, Kind = ParagraphKind.Body })],
            Quotes = (id, revision) => [.. quotes.Select(quote => QuoteOf(id, revision, whole, quote.Span, quote.Speaker, quote.Form))],
            Tags = dice.Chance(0.6) ? [Vocabulary.Tags.Pick(dice)] : [],
        };
    }

    private static void AddParagraph(StringBuilder text, Dice dice, ArticleWords words, string[] cast, List<TextSpan> paragraphs, List<(TextSpan Span, string? Speaker, QuoteForm Form)> quotes)
    {
        int start = text.Length;
        int kind = dice.Below(10);
        if (kind < 5) AddQuote(text, dice, words, dice.Chance(0.9) ? dice.Any(cast) : null, quotes);
        if (kind < 2) AddQuote(text, dice, words, dice.Any(cast), quotes);
        AddSentence(text, words, 10 + dice.Below(20)).Append(". ");
        AddSentence(text, words, 8 + dice.Below(20)).Append('.');
        paragraphs.Add(new TextSpan(start, text.Length));
        text.Append("\n\n");
    }

    private static void AddQuote(StringBuilder text, Dice dice, ArticleWords words, string? speaker, List<(TextSpan Span, string? Speaker, QuoteForm Form)> quotes)
    {
        bool isDirect = dice.Chance(0.7);
        int start = text.Length;
        AddSentence(text.Append(isDirect ? "“" : ""), words, 8 + dice.Below(18)).Append(isDirect ? ",”" : ",");
        quotes.Add((new TextSpan(start, text.Length), speaker, isDirect ? QuoteForm.Direct : QuoteForm.Indirect));
        text.Append(" said ").Append(speaker ?? "someone").Append(". ");
    }

    private static StringBuilder AddSentence(StringBuilder text, ArticleWords words, int count)
    {
        int start = text.Length;
        for (int i = 0; i < count; i++) text.Append(words.Next()).Append(' ');
        text.Length--;
        text[start] = char.ToUpperInvariant(text[start]);
        return text;
    }

    private static string PersonName(int number)
    {
        var dice = new Dice(500_000UL + (ulong)number);
        var person = dice.Any(Names.People.Items);
        string middle = WordSupply.Words.Items[2_000 + dice.Below(20_000)];
        return $"{person.First} {char.ToUpperInvariant(middle[0])}{middle[1..]}{person.Last.ToLowerInvariant()}";
    }

    private static Revision RevisionOf(int article, int number, string text)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Revision
        {
            ArticleId = article,
            Ordinal = 1,
            IsCurrent = true,
            Text = text,
            TextHash = hash,
            Original = null,
            Sha256 = hash,
            FileName = string.Create(CultureInfo.InvariantCulture, $"{number}.txt"),
            Format = "text",
            Encoding = "utf-8",
            Warnings = [],
            ImportedUtc = Imported,
        };
    }

    private static Quote QuoteOf(int article, int revision, string text, TextSpan span, string? speaker, QuoteForm form)
    {
        var quote = new Quote
        {
            ArticleId = article,
            RevisionId = revision,
            Contents = [span],
            Form = form,
            NameAsFound = speaker,
            KindAsFound = speaker is null ? null : SpeakerKind.Person,
            Confidence = 0.5 + (span.Start % 50 / 100.0),
            Why = "“said” after it",
            Origin = Origin.Machine,
        };
        quote.Place(text, [span]);
        return quote;
    }
}
