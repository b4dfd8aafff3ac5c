using NewsReader.Core;
using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages.Articles;

/// <summary>The speakers of one article in the order they come in, each with its share of the quoted words.</summary>
public sealed class Voices
{
    private readonly Dictionary<string, Voice> _byKey = [];

    public Voices(IReadOnlyList<Quote> quotes)
    {
        foreach (var quote in quotes.Where(q => KeyOf(q) is not null))
        {
            var voice = _byKey.GetValueOrDefault(KeyOf(quote)!) ?? new Voice(NameOf(quote)!, Said.Hue(quote), quote.SpeakerId, quote.Id, 0, 0);
            _byKey[KeyOf(quote)!] = voice with { Words = voice.Words + WordCount.Of(quote.Words), Quotes = voice.Quotes + 1 };
        }
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyCollection<Voice> All => _byKey.Values;

    /// <summary>The speaker's name, or the name as the article has it; null where nobody is named.</summary>
    public static string? NameOf(Quote quote) => quote.Speaker?.Name ?? quote.NameAsFound;

    /// <summary>The name as it is shown: with a question mark where no person has said that it is right.</summary>
    public static string Shown(Quote quote) =>
        NameOf(quote) is not { } name ? "Unknown speaker" : quote.Review == Review.Confirmed || quote.Link == SpeakerLink.ByPerson ? name : name + "?";

    private static string? KeyOf(Quote quote) => quote.SpeakerId is { } id ? $"#{id}" : quote.NameAsFound;
}

/// <summary>One speaker of an article.</summary>
/// <param name="Name">The name.</param>
/// <param name="Hue">The class that colours them.</param>
/// <param name="SpeakerId">Who it is; null where the archive does not know.</param>
/// <param name="FirstQuote">Their first quote.</param>
/// <param name="Words">How many quoted words are theirs.</param>
/// <param name="Quotes">In how many quotes.</param>
public sealed record Voice(string Name, string Hue, int? SpeakerId, int FirstQuote, int Words, int Quotes);
