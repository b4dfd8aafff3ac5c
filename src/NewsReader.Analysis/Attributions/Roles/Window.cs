using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Attributions.Roles;

/// <summary>
/// The tokens in which a cue's source and content are looked for: its sentence, the one before and the two after it in its paragraph, quotations to
/// their ends, and the next paragraph where the cue's own ends in a colon.
/// </summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last one.</param>
internal readonly record struct Window(int First, int End)
{
    // Further than this from the cue, or past so many others, nothing is looked for: the work on each cue stays bounded.
    private const int Reach = 400, MostCues = 24;

    /// <summary>The window of the cue at <paramref name="index"/> of <paramref name="map"/>.</summary>
    public static Window Of(Scene scene, CueMap map, int index)
    {
        CueCandidate cue = map.Cues[index];
        int paragraph = scene.Draft.ParagraphOf[cue.First];
        (int low, int high) = (scene.Draft.FirstToken[paragraph], scene.Draft.FirstToken[paragraph + 1]);
        int sentence = scene.Draft.SentenceOf[cue.First];
        int first = Math.Max(low, scene.SentenceStarts[Math.Max(0, sentence - 1)]);
        int end = Math.Min(high, scene.SentenceStarts[Math.Min(scene.SentenceStarts.Length - 1, scene.Draft.SentenceOf[cue.Last] + 3)]);
        if (scene.RegionOf[first] is >= 0 and var opening) first = Math.Max(low, scene.SentenceStarts[scene.Draft.SentenceOf[scene.RegionStarts[opening]]]);
        if (end == high && scene.Draft.IsSign(high - 1, ':')) end = NextParagraph(scene, paragraph);
        end = EndOfRegion(scene, end);
        int before = index < MostCues ? 0 : map.Cues[index - MostCues].Last + 1, after = index + MostCues < map.Cues.Count ? map.Cues[index + MostCues].First : scene.Count;
        return new Window(Math.Max(Math.Max(first, before), cue.First - Reach), Math.Min(Math.Min(end, after), cue.Last + Reach));
    }

    private static int NextParagraph(Scene scene, int paragraph) => scene.Draft.FirstToken[Math.Min(paragraph + 2, scene.Draft.FirstToken.Length - 1)];

    // A quotation that is open at the window's end goes on to its own end, over paragraphs too.
    private static int EndOfRegion(Scene scene, int end)
    {
        int region = scene.RegionOf[end - 1];
        if (region < 0) return end;
        Quotation quotation = scene.Draft.OuterParts[region].Quotation;
        while (region + 1 < scene.RegionStarts.Length && scene.RegionStarts[region + 1] >= 0 && scene.RegionStarts[region + 1] < end + Reach && ReferenceEquals(scene.Draft.OuterParts[region + 1].Quotation, quotation)) region++;
        int last = scene.RegionEnds[region];
        return Math.Max(end, scene.SentenceStarts[scene.Draft.SentenceOf[last] + 1]);
    }
}
