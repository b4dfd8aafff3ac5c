using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Roles;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>What a proposal's chance to be right hangs on, as numbers for trees. Training and running share it.</summary>
internal static class ProposalFeatures
{
    /// <summary>How many numbers there are.</summary>
    public const int Width = 91;

    // A reading that is not among those looked at is at most this likely.
    private const float Unlikely = -12;

    /// <summary>Cues further away than this many are not asked.</summary>
    public const int Neighbours = 10;

    /// <summary>Fills <paramref name="to"/> with the features of <paramref name="proposal"/>; <paramref name="words"/> is what the model of its words thinks.</summary>
    public static void Fill(Scene scene, CueMap map, IReadOnlyList<Proposal?> bests, Proposal proposal, float words, Span<float> to)
    {
        FeatureRow numbers = new(to);
        numbers.Add(words);
        AddChain(proposal, bests[proposal.Cue]!, map, ref numbers);
        AddCue(scene, proposal, ref numbers);
        AddContent(scene, map, proposal, ref numbers);
        AddMarks(scene, proposal, ref numbers);
        AddClauses(scene, proposal, ref numbers);
        AddSource(scene, proposal, ref numbers);
        AddOthers(scene, map, bests, proposal, ref numbers);
        numbers.End();
    }

    private static void AddChain(Proposal proposal, Proposal best, CueMap map, ref FeatureRow to)
    {
        CueReadings of = proposal.Of;
        float none = Unlikely;
        foreach (Reading reading in of.Readings) if (reading.Contents.Length == 0) none = Math.Max(none, (float)reading.LogProbability);
        to.Add((float)proposal.LogProbability);
        to.Add((float)Math.Exp(proposal.LogProbability));
        to.Add((float)(best.LogProbability - proposal.LogProbability));
        to.Add(proposal.Rank);
        to.Add(none);
        to.Add((float)proposal.LogProbability - none);
        to.Add(map.Cues[proposal.Cue].Probability);
        to.Add((float)Math.Exp(best.LogProbability));
        (float mean, float least, float outside) = Shares(of, proposal.Contents, of.ContentShares);
        to.Add(mean);
        to.Add(least);
        to.Add(outside);
        (mean, least, outside) = Shares(of, proposal.Sources, of.SourceShares);
        to.Add(mean);
        to.Add(least);
        to.Add(outside);
        to.Add(Share(of, of.ContentShares, proposal.First - 1));
        to.Add(Share(of, of.ContentShares, proposal.First));
        to.Add(Share(of, of.ContentShares, proposal.End - 1));
        to.Add(Share(of, of.ContentShares, proposal.End));
    }

    private static float Share(CueReadings of, float[] shares, int i) => i < of.Window.First || i >= of.Window.End ? 0 : shares[i - of.Window.First];

    // The mean and least share inside the ranges, and the sum of what lies outside them.
    private static (float Mean, float Least, float Outside) Shares(CueReadings of, TokenRange[] ranges, float[] shares)
    {
        float all = 0, inside = 0, least = 1;
        int count = 0;
        foreach (float share in shares) all += share;
        foreach (TokenRange range in ranges)
        {
            for (int i = range.First; i < range.End; i++)
            {
                float share = Share(of, shares, i);
                inside += share;
                least = Math.Min(least, share);
                count++;
            }
        }
        return (count == 0 ? 0 : inside / count, least, all - inside);
    }

    private static void AddCue(Scene scene, Proposal proposal, ref FeatureRow to)
    {
        CueView cue = proposal.Of.Cue;
        int sentence = scene.Draft.SentenceOf[cue.First];
        to.Add(cue.Last - cue.First + 1);
        to.Add((int)scene.Tags.Tags[cue.Head]);
        to.Add(cue.First - scene.SentenceStarts[sentence]);
        to.Add(scene.SentenceStarts[sentence + 1] - cue.Last - 1);
        to.Add(scene.RegionOf[cue.First] >= 0 ? 1 : 0);
        to.Add(TagAt(scene, cue.First - 1));
        to.Add(TagAt(scene, cue.Last + 1));
        to.Add((int)scene.Clauses.Relation(cue.Head));
        to.Add((int)scene.Draft.Paragraphs[scene.Draft.ParagraphOf[cue.First]].Kind);
        to.Add(scene.Draft.ParagraphOf[cue.First]);
    }

