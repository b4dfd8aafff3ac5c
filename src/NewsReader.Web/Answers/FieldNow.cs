using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Web.Pages;
using NewsReader.Web.Pages.Claims;
using NewsReader.Web.Pages.Quotes;

namespace NewsReader.Web.Answers;

/// <summary>A field of a row as it is now, under the name that forms send it by.</summary>
/// <param name="Name">The name in forms.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">What it is.</param>
public sealed record FieldNow(string Name, string Label, string Value)
{
    /// <summary>What can be chosen, each with what people call it; empty where anything can be typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];

    /// <summary>Whether it is a line, not a text.</summary>
    public bool IsOneLine { get; init; } = true;

    /// <summary>The unseen field that says where the words of this one stand, and where that is; null where there is none.</summary>
    public KeyValuePair<string, string>? Place { get; init; }

    /// <summary>What people call one of its values.</summary>
    public string Called(string value) => Choices.Where(choice => choice.Key.Equals(value, StringComparison.OrdinalIgnoreCase)).Select(choice => choice.Value).FirstOrDefault(value);

    /// <summary>What the form can change whose row is stale.</summary>
    public static IReadOnlyList<FieldNow> Of(StaleRow row) => row is { Now: Quote quote, Text: { } text } ? Of(ShapeView.Of(quote, text), quote.Form) : Of(row.Now);

    /// <summary>What the form can change that corrects where the parts of a quote stand.</summary>
    public static IReadOnlyList<FieldNow> Of(ShapeView shape, QuoteForm form) =>
    [
        .. shape.Parts.Select((part, i) => Text("parts", i == 0 ? "Words said" : $"Part {i + 1}", part) with { Place = new("ranges", shape.Ranges) }),
        Line("cue", shape.Cue) with { Place = new("cueRange", shape.CueRange) },
        Line("source", shape.Source) with { Place = new("sourceRanges", shape.SourceRanges) },
        Choice("form", form),
    ];

    /// <summary>What forms can change of <paramref name="row"/>.</summary>
    public static IReadOnlyList<FieldNow> Of(object row) => row switch
    {
        Article article =>
        [
            Line("title", article.Title),
            Line("outlet", article.Outlet ?? ""),
            Line("author", article.Author ?? ""),
            Line("date", article.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
            Line("language", article.Language),
            Line("url", article.Url ?? ""),
        ],
        Note note => [Text("body", note.Body)],
        Claim claim =>
        [
            Text("statement", claim.Statement),
            Text("notes", claim.Notes),
            Choice("verdict", claim.Verdict),
            Text("reason", claim.Rulings.MaxBy(r => r.Id)?.Reason ?? ""),
        ],
        Evidence evidence =>
        [
            Line("isFor", evidence.IsFor ? "true" : "false") with { Choices = EvidenceWords.Sides },
            new("source", EvidenceWords.Source, EvidenceWords.AddressOf(evidence)),
            Line("named", evidence.Named ?? ""),
            Text("excerpt", evidence.Excerpt),
        ],
        Speaker speaker =>
        [
            Line("name", speaker.Name),
            Choice("kind", speaker.Kind),
            Text("description", speaker.Description),
        ],
        TextAnchor anchor => [Text("words", "The words it hangs on", Said.Words(anchor))],
        Quote quote =>
        [
            Text("words", quote.Words),
            new("name", "Who said it?", quote.Speaker?.Name ?? ""),
            Choice("review", quote.Review),
        ],
        _ => [],
    };

    /// <summary>The verdict alone: the reason for one is not the reason for another, so what a form about it leaves empty is meant so.</summary>
    public static IReadOnlyList<FieldNow> VerdictOf(Claim claim) => [.. Of(claim).Where(field => field.Name == "verdict")];

    private static FieldNow Line(string name, string value) => new(name, FieldLabels.Of(name), value);

    private static FieldNow Text(string name, string value) => Text(name, FieldLabels.Of(name), value);

    private static FieldNow Text(string name, string label, string value) => new(name, label, value) { IsOneLine = false };

    private static FieldNow Choice<T>(string name, T value) where T : struct, Enum =>
        new(name, FieldLabels.Of(name), value.ToString()) { Choices = [.. Enum.GetNames<T>().Select(choice => KeyValuePair.Create(choice, choice))] };
}
