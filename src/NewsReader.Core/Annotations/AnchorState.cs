namespace NewsReader.Core.Annotations;

/// <summary>How an anchor stands to its revision. The numbers are stored.</summary>
public enum AnchorState
{
    /// <summary>All its ranges are where they were, word for word.</summary>
    Exact = 0,

    /// <summary>Found again elsewhere in a new revision; to be looked at.</summary>
    Moved = 1,

    /// <summary>Not found in the current revision; kept on the one it was made for.</summary>
    Orphaned = 2,
}
