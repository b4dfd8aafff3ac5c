namespace NewsReader.Analysis.Attributions;

/// <summary>Who said what in an English text, by the learned stages: cues, what stands around each, and the choice among what that may mean.</summary>
internal static class LearnedStatements
{
    /// <summary>The statements, in order of their cues.</summary>
    public static List<Statement> Find(AttributionModels models, Draft draft)
    {
        Scene scene = new(draft, draft.Tagged);
        CueMap map = new(scene, new CueFinder(models.Cues).Find(scene));
        List<List<Proposal>> proposals = Propose(models, scene, map);
        Choice.Judge(models.Choice, scene, map, proposals);
        List<Proposal> taken = Choice.Take(scene, proposals, models.Choice.Threshold);
        taken.Sort(static (a, b) => a.Cue.CompareTo(b.Cue));
        return taken.ConvertAll(proposal => Statement(models, scene, map.Cues[proposal.Cue], proposal));
    }

    private static List<List<Proposal>> Propose(AttributionModels models, Scene scene, CueMap map)
    {
        RoleFinder roles = new(models.Roles, scene, map);
        List<List<Proposal>> proposals = new(map.Cues.Count);
        for (int cue = 0; cue < map.Cues.Count; cue++) proposals.Add(ProposalMaker.Make(scene, roles.Find(cue)));
        return proposals;
    }

    private static Statement Statement(AttributionModels models, Scene scene, CueCandidate cue, Proposal proposal) => new()
    {
        Contents = [.. proposal.Contents.SelectMany(range => Spans(scene.Draft, range))],
        Cue = scene.Draft.Span(cue.First, cue.Last),
        Source = proposal.Sources is [var source, ..] ? TokenRange.Through(source.First, source.End - 1) : null,
        Paragraph = scene.Draft.ParagraphOf[cue.First],
        Confidence = models.Choice.Line.Probability(proposal.Score),
    };

    // One span a paragraph: what lies between paragraphs is nobody's.
    private static IEnumerable<TextSpan> Spans(Draft draft, TokenRange range)
    {
        for (int first = range.First; first < range.End;)
        {
            int end = Math.Min(range.End, draft.FirstToken[draft.ParagraphOf[first] + 1]);
            yield return draft.Span(first, end - 1);
            first = end;
        }
    }
}
