namespace NewsReader.Web.Answers;

/// <summary>What the page of a refused form shows.</summary>
/// <param name="Message">Why nothing was done.</param>
/// <param name="BackTo">Where the form was.</param>
/// <param name="Words">What was typed, by the name of its field: none of it is lost.</param>
public sealed record RefusedView(string Message, string BackTo, IReadOnlyList<KeyValuePair<string, string>> Words)
{
    /// <summary>Whether what the form was about is no longer there.</summary>
    public bool IsGone { get; init; }

    // What the page itself put into the form, not the person.
    private static readonly HashSet<string> Unseen =
        new(StringComparer.OrdinalIgnoreCase) { "__RequestVerificationToken", Answering.FormKey, "version", "revision", Seen.Field, "ranges", "cueRange", "sourceRanges", "on", "speakerId", "from", "occurrence", "id", "back", "article" };

    /// <summary>Whether a person sees the field that has this name.</summary>
    public static bool IsSeen(string name) => !Unseen.Contains(name);

    /// <summary>The fields of a form that a person filled in.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Typed(IFormCollection form) =>
        [.. form.Where(field => IsSeen(field.Key) && !string.IsNullOrWhiteSpace(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
}