    private static void AddContent(Scene scene, CueMap map, Proposal proposal, ref FeatureRow to)
    {
        CueView cue = proposal.Of.Cue;
        int[] sentenceOf = scene.Draft.SentenceOf;
        int first = proposal.First, end = proposal.End;
        int sentence = sentenceOf[first], lastSentence = sentenceOf[end - 1];
        to.Add(proposal.Words);
        to.Add(proposal.Contents.Length);
        to.Add(lastSentence - sentence);
        to.Add(sentence - sentenceOf[cue.First]);
        to.Add(lastSentence - sentenceOf[cue.First]);
        to.Add(first - scene.SentenceStarts[sentence]);
        to.Add(scene.SentenceStarts[lastSentence + 1] - end);
        to.Add(cue.First >= end ? 0 : cue.Last < first ? 2 : 1);
        to.Add(cue.First >= end ? cue.First - end : cue.Last < first ? first - cue.Last - 1 : -1);
        to.Add(TagAt(scene, first - 1));
        to.Add(TagAt(scene, first));
        to.Add(TagAt(scene, end - 1));
        to.Add(TagAt(scene, end));
        to.Add(TagAt(scene, end + 1));
        to.Add(Signs(scene, proposal, PennTag.Comma));
        to.Add(Signs(scene, proposal, PennTag.LeftBracket) - Signs(scene, proposal, PennTag.RightBracket));
        int cues = 0, verbs = 0;
        foreach (TokenRange range in proposal.Contents)
        {
            cues += map.CuesIn(range.First, range.End);
            verbs += map.VerbsIn(range.First, range.End);
        }
        to.Add(cues);
        to.Add(verbs);
        (int from, int until) = cue.First >= end ? (end, cue.First) : (cue.Last + 1, first);
        to.Add(map.CuesIn(from, until));
        to.Add(map.CommasIn(from, until));
        to.Add(scene.Draft.Paragraphs[scene.Draft.ParagraphOf[first]].Kind == scene.Draft.Paragraphs[scene.Draft.ParagraphOf[end - 1]].Kind ? 0 : 1);
    }

    private static int Signs(Scene scene, Proposal proposal, PennTag tag)
    {
        int count = 0;
        foreach (TokenRange range in proposal.Contents) for (int i = range.First; i < range.End; i++) if (scene.Tags.Tags[i] == tag) count++;
        return count;
    }

    private static int TagAt(Scene scene, int i) => i < 0 || i >= scene.Count ? TagClass.None : TagClass.Of(scene.Tags.Tags[i]);

    private static void AddMarks(Scene scene, Proposal proposal, ref FeatureRow to)
    {
        int quoted = 0, whole = 0, cut = 0, statements = 0, last = -1;
        foreach (TokenRange range in proposal.Contents)
        {
            for (int i = range.First; i < range.End; i++)
            {
                int region = scene.RegionOf[i];
                if (region < 0) continue;
                if (!scene.IsSign(i)) quoted++;
                if (region == last) continue;
                last = region;
                bool isWhole = scene.RegionStarts[region] >= range.First && scene.RegionEnds[region] < range.End;
                (whole, cut) = isWhole ? (whole + 1, cut) : (whole, cut + 1);
                if (!scene.Draft.OuterParts[region].Quotation.IsFragment) statements++;
            }
        }
        to.Add((float)quoted / proposal.Words);
        to.Add(whole);
        to.Add(cut);
        to.Add(statements);
        to.Add(proposal.First > 0 ? Math.Min((int)scene.SinceRegion[proposal.First - 1], 20) : 99);
        to.Add(proposal.End < scene.Count ? Math.Min((int)scene.UntilRegion[proposal.End], 20) : 99);
        to.Add(Missed(scene, proposal));
        to.Add((int)proposal.Of.Cue.Marks);
    }

    // Statements in quotation marks in the window, in the cue's paragraph, that the content leaves out.
    private static int Missed(Scene scene, Proposal proposal)
    {
        int missed = 0;
        Window window = proposal.Of.Window;
        for (int i = window.First; i < window.End; i++)
        {
            int region = scene.RegionOf[i];
            if (region < 0) continue;
            i = scene.RegionEnds[region];
            if (!scene.Draft.OuterParts[region].Quotation.IsFragment && !proposal.Holds(scene.RegionStarts[region]) && !proposal.Holds(i)) missed++;
        }
        return missed;
    }

