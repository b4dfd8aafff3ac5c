using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Speakers;

/// <summary>Words for parties and peoples: Democrats, Virginians, Brexiteers. They name many, never one.</summary>
internal static class Peoples
{
    private static readonly string[] Endings = ["crats", "ans", "ists", "eers"];

    /// <summary>Whether token <paramref name="i"/> is such a word.</summary>
    public static bool Are(Draft draft, int i) => draft.Tagged.Tags[i] == PennTag.NNPS && Array.Exists(Endings, e => draft.Words[i].EndsWith(e, StringComparison.Ordinal));
}
