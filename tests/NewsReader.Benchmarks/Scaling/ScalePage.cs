using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Store;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>A kind of page that lists very many things, or one of very many.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Address">The address of one.</param>
/// <param name="IsWalked">Whether one is meant after the other, by the links from each to the next.</param>
internal sealed partial record ScalePage(string Name, Func<string> Address, bool IsWalked = false)
{
    /// <summary>Those of an archive.</summary>
    public static IEnumerable<ScalePage> Of(NewsContext context)
    {
        var dice = new Dice(3);
        return [.. Library(context, dice), .. Speakers(context, dice), .. Ledger(context, dice), .. Review(context, dice)];
    }

    /// <summary>The address that a page links to as the one after it; null where there is none.</summary>
    public static string? NextIn(string html) => Next().Match(html) is { Success: true } next ? WebUtility.HtmlDecode(next.Groups[1].Value) : null;

    private static IEnumerable<ScalePage> Library(NewsContext context, Dice dice)
    {
        int last = context.Articles.Max(a => a.Id);
        string Tag() => Uri.EscapeDataString(Vocabulary.Tags.Pick(dice));
        yield return new("library", () => "/");
        yield return new("library, further pages", () => "/", IsWalked: true);
        yield return new("library, an outlet", () => $"/?outlet={Uri.EscapeDataString(context.Articles.Where(a => a.Id == 1 + dice.Below(last)).Select(a => a.Outlet!).First())}");
        yield return new("library, words", () => $"/?words={Word(dice)}");
        yield return new("library, a tag", () => $"/?tag={Tag()}");
        yield return new("library, tag and words", () => $"/?tag={Tag()}&words={Word(dice)}");
        yield return new("library, unread", () => "/?state=unread");
        yield return new("library, further unread", () => "/?state=unread", IsWalked: true);
        yield return new("article", () => $"/articles/{1 + dice.Below(last)}");
    }

    private static IEnumerable<ScalePage> Speakers(NewsContext context, Dice dice)
    {
        int lastSpeaker = context.Speakers.Max(s => s.Id), lastQuote = context.Quotes.Max(q => q.Id);
        yield return new("speakers", () => "/speakers");
        yield return new("speakers, further pages", () => "/speakers", IsWalked: true);
        yield return new("speakers, by name", () => "/speakers?sort=name", IsWalked: true);
        yield return new("speakers, last quoted", () => "/speakers?sort=last", IsWalked: true);
        yield return new("speakers, a name", () => $"/speakers?name={dice.Any(Names.People.Items).First[..3]}");
        yield return new("speakers, unresolved", () => "/speakers?show=unresolved");
        yield return new("speaker", () => $"/speakers/{1 + dice.Below(lastSpeaker)}");
        yield return new("speaker of some quote", () => $"/speakers/{context.Quotes.Where(q => q.Id >= 1 + dice.Below(lastQuote) && q.SpeakerId != null).OrderBy(q => q.Id).Select(q => q.SpeakerId).First()}");
    }

    private static IEnumerable<ScalePage> Ledger(NewsContext context, Dice dice)
    {
        int lastClaim = context.Claims.Max(c => c.Id), last = context.ClaimAppearances.Max(a => a.Id);
        yield return new("claims", () => "/claims");
        yield return new("claims, further pages", () => "/claims", IsWalked: true);
        yield return new("claims, most places", () => "/claims?order=appearances");
        yield return new("claims, last made", () => "/claims?order=last");
        yield return new("claims, a verdict", () => "/claims?verdict=refuted");
        yield return new("claims, a speaker", () => $"/claims?speaker={context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(last) && a.Quote!.SpeakerId != null).OrderBy(a => a.Id).Select(a => a.Quote!.SpeakerId).First()}");
        yield return new("claims, a name", () => $"/claims?speaker={dice.Any(Names.People.Items).First}");
        yield return new("claims, an outlet", () => $"/claims?outlet={Uri.EscapeDataString(context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(last)).OrderBy(a => a.Id).Select(a => a.Article!.Outlet!).First())}");
        yield return new("claims, words", () => $"/claims?words={Word(dice)}");
        yield return new("claim", () => $"/claims/{1 + dice.Below(lastClaim)}");
        yield return new("claim of some place", () => $"/claims/{context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(last)).OrderBy(a => a.Id).Select(a => a.ClaimId).First()}");
    }

    private static IEnumerable<ScalePage> Review(NewsContext context, Dice dice)
    {
        int last = context.Speakers.Max(s => s.Id);
        yield return new("review", () => "/review");
        yield return new("review, further findings", () => "/review", IsWalked: true);
        yield return new("review, by speaker", () => "/review?order=speaker", IsWalked: true);
        yield return new("review, by date", () => "/review?order=date", IsWalked: true);
        yield return new("review, of a word", () => $"/review?q={Word(dice)}");
        yield return new("review, of a speaker", () => $"/review?q={Uri.EscapeDataString($"speaker:\"{context.Speakers.Where(s => s.Id >= 1 + dice.Below(last)).OrderBy(s => s.Id).Select(s => s.Name).First()}\"")}");
    }

    private static string Word(Dice dice) => WordSupply.Words.Items[dice.Below(3_000)];

    [GeneratedRegex("""<a (?=[^>]*rel="next")[^>]*href="([^"]+)""")]
    private static partial Regex Next();
}
