using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Cues;

/// <summary>A cue as its attribution's features see it.</summary>
internal sealed class CueView
{
    /// <summary>What <see cref="SentenceAway"/> gives for the cue's own sentence.</summary>
    public const uint SameSentence = 3;

    private readonly int _sentence;

    /// <summary>Looks at candidate <paramref name="index"/> of <paramref name="map"/>.</summary>
    public CueView(Scene scene, CueMap map, int index)
    {
        CueCandidate cue = map.Cues[index];
        (Index, First, Last) = (index, cue.First, cue.Last);
        _sentence = scene.Draft.SentenceOf[cue.First];
        Head = HeadOf(scene, cue);
        uint lemma = 0;
        for (int i = First; i <= Last; i++) lemma = FeatureHash.Mix(80, lemma, scene.Tags.Lemmas[i]);
        Lemma = First == Last ? scene.Tags.Lemmas[First] : lemma;
        Tag = scene.Tag(Head);
        (int first, int end) = (scene.SentenceStarts[_sentence], scene.SentenceStarts[_sentence + 1]);
        Previous = First > first ? scene.Words[First - 1] : Scene.Edge;
        Next = Last + 1 < end ? scene.Words[Last + 1] : Scene.Edge + 1;
        Room = (Distance.Step(First - first) * 16) + Distance.Step(end - Last - 1);
        uint since = scene.RegionOf[First] >= 0 ? 6u : Math.Min((uint)scene.SinceRegion[First], 5);
        Marks = (since * 8) + Math.Min((uint)scene.UntilRegion[Last], 5);
    }

    /// <summary>Its place among the candidates.</summary>
    public int Index { get; }

    /// <summary>Its first token.</summary>
    public int First { get; }

    /// <summary>Its last token.</summary>
    public int Last { get; }

    /// <summary>The token that the others hang on.</summary>
    public int Head { get; }

    /// <summary>Its lemmas together.</summary>
    public uint Lemma { get; }

    /// <summary>The tag of <see cref="Head"/>.</summary>
    public uint Tag { get; }

    /// <summary>The word before it.</summary>
    public uint Previous { get; }

    /// <summary>The word after it.</summary>
    public uint Next { get; }

    /// <summary>How much of its sentence stands before and after it.</summary>
    public uint Room { get; }

    /// <summary>How far the quotations around it are.</summary>
    public uint Marks { get; }

    /// <summary>0 before the cue, 1 in it, 2 after it.</summary>
    public uint Side(int i) => i < First ? 0u : i <= Last ? 1u : 2u;

    /// <summary>Tokens from the cue to <paramref name="i"/>; 0 inside it.</summary>
    public int Away(int i) => i < First ? First - i : i > Last ? i - Last : 0;

    /// <summary>The tokens strictly between the cue and <paramref name="i"/>: first, and the one after the last.</summary>
    public (int First, int End) Between(int i) => i < First ? (i + 1, First) : (Last + 1, i);

    /// <summary>The sentence of <paramref name="i"/> as seen from the cue's, in 0 to 7; its own is 3.</summary>
    public uint SentenceAway(Scene scene, int i) => (uint)Math.Clamp(scene.Draft.SentenceOf[i] - _sentence + 3, 0, 7);

    /// <summary>How many paragraphs after the cue's own <paramref name="i"/> stands, at most 3.</summary>
    public uint ParagraphsAway(Scene scene, int i) => (uint)Math.Clamp(scene.Draft.ParagraphOf[i] - scene.Draft.ParagraphOf[First], 0, 3);

    /// <summary>Whether the cue stands between two tokens.</summary>
    public bool IsIn(int first, int last) => First >= first && Last <= last;

    // The word of the cue that hangs on none of the others.
    private static int HeadOf(Scene scene, CueCandidate cue)
    {
        for (int i = cue.First; i <= cue.Last; i++)
        {
            int head = scene.Clauses.Head(i);
            if (head < cue.First || head > cue.Last) return i;
        }
        for (int i = cue.First; i <= cue.Last; i++) if (scene.IsVerb(i)) return i;
        return cue.First;
    }
}
