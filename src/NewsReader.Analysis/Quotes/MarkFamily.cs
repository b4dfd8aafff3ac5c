namespace NewsReader.Analysis.Quotes;

/// <summary>A pair of marks that belong together.</summary>
internal enum MarkFamily
{
    /// <summary>“ ”</summary>
    Curly,

    /// <summary>„ “ and „ ”</summary>
    Low,

    /// <summary>” ”</summary>
    SameCurly,

    /// <summary>" "</summary>
    Straight,

    /// <summary>'' '' and `` ''</summary>
    Twin,

    /// <summary>« »</summary>
    Guillemets,

    /// <summary>» « and » »</summary>
    ReversedGuillemets,

    /// <summary>「 」</summary>
    Corners,

    /// <summary>『 』</summary>
    WhiteCorners,

    /// <summary>‘ ’; this and the following are single marks, which close only inside the double mark around them.</summary>
    SingleCurly,

    /// <summary>‚ ‘ and ‚ ’</summary>
    SingleLow,

    /// <summary>' '</summary>
    SingleStraight,

    /// <summary>‹ › and › ‹</summary>
    Angles,
}
