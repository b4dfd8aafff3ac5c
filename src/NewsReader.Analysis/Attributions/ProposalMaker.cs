using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>Makes a cue's readings into proposals: quotations are taken whole, and readings that come to the same words are one.</summary>
internal static class ProposalMaker
{
    /// <summary>The proposals of a cue, the likeliest first.</summary>
    public static List<Proposal> Make(Scene scene, CueReadings readings)
    {
        List<Proposal> proposals = [];
        Dictionary<long, Proposal> known = [];
        for (int rank = 0; rank < readings.Readings.Length; rank++)
        {
            Reading reading = readings.Readings[rank];
            if (reading.Contents.Length == 0) continue;
            TokenRange[] contents = Whole(scene, readings.Cue, reading);
            long key = Key(scene, contents, reading.Sources);
            if (known.TryGetValue(key, out Proposal? same))
            {
                same.LogProbability = Math.Log(Math.Exp(same.LogProbability) + Math.Exp(reading.LogProbability));
                continue;
            }
            Proposal proposal = new(scene, readings, readings.Cue.Index, rank, contents, reading.Sources, reading.LogProbability);
            if (proposal.Words == 0) continue;
            known[key] = proposal;
            proposals.Add(proposal);
        }
        return proposals;
    }

    // A quotation that is at least half covered is covered whole, unless the cue or the source stands in it.
    private static TokenRange[] Whole(Scene scene, CueView cue, Reading reading)
    {
        List<TokenRange> ranges = [.. reading.Contents];
        for (int i = reading.Contents[0].First; i < reading.Contents[^1].End;)
        {
            int region = scene.Draft.QuoteOf[i];
            if (region < 0)
            {
                i++;
                continue;
            }
            (int start, int end) = (scene.RegionStarts[region], scene.RegionEnds[region] + 1);
            i = end;
            if ((cue.First < end && cue.Last >= start) || reading.Sources.Any(s => s.First < end && start < s.End)) continue;
            int covered = ranges.Sum(r => Math.Max(0, Math.Min(r.End, end) - Math.Max(r.First, start)));
            if (covered * 2 >= end - start) ranges.Add(new TokenRange(start, end));
        }
        return Merged(ranges);
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
