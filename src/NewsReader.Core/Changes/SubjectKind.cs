namespace NewsReader.Core.Changes;

/// <summary>The kinds of things that have a history.</summary>
public enum SubjectKind
{
    /// <summary>An article: its details, tags and paragraphs, and all that hangs on its words.</summary>
    Article,

    /// <summary>A speaker: their names, and quotes that were theirs before the change or are by it.</summary>
    Speaker,

    /// <summary>A claim: its places, evidence, verdicts and tags.</summary>
    Claim,
}
