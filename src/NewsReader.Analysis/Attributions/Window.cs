namespace NewsReader.Analysis.Attributions;

/// <summary>The tokens in which a cue's source and content are looked for: its sentence, the one before and the two after it in its paragraph, and quotations to their ends.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last one.</param>
internal readonly record struct Window(int First, int End)
{
    // Further than this from the cue nothing is looked for: the work on each cue stays bounded.
    private const int Reach = 300;

    /// <summary>The window of <paramref name="cue"/>.</summary>
    public static Window Of(Scene scene, CueCandidate cue)
    {
        int paragraph = scene.Draft.ParagraphOf[cue.First];
        (int low, int high) = (scene.Draft.FirstToken[paragraph], scene.Draft.FirstToken[paragraph + 1]);
        int sentence = scene.Draft.SentenceOf[cue.First];
        int first = Math.Max(low, scene.SentenceStarts[Math.Max(0, sentence - 1)]);
        int end = Math.Min(high, scene.SentenceStarts[Math.Min(scene.SentenceStarts.Length - 1, scene.Draft.SentenceOf[cue.Last] + 3)]);
        if (scene.Draft.QuoteOf[first] is >= 0 and var opening) first = Math.Max(low, scene.SentenceStarts[scene.Draft.SentenceOf[scene.RegionStarts[opening]]]);
        if (end < high && scene.Draft.QuoteOf[end - 1] is >= 0 and var closing) end = Math.Min(high, scene.SentenceStarts[scene.Draft.SentenceOf[scene.RegionEnds[closing]] + 1]);
        return new Window(Math.Max(first, cue.First - Reach), Math.Min(end, cue.Last + Reach));
    }
}
