using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>The words around a proposal's edges, for a linear model: what trees can't ask for. Training and running share it.</summary>
internal static class ProposalWords
{
    /// <summary>Adds the features of <paramref name="proposal"/> and closes its position.</summary>
    public static void Add(Scene scene, Proposal proposal, FeatureList to)
    {
        CueView cue = proposal.Of.Cue;
        int first = proposal.First, end = proposal.End, after = end < scene.Count && scene.IsSign(end) ? end + 1 : end;
        uint order = cue.First >= end ? 0u : cue.Last < first ? 1u : 2u;
        uint quoted = (scene.RegionOf[first] >= 0 ? 1u : 0) + (scene.RegionOf[end - 1] >= 0 ? 2u : 0);
        uint length = Distance.Step(proposal.Words), segments = (uint)Math.Min(proposal.Contents.Length, 3);
        uint source = SourceKind(scene, proposal);
        to.Add(300);
        to.Add(301, cue.Lemma);
        to.Add(302, cue.Lemma, order);
        to.Add(303, cue.Lemma, Word(scene, first));
        to.Add(304, cue.Lemma, Tag(scene, first));
        to.Add(305, cue.Lemma, quoted);
        to.Add(306, cue.Lemma, source);
        to.Add(307, cue.Lemma, length);
        to.Add(308, order, Word(scene, first - 1), Word(scene, first));
        to.Add(309, order, Tag(scene, first - 1), Tag(scene, first));
        to.Add(310, order, Word(scene, end - 1), Word(scene, end));
        to.Add(311, order, Tag(scene, end - 1), Tag(scene, end));
        to.Add(312, order, Word(scene, end));
        to.Add(313, order, Word(scene, end), Word(scene, after));
        to.Add(314, order, Tag(scene, end), Tag(scene, after));
        to.Add(315, order, Word(scene, end), Tag(scene, after));
        to.Add(316, cue.Lemma, Word(scene, end), order);
        to.Add(317, cue.Lemma, Tag(scene, end), Tag(scene, after));
        to.Add(318, order, quoted, segments);
        to.Add(319, order, Word(scene, first - 1));
        to.Add(320, cue.Tag, order, source);
        to.Add(321, cue.Previous, cue.Lemma);
        to.Add(322, cue.Next, cue.Lemma);
        to.Add(323, cue.Marks, order, quoted);
        to.Add(324, Word(scene, first), quoted);
        to.Add(325, Tag(scene, first), length, order);
        AddArcs(scene, proposal, order, to);
        AddSource(scene, proposal, order, to);
        to.EndPosition();
    }

    private static void AddArcs(Scene scene, Proposal proposal, uint order, FeatureList to)
    {
        Clauses clauses = scene.Clauses;
        CueView cue = proposal.Of.Cue;
        uint set = 0;
        foreach (TokenRange range in proposal.Contents)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (scene.IsSign(i) || clauses.Head(i) != cue.Head) continue;
                set |= 1u << (int)(clauses.Relation(i) % 31);
                to.Add(330, order, clauses.Relation(i));
                to.Add(331, cue.Lemma, clauses.Relation(i));
            }
        }
        to.Add(332, order, set);
        to.Add(333, clauses.Children[cue.Head] & ~set, order);
        to.Add(334, clauses.Relation(cue.Head), order, set);
    }

    private static void AddSource(Scene scene, Proposal proposal, uint order, FeatureList to)
    {
        CueView cue = proposal.Of.Cue;
        if (proposal.Sources.Length == 0)
        {
            to.Add(340, cue.Tag, order);
            to.Add(341, cue.Lemma);
            return;
        }
        (int first, int end) = (proposal.Sources[0].First, proposal.Sources[^1].End);
        uint side = end <= cue.First ? 0u : 1u;
        to.Add(342, Word(scene, end - 1));
        to.Add(343, Word(scene, end - 1), cue.Lemma);
        to.Add(344, side, order);
        to.Add(345, Tag(scene, first), Tag(scene, end - 1), side);
        to.Add(346, Word(scene, first - 1), Tag(scene, first));
        to.Add(347, Tag(scene, first - 1), Tag(scene, first), side);
        to.Add(348, Tag(scene, end), Word(scene, end), side);
        to.Add(349, scene.Name(first), scene.Name(end - 1), Distance.Step(end - first));
        to.Add(350, Word(scene, first), Word(scene, end - 1));
        to.Add(351, scene.Clauses.Relation(end - 1), side);
    }

    // None, pronoun, name, or something else.
    private static uint SourceKind(Scene scene, Proposal proposal)
    {
        if (proposal.Sources.Length == 0) return 0;
        int last = proposal.Sources[^1].End - 1;
        return scene.Tags.Tags[last] == PennTag.PRP ? 1u : scene.Name(last) != 0 ? 2u : scene.Tags.Tags[last].IsNoun() ? 3u : 4u;
    }

    private static uint Word(Scene scene, int i) => i < 0 || i >= scene.Count ? Scene.Edge : scene.Words[i];

    private static uint Tag(Scene scene, int i) => i < 0 || i >= scene.Count ? 250u : scene.Tag(i);
}
