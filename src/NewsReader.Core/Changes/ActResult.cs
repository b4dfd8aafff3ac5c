using NewsReader.Core.Speakers;

namespace NewsReader.Core.Changes;

/// <summary>What came of something a person asked for.</summary>
public abstract record ActResult
{
    private ActResult()
    {
    }

    /// <summary>It is done, and can be undone by <paramref name="ChangeId"/>.</summary>
    /// <param name="ChangeId">The change that recorded it.</param>
    /// <param name="Summary">What was done.</param>
    /// <param name="Address">Where to see it.</param>
    public sealed record Done(int ChangeId, string Summary, string Address) : ActResult
    {
        /// <summary>Whether something was taken back by it, so that undoing it does that again.</summary>
        public bool IsUndo { get; init; }
    }

    /// <summary>It was so already, or the same form was sent before: nothing was changed.</summary>
    /// <param name="Message">What a person should know.</param>
    public sealed record Already(string Message) : ActResult;

    /// <summary>It can't be done as asked: nothing was changed.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Message) : ActResult
    {
        /// <summary>The speakers that the name typed could mean, to choose one from; empty where that is not what is wrong.</summary>
        public IReadOnlyList<Namesake> Meant { get; init; } = [];
    }

    /// <summary>Somebody, or another tab, changed the same thing since the form was made: nothing was changed.</summary>
    /// <param name="Message">What a person should know.</param>
    /// <param name="Row">The row as it is now; null where it is the article's text that changed.</param>
    public sealed record Stale(string Message, StaleRow? Row = null) : ActResult;

    /// <summary>It can't be undone on its own, for later acts rest on it: nothing was changed. All can be undone together.</summary>
    /// <param name="ChangeId">What was to be undone.</param>
    /// <param name="Message">What a person should know.</param>
    public sealed record Entangled(int ChangeId, string Message) : ActResult;

    /// <summary>What it was about is not there.</summary>
    public sealed record NotFound : ActResult;
}
