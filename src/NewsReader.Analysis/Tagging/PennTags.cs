namespace NewsReader.Analysis.Tagging;

/// <summary>How the treebanks write the parts of speech, and what groups of them have in common.</summary>
internal static class PennTags
{
    private static readonly string[] Written =
    [
        "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "VBD", "RB", "PRP", "VB", "CC", "VBZ", "TO", "VBG", "VBN", "VBP", "''", "CD", "PRP$", "``", "MD", "POS",
        ":", "WP", "WDT", "NNPS", "WRB", "RP", "JJR", "JJS", "RBR", "-RRB-", "-LRB-", "EX", "$", "RBS", "PDT", "UH", "WP$", "FW", "LS", "SYM", "#",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Written.Length;

    /// <summary>How treebanks write <paramref name="tag"/>.</summary>
    public static string Write(this PennTag tag) => Written[(int)tag];

    /// <summary>The tag that treebanks write so; null for one that is not among ours.</summary>
    public static PennTag? Parse(string written) => Array.IndexOf(Written, written) is var at and >= 0 ? (PennTag)at : null;

    /// <summary>Whether it is a form of a verb, other than a modal.</summary>
    public static bool IsVerb(this PennTag tag) => tag is PennTag.VB or PennTag.VBD or PennTag.VBG or PennTag.VBN or PennTag.VBP or PennTag.VBZ;

    /// <summary>Whether it is a common or proper noun.</summary>
    public static bool IsNoun(this PennTag tag) => tag is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS;

    /// <summary>Whether it is a proper noun.</summary>
    public static bool IsProper(this PennTag tag) => tag is PennTag.NNP or PennTag.NNPS;
}
