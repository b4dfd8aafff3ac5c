namespace NewsReader.Web.Answers;

/// <summary>What the page of a refused form shows.</summary>
/// <param name="Message">Why nothing was done.</param>
/// <param name="BackTo">Where the form was.</param>
/// <param name="Words">What was typed, by the name of its field: none of it is lost.</param>
public sealed record RefusedView(string Message, string BackTo, IReadOnlyList<KeyValuePair<string, string>> Words)
{
    // What the page itself put into the form, not the person.
    private static readonly HashSet<string> Unseen =
        new(StringComparer.OrdinalIgnoreCase) { "__RequestVerificationToken", Answering.FormKey, "version", "revision", "ranges", "on", "speakerId", "from", "occurrence", "id", "back", "article" };

    /// <summary>The fields of a form that a person filled in.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Typed(IFormCollection form) =>
        [.. form.Where(field => !Unseen.Contains(field.Key) && !string.IsNullOrWhiteSpace(field.Value)).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
}
