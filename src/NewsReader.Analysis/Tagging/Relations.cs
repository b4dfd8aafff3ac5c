namespace NewsReader.Analysis.Tagging;

/// <summary>How treebanks write the relations.</summary>
internal static class Relations
{
    private static readonly string[] Written =
    [
        "root", "punct", "case", "nmod", "nsubj", "det", "compound", "amod", "dobj", "advmod", "mark", "aux", "cc", "conj", "nmod:poss", "ccomp", "xcomp", "advcl",
        "cop", "dep", "acl:relcl", "nummod", "acl", "neg", "appos", "auxpass", "nsubjpass", "nmod:tmod", "compound:prt", "parataxis", "mwe", "expl", "nmod:npmod",
        "csubj", "iobj", "det:predet", "cc:preconj", "discourse", "csubjpass",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Written.Length;

    /// <summary>How treebanks write <paramref name="relation"/>.</summary>
    public static string Write(this Relation relation) => Written[(int)relation];

    /// <summary>The relation that treebanks write so; a dependency of no known kind for one that is not among ours.</summary>
    public static Relation Parse(string written) => Array.IndexOf(Written, written) is var at and >= 0 ? (Relation)at : Relation.Dep;
}
