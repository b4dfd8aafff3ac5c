using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>Who said what in an English text, by the learned stages: cues, what stands around each, and the choice among what that may mean.</summary>
internal static class LearnedStatements
{
    /// <summary>The statements, in order of their cues.</summary>
    public static List<Statement> Find(AttributionModels models, Draft draft)
    {
        Scene scene = new(draft, draft.Tagged);
        CueMap map = new(scene, new CueFinder(models.Cues).Find(scene));
        List<List<Proposal>> proposals = ProposalMaker.Make(models.Roles, scene, map);
        Choice.Judge(models.Choice, scene, map, proposals);
        return Take(models.Choice.Threshold, models.Choice.Line, scene, map, proposals);
    }

    /// <summary>The statements taken from proposals that were judged, in order of their cues.</summary>
    /// <param name="threshold">The least score that is taken.</param>
    /// <param name="line">From a score to the probability that content and source are right, as the proposal has them: the source chosen in its place is right a little more often.</param>
    /// <param name="scene">The text.</param>
    /// <param name="map">Its cues.</param>
    /// <param name="proposals">The proposals of each cue.</param>
    public static List<Statement> Take(float threshold, Calibration line, Scene scene, CueMap map, IReadOnlyList<List<Proposal>> proposals)
    {
        List<TakenProposal> taken = Choice.Take(scene, proposals, threshold);
        taken.Sort(static (a, b) => a.Proposal.Cue.CompareTo(b.Proposal.Cue));
        return taken.ConvertAll(t => Statement(scene, map, t.Proposal, SourceChoice.Best(scene, proposals[t.Proposal.Cue], t.Proposal), line.Probability(t.Score)));
    }

    private static Statement Statement(Scene scene, CueMap map, Proposal proposal, TokenRange? source, float confidence)
    {
        CueCandidate cue = map.Cues[proposal.Cue];
        return new Statement
        {
            Contents = [.. Insertion.Spanned(scene, map, proposal, source).SelectMany(range => Spans(scene, range)).Distinct().Order()],
            Cue = scene.Draft.Span(cue.First, cue.Last),
            Source = source is { } words ? Trimmed(scene, words, cue) : null,
            Paragraph = scene.Draft.ParagraphOf[cue.First],
            Confidence = confidence,
        };
    }

    // Without the signs at its edges, and with the rest of a name or phrase that it cuts: nobody is called "the".
    private static TokenRange Trimmed(Scene scene, TokenRange source, CueCandidate cue)
    {
        (int first, int end) = (source.First, source.End);
        while (end - 1 > first && scene.IsSign(end - 1) && !scene.Draft.IsSign(end - 1, ')')) end--;
        while (first < end - 1 && scene.IsSign(first)) first++;
        int least = cue.Last < first ? cue.Last + 1 : scene.SentenceStarts[scene.Draft.SentenceOf[first]], limit = scene.SentenceStarts[scene.Draft.SentenceOf[first] + 1];
        while (first > least && scene.Tags.Names[first] != NameTag.Outside && !scene.Tags.Names[first].Begins()) first--;
        if (cue.First >= end) limit = Math.Min(limit, cue.First);
        while (end < limit && scene.Tags.Names[end - 1] != NameTag.Outside && scene.Tags.Names[end] != NameTag.Outside && !scene.Tags.Names[end].Begins()) end++;
        if (scene.Tags.Tags[end - 1] is not (PennTag.DT or PennTag.PossessivePronoun)) return new TokenRange(first, end);
        while (end < limit && scene.Tags.Tags[end] == PennTag.JJ) end++;
        while (end < limit && scene.Tags.Tags[end].IsNoun()) end++;
        return new TokenRange(first, end);
    }

    // One span a paragraph: what lies between paragraphs is nobody's. A quotation carried over paragraphs comes with all its parts.
    private static IEnumerable<TextSpan> Spans(Scene scene, TokenRange range)
    {
        Draft draft = scene.Draft;
        for (int first = range.First; first < range.End;)
        {
            int end = Math.Min(range.End, draft.FirstToken[draft.ParagraphOf[first] + 1]);
            yield return draft.Span(first, end - 1);
            first = end;
        }
        int before = -1;
        for (int i = range.First; i < range.End; i++)
        {
            int region = scene.RegionOf[i];
            if (region < 0 || region == before) continue;
            before = region;
            IReadOnlyList<TextSpan> parts = draft.OuterParts[region].Quotation.Parts;
            bool isWhole = scene.RegionStarts[region] >= range.First && scene.RegionEnds[region] < range.End;
            if (parts.Count < 2 || !isWhole) continue;
            foreach (TextSpan part in parts) if (part != draft.OuterParts[region].Span) yield return part;
        }
    }
}
