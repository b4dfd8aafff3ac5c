namespace NewsReader.Core.Articles;

/// <summary>What a person has said of a finding. The numbers are stored.</summary>
public enum Review
{
    /// <summary>Nothing yet.</summary>
    Unreviewed = 0,

    /// <summary>It is right.</summary>
    Confirmed = 1,

    /// <summary>It is no quote. Kept, so that it is not found again.</summary>
    Rejected = 2,
}
