namespace NewsReader.Analysis.Attributions.Cues;

/// <summary>Where the cues of a text stand, laid out so that what lies between two tokens is told at once.</summary>
internal sealed class CueMap
{
    private const float Likely = 0.4f;

    private readonly int[] _cues, _commas, _verbs, _regions;

    /// <summary>Lays out <paramref name="cues"/>, in order.</summary>
    public CueMap(Scene scene, List<CueCandidate> cues)
    {
        Cues = cues;
        int count = scene.Count;
        At = new int[count];
        Array.Fill(At, -1);
        (_cues, _commas, _verbs, _regions) = (new int[count + 1], new int[count + 1], new int[count + 1], new int[count + 1]);
        for (int c = 0; c < cues.Count; c++) for (int i = cues[c].First; i <= cues[c].Last; i++) At[i] = c;
        for (int i = 0; i < count; i++)
        {
            bool likely = At[i] >= 0 && cues[At[i]].First == i && cues[At[i]].Probability > Likely;
            int region = scene.RegionOf[i];
            _cues[i + 1] = _cues[i] + (likely ? 1 : 0);
            _commas[i + 1] = _commas[i] + (scene.Draft.IsSign(i, ',') ? 1 : 0);
            _verbs[i + 1] = _verbs[i] + (scene.IsVerb(i) ? 1 : 0);
            _regions[i + 1] = _regions[i] + (region >= 0 && scene.RegionStarts[region] == i && !scene.Draft.OuterParts[region].Quotation.IsFragment ? 1 : 0);
        }
    }

    /// <summary>The cues, in order.</summary>
    public List<CueCandidate> Cues { get; }

    /// <summary>Each token's cue; -1 where there is none.</summary>
    public int[] At { get; }

    /// <summary>How many likely cues start in [first, end).</summary>
    public int CuesIn(int first, int end) => In(_cues, first, end);

    /// <summary>How many commas stand there.</summary>
    public int CommasIn(int first, int end) => In(_commas, first, end);

    /// <summary>How many verbs stand there.</summary>
    public int VerbsIn(int first, int end) => In(_verbs, first, end);

    /// <summary>How many quoted statements start there.</summary>
    public int StatementsIn(int first, int end) => In(_regions, first, end);

    private static int In(int[] sums, int first, int end) => end <= first ? 0 : sums[end] - sums[first];
}
