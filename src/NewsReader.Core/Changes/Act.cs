using NewsReader.Core.Speakers;

namespace NewsReader.Core.Changes;

/// <summary>Who asks for an act, and with which form.</summary>
/// <param name="ReaderId">Who.</param>
/// <param name="FormKey">The key of the form, so that the same form sent twice is done once; null where doing it twice does no harm.</param>
public readonly record struct ActRequest(int ReaderId, Guid? FormKey = null);

/// <summary>How an act on tracked rows went, before it is saved: done with what it was, or one of the other results.</summary>
public readonly record struct ActDraft
{
    private ActDraft(ActResult? instead) => Instead = instead;

    /// <summary>What was done.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>Where to see it; asked for once the rows have their numbers.</summary>
    public Func<string> Address { get; private init; } = () => "/";

    /// <summary>The article it was done in.</summary>
    public int? ArticleId { get; private init; }

    /// <summary>Why nothing was done; null where something was.</summary>
    public ActResult? Instead { get; }

    /// <summary>The rows are changed as asked.</summary>
    public static ActDraft Did(string summary, Func<string> address, int? articleId = null) =>
        new(null) { Summary = summary, Address = address, ArticleId = articleId };

    /// <summary>The rows are changed as asked.</summary>
    public static ActDraft Did(string summary, string address, int? articleId = null) => Did(summary, () => address, articleId);

    /// <summary>It can't be done as asked.</summary>
    public static ActDraft Refuse(string message) => new(new ActResult.Refused(message));

    /// <summary>The name typed could mean any of <paramref name="meant"/>.</summary>
    public static ActDraft Refuse(string message, IReadOnlyList<Namesake> meant) => new(new ActResult.Refused(message) { Meant = meant });

    /// <summary>It is so already.</summary>
    public static ActDraft AlreadySo(string message) => new(new ActResult.Already(message));

    /// <summary>The text changed since the form was made.</summary>
    public static ActDraft Stale(string message) => new(new ActResult.Stale(message));

    /// <summary>The row changed since the form was made. What was <paramref name="asked"/> is said where no words in the form say it.</summary>
    public static ActDraft Stale(IEditioned now, string? asked = null) => new(new ActResult.Stale(ChangeLog.StaleMessage, new StaleRow(now, asked)));

    /// <summary>The row, whose places count in <paramref name="text"/>, changed since the form about them was made.</summary>
    public static ActDraft StalePlaces(IEditioned now, string text, string? asked) => new(new ActResult.Stale(ChangeLog.StaleMessage, new StaleRow(now, asked) { Text = text }));

    /// <summary>What it is about is not there.</summary>
    public static ActDraft Missing() => new(new ActResult.NotFound());
}
