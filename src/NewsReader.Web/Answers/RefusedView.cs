using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Web.Pages.Articles;

namespace NewsReader.Web.Answers;

/// <summary>What the page of a refused form shows.</summary>
/// <param name="Message">Why nothing was done.</param>
/// <param name="BackTo">Where the form was.</param>
/// <param name="Words">What was typed, by the name of its field: none of it is lost. Where a speaker is to be chosen, all that the form carries.</param>
public sealed record RefusedView(string Message, string BackTo, IReadOnlyList<KeyValuePair<string, string>> Words)
{
    /// <summary>Whether what the form was about is no longer there.</summary>
    public bool IsGone { get; init; }

    /// <summary>The speakers that the name typed could mean; empty where that is not what is wrong.</summary>
    public IReadOnlyList<Namesake> Meant { get; private init; } = [];

    /// <summary>Whether the same may be asked for again with other words.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Where the form goes with the one that is chosen, or with other words.</summary>
    public string Action { get; private init; } = "";

    /// <summary>What the form carries besides what was typed, where it may be sent again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Carried { get; private init; } = [];

    /// <summary>Whether there is more in it than a message.</summary>
    public bool IsWhole => Meant.Count > 0 || (IsGone && Words.Count > 0);

    // What can be typed anew without the form that it was typed into. A form that carries more has to be gone back to.
    private static readonly HashSet<string> Mendable = new(StringComparer.OrdinalIgnoreCase)
        { "words", "occurrence", "name", "speaker", "tags", "statement", "body", "notes", "reason", "excerpt", "named", "source", "url", "title", "outlet", "author", "date", "language", "cue", "parts" };

    // Chosen and not typed, and understood by nobody in the words that it is sent by.
    private static readonly HashSet<string> Chosen = new(StringComparer.OrdinalIgnoreCase) { "isFor", "kind", "verdict", "form", "review", "search" };

    // What the page itself put into the form, not the person.
    private static readonly HashSet<string> Unseen =
        new(StringComparer.OrdinalIgnoreCase) { "__RequestVerificationToken", Answering.FormKey, "version", "revision", Seen.Field, "ranges", "cueRange", "sourceRanges", "on", "speakerId", "nameId", "from", "id", "claimId", "back", "article", "act", "off", "isAtEnd", "stated", "query", "order" };

    /// <summary>A form that is asked for again with one of several speakers of the name typed.</summary>
    public static RefusedView Choosing(ActResult.Refused refused, HttpRequest request, string? backTo) =>
        new(refused.Message, backTo ?? request.Path, CarriedIn(request.Form)) { Meant = refused.Meant, Action = request.Path + request.QueryString };

    /// <summary>
    /// A form that may be sent again with other words, with all of its fields, also those left empty, which may be what is wrong. Of a form
    /// that can't be mended here, what was typed is shown.
    /// </summary>
    public static RefusedView Correcting(string message, HttpRequest request, string? backTo)
    {
        string? use = MarkModel.Uses.GetValueOrDefault(request.Form["act"].ToString());
        var fields = CarriedIn(request.Form).ToLookup(field => IsSeen(field.Key) && !Chosen.Contains(field.Key) && IsOf(use, field.Key));
        return fields[true].Any() && fields[true].All(field => Mendable.Contains(field.Key))
            ? new(message, backTo ?? request.Path, [.. fields[true]]) { IsOpen = true, Action = request.Path + request.QueryString, Carried = [.. fields[false]] }
            : new(message, backTo ?? request.Path, Typed(request.Form));
    }

    /// <summary>Whether what is typed into a field has lines.</summary>
    public static bool IsLong(string name) => name is "words" or "statement" or "body" or "notes" or "reason" or "excerpt" or "parts";

    // A form for several uses has the fields of all of them.
    private static bool IsOf(string? use, string field) => use is null || field == use || !MarkModel.Uses.Values.Contains(field);

    /// <summary>Whether a person sees the field that has this name.</summary>
    public static bool IsSeen(string name) => !Unseen.Contains(name);

    private static IReadOnlyList<KeyValuePair<string, string>> CarriedIn(IFormCollection form) =>
        [.. form.Where(field => field.Key is not ("__RequestVerificationToken" or "speakerId")).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];

    /// <summary>The fields of a form that a person filled in.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Typed(IFormCollection form) =>
        [.. form.Where(field => IsSeen(field.Key) && !string.IsNullOrWhiteSpace(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
}
