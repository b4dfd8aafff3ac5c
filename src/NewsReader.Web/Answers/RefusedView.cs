using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;

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

    /// <summary>Where the form goes with the one that is chosen.</summary>
    public string Action { get; private init; } = "";

    /// <summary>Whether there is more in it than a message.</summary>
    public bool IsWhole => Meant.Count > 0 || (IsGone && Words.Count > 0);

    // What the page itself put into the form, not the person.
    private static readonly HashSet<string> Unseen =
        new(StringComparer.OrdinalIgnoreCase) { "__RequestVerificationToken", Answering.FormKey, "version", "revision", Seen.Field, "ranges", "cueRange", "sourceRanges", "on", "speakerId", "nameId", "from", "occurrence", "id", "claimId", "back", "article", "act", "off", "isAtEnd" };

    /// <summary>A form that is asked for again with one of several speakers of the name typed.</summary>
    public static RefusedView Choosing(ActResult.Refused refused, HttpRequest request, string? backTo) =>
        new(refused.Message, backTo ?? request.Path, CarriedIn(request.Form)) { Meant = refused.Meant, Action = request.Path + request.QueryString };

    /// <summary>Whether a person sees the field that has this name.</summary>
    public static bool IsSeen(string name) => !Unseen.Contains(name);

    private static IReadOnlyList<KeyValuePair<string, string>> CarriedIn(IFormCollection form) =>
        [.. form.Where(field => field.Key is not ("__RequestVerificationToken" or "speakerId")).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];

    /// <summary>The fields of a form that a person filled in.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Typed(IFormCollection form) =>
        [.. form.Where(field => IsSeen(field.Key) && !string.IsNullOrWhiteSpace(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
}
