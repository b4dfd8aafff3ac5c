using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Roles;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>Makes a cue's readings into proposals: quotations are taken whole, and readings that come to the same words are one.</summary>
internal static class ProposalMaker
{
    // So many of the likeliest proposals are also proposed without what stands on the cue's other side.
    private const int Halved = 4;

    // What a half is less likely than its whole, in logarithms; its own features tell the rest.
    private const double HalfCost = 3;

    /// <summary>The proposals of each cue of <paramref name="map"/>, as <paramref name="roles"/> read them.</summary>
    public static List<List<Proposal>> Make(ChainModel roles, Scene scene, CueMap map)
    {
        RoleFinder finder = new(roles, scene, map);
        List<List<Proposal>> proposals = new(map.Cues.Count);
        for (int cue = 0; cue < map.Cues.Count; cue++) proposals.Add(Make(scene, finder.Find(cue)));
        return proposals;
    }

    /// <summary>The proposals of a cue: its readings, the likeliest first, then halves of the likeliest.</summary>
    public static List<Proposal> Make(Scene scene, CueReadings readings)
    {
        List<Proposal> proposals = [];
        Dictionary<long, Proposal> known = [];
        for (int rank = 0; rank < readings.Readings.Length; rank++)
        {
            Reading reading = readings.Readings[rank];
            if (reading.Contents.Length > 0) Add(scene, readings, rank, Whole(scene, readings, reading), Nearest(reading.Sources, readings.Cue), reading.LogProbability, proposals, known);
        }
        for (int i = 0, count = Math.Min(Halved, proposals.Count); i < count; i++) AddHalves(scene, readings, proposals[i], proposals, known);
        return proposals;
    }

    private static void Add(
        Scene scene, CueReadings readings, int rank, TokenRange[] contents, TokenRange[] sources, double logProbability, List<Proposal> proposals, Dictionary<long, Proposal> known)
    {
        long key = Key(scene, contents, sources);
        if (known.TryGetValue(key, out Proposal? same))
        {
            same.LogProbability = Math.Log(Math.Exp(same.LogProbability) + Math.Exp(logProbability));
            return;
        }
        Proposal proposal = new(scene, readings, readings.Cue.Index, rank, contents, sources, logProbability);
        if (proposal.Words == 0) return;
        known[key] = proposal;
        proposals.Add(proposal);
    }

    // “…,” she said. “…”: what follows may belong to the next cue.
    private static void AddHalves(Scene scene, CueReadings readings, Proposal whole, List<Proposal> proposals, Dictionary<long, Proposal> known)
    {
        CueView cue = readings.Cue;
        if (whole.First >= cue.First || whole.End <= cue.Last) return;
        TokenRange[] before = [.. whole.Contents.Where(c => c.End <= cue.First)], after = [.. whole.Contents.Where(c => c.First > cue.Last)];
        foreach (TokenRange[] half in (TokenRange[][])[before, after])
        {
            if (half.Length > 0 && !known.ContainsKey(Key(scene, half, whole.Sources))) Add(scene, readings, RoleFinder.Readings, half, whole.Sources, whole.LogProbability - HalfCost, proposals, known);
        }
    }

    // Sources in two pieces are too rare to be believed.
    private static TokenRange[] Nearest(TokenRange[] sources, CueView cue) =>
        sources.Length < 2 ? sources : [sources.MinBy(s => Math.Min(Math.Abs(cue.First - s.End), Math.Abs(s.First - cue.Last - 1)))];

    // A quotation that is at least half covered is covered whole, unless the cue or the source stands in it.
    private static TokenRange[] Whole(Scene scene, CueReadings readings, Reading reading)
    {
        CueView cue = readings.Cue;
        List<TokenRange> ranges = [.. reading.Contents];
        for (int i = reading.Contents[0].First; i < reading.Contents[^1].End;)
        {
            int region = scene.RegionOf[i];
            if (region < 0)
            {
                i++;
                continue;
            }
            (int start, int end) = (scene.RegionStarts[region], scene.RegionEnds[region] + 1);
            i = end;
            if ((cue.First < end && cue.Last >= start) || reading.Sources.Any(s => s.First < end && start < s.End)) continue;
            int covered = ranges.Sum(r => Math.Max(0, Math.Min(r.End, end) - Math.Max(r.First, start)));
            if (covered * 2 >= end - start) AddWhole(scene, region, readings.Window, ranges);
        }
        return Merged(ranges);
    }

    // A quotation that runs over paragraphs is taken with all its parts.
    private static void AddWhole(Scene scene, int region, Window window, List<TokenRange> ranges)
    {
        Quotation quotation = scene.Draft.OuterParts[region].Quotation;
        ranges.Add(new TokenRange(scene.RegionStarts[region], scene.RegionEnds[region] + 1));
        for (int next = region + 1; next < scene.RegionStarts.Length && ReferenceEquals(scene.Draft.OuterParts[next].Quotation, quotation); next++)
        {
            if (scene.RegionStarts[next] < 0 || scene.RegionEnds[next] >= window.End) break;
            ranges.Add(new TokenRange(scene.RegionStarts[next], scene.RegionEnds[next] + 1));
        }
    }

    private static TokenRange[] Merged(List<TokenRange> ranges)
    {
        ranges.Sort(static (a, b) => a.First.CompareTo(b.First));
        List<TokenRange> merged = [];
        foreach (TokenRange range in ranges)
        {
            if (merged.Count > 0 && range.First <= merged[^1].End) merged[^1] = new TokenRange(merged[^1].First, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        }
        return [.. merged];
    }

    private static long Key(Scene scene, TokenRange[] contents, TokenRange[] sources)
    {
        long sum = 17;
        foreach (TokenRange range in contents) for (int i = range.First; i < range.End; i++) if (!scene.IsSign(i)) sum = (sum * 1000003) + i;
        sum = (sum * 1000003) - 5;
        foreach (TokenRange range in sources) for (int i = range.First; i < range.End; i++) if (!scene.IsSign(i)) sum = (sum * 1000003) + i;
        return sum;
    }
}
