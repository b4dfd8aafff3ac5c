using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>Parts of speech in a few classes, ordered so that likes stand side by side: what trees can ask for by a threshold.</summary>
internal static class TagClass
{
    /// <summary>What stands for no token at all: the text's or the sentence's edge.</summary>
    public const int None = 0;

    /// <summary>The class of <paramref name="tag"/>, from 1 to 15.</summary>
    public static int Of(PennTag tag) => tag switch
    {
        PennTag.Stop => 1,
        PennTag.Close => 2,
        PennTag.Comma => 3,
        PennTag.Colon => 4,
        PennTag.Open => 5,
        PennTag.LeftBracket or PennTag.RightBracket => 6,
        PennTag.CC => 7,
        PennTag.IN or PennTag.TO or PennTag.RP => 8,
        PennTag.WDT or PennTag.WP or PennTag.WRB or PennTag.PossessiveWP => 9,
        PennTag.MD => 10,
        _ when tag.IsVerb() => 11,
        PennTag.RB or PennTag.RBR or PennTag.RBS => 12,
        PennTag.PRP or PennTag.EX => 13,
        _ when tag.IsNoun() => 14,
        _ => 15,
    };
}
