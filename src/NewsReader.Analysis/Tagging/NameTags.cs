namespace NewsReader.Analysis.Tagging;

/// <summary>The two halves of a <see cref="NameTag"/>.</summary>
internal static class NameTags
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    /// <summary>What the name names.</summary>
    public static NameKind Kind(this NameTag tag) => (NameKind)(((int)tag + 1) / 2);

    /// <summary>Whether a name begins here.</summary>
    public static bool Begins(this NameTag tag) => ((int)tag & 1) == 1;

    /// <summary>Whether <paramref name="tag"/> may follow <paramref name="before"/>: a name goes on only where one of its kind was.</summary>
    public static bool MayFollow(this NameTag tag, NameTag before) => tag == NameTag.Outside || tag.Begins() || tag.Kind() == before.Kind();

    /// <summary>The tag of the first token of a name, or of a later one.</summary>
    public static NameTag Of(NameKind kind, bool begins) => kind == NameKind.None ? NameTag.Outside : (NameTag)((int)kind * 2 - (begins ? 1 : 0));
}