    private static void AddClauses(Scene scene, Proposal proposal, ref FeatureRow to)
    {
        Clauses clauses = scene.Clauses;
        int leaving = 0, toCue = 0, entering = 0, top = -1;
        foreach (TokenRange range in proposal.Contents)
        {
            for (int i = range.First; i < range.End; i++)
            {
                int head = clauses.Head(i);
                if (scene.IsSign(i) || (head >= 0 && proposal.Holds(head))) continue;
                leaving++;
                if (head >= proposal.Of.Cue.First && head <= proposal.Of.Cue.Last) toCue++;
                if (top < 0 || clauses.Depths[i] < clauses.Depths[top]) top = i;
            }
        }
        for (int i = Math.Max(0, proposal.First - 12); i < Math.Min(scene.Count, proposal.End + 12); i++)
        {
            int head = clauses.Head(i);
            if (head >= 0 && !scene.IsSign(i) && proposal.Holds(head) && !proposal.Holds(i)) entering++;
        }
        to.Add(leaving);
        to.Add(toCue);
        to.Add(entering);
        to.Add(top < 0 ? 0 : clauses.Relation(top));
        to.Add(top < 0 ? -1 : proposal.First - clauses.Firsts[top]);
        to.Add(top < 0 ? -1 : clauses.Lasts[top] + 1 - proposal.End);
        to.Add(top < 0 ? -1 : TagAt(scene, top));
        to.Add(top < 0 ? -1 : clauses.Depths[top] - clauses.Depths[proposal.Of.Cue.Head]);
    }

    private static void AddSource(Scene scene, Proposal proposal, ref FeatureRow to)
    {
        CueView cue = proposal.Of.Cue;
        to.Add(proposal.Sources.Length);
        if (proposal.Sources.Length == 0)
        {
            for (int i = 0; i < 17; i++) to.Add(-1);
            return;
        }
        (int first, int end) = (proposal.Sources[0].First, proposal.Sources[^1].End);
        int head = end - 1, names = 0, leaving = 0, entering = 0;
        for (int i = first; i < end; i++)
        {
            int above = scene.Clauses.Head(i);
            if (scene.Name(i) != 0) names++;
            if (above >= first && above < end) continue;
            leaving++;
            head = i;
        }
        for (int i = Math.Max(0, first - 8); i < Math.Min(scene.Count, end + 8); i++)
        {
            int above = scene.Clauses.Head(i);
            if ((i < first || i >= end) && !scene.IsSign(i) && above >= first && above < end) entering++;
        }
        to.Add(end - first);
        to.Add((int)scene.Tags.Tags[head]);
        to.Add((int)scene.Tags.Names[head]);
        to.Add(names);
        to.Add(end <= cue.First ? 0 : 1);
        to.Add(end <= cue.First ? cue.First - end : first - cue.Last - 1);
        to.Add(scene.Clauses.Head(head) >= cue.First && scene.Clauses.Head(head) <= cue.Last ? 1 : 0);
        to.Add((int)scene.Clauses.Relation(head));
        to.Add(leaving);
        to.Add(entering);
        to.Add(TagAt(scene, first - 1));
        to.Add(TagAt(scene, first));
        to.Add(TagAt(scene, end));
        to.Add(scene.RegionOf[first] >= 0 ? 1 : 0);
        to.Add(scene.Draft.SentenceOf[first] - scene.Draft.SentenceOf[cue.First]);
        to.Add(end <= proposal.First ? proposal.First - end : first >= proposal.End ? proposal.End - first - 1 : 0);
        to.Add(Math.Max(proposal.First, first) < Math.Min(proposal.End, end) ? 1 : 0);
    }

    private static void AddOthers(Scene scene, CueMap map, IReadOnlyList<Proposal?> bests, Proposal proposal, ref FeatureRow to)
    {
        float rival = 0, rivalOverlap = 0, around = 0, within = 0, sharesSource = 0, holdsMe = 0, likelier = 0;
        for (int c = Math.Max(0, proposal.Cue - Neighbours); c < Math.Min(bests.Count, proposal.Cue + Neighbours + 1); c++)
        {
            if (c == proposal.Cue || bests[c] is not { } other) continue;
            float chance = (float)Math.Exp(other.LogProbability) * map.Cues[c].Probability;
            if (Overlaps(proposal.Sources, other.Sources)) sharesSource = Math.Max(sharesSource, chance);
            if (other.Holds(proposal.Of.Cue.First)) holdsMe = Math.Max(holdsMe, chance);
            int shared = proposal.SharedWords(scene, other);
            if (shared == 0) continue;
            float overlap = (float)shared / (proposal.Words + other.Words - shared);
            if (overlap > rivalOverlap) (rival, rivalOverlap) = (chance, overlap);
            if (shared == proposal.Words && other.Words > shared) around = Math.Max(around, chance);
            if (shared == other.Words && proposal.Words > shared) within = Math.Max(within, chance);
            if (overlap > 0.3f) likelier = Math.Max(likelier, chance);
        }
        to.Add(rival);
        to.Add(rivalOverlap);
        to.Add(around);
        to.Add(within);
        to.Add(sharesSource);
        to.Add(holdsMe);
        to.Add(likelier);
    }

    private static bool Overlaps(TokenRange[] mine, TokenRange[] theirs)
    {
        foreach (TokenRange a in mine) foreach (TokenRange b in theirs) if (a.First < b.End && b.First < a.End) return true;
        return false;
    }
}
