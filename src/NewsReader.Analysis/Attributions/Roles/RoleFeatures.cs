using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Roles;

/// <summary>
/// What a token's part in a cue's attribution hangs on: what holds of the token whichever cue asks (scored once), and what holds of token and cue together.
/// Training and running share it.
/// </summary>
internal static class RoleFeatures
{
    /// <summary>Segments of the first type are content, of the second source.</summary>
    public static readonly ChainLabels Labels = new(2);

    /// <summary>Adds what holds of token <paramref name="i"/> and closes its position.</summary>
    public static void AddToken(Scene scene, int i, FeatureList to)
    {
        int sentence = scene.Draft.SentenceOf[i];
        (int first, int end) = (scene.SentenceStarts[sentence], scene.SentenceStarts[sentence + 1]);
        uint Word(int at) => at < first ? Scene.Edge : at >= end ? Scene.Edge + 1 : scene.Words[at];
        uint Tag(int at) => at < first ? 250u : at >= end ? 251u : scene.Tag(at);
        uint Name(int at) => at < first || at >= end ? 0u : scene.Name(at);
        uint Cluster(int at) => at < first || at >= end ? 0u : scene.Tags.Clusters[at];
        uint tag = Tag(i), quoted = scene.Quoted(i), since = Math.Min((uint)scene.SinceRegion[i], 4), until = Math.Min((uint)scene.UntilRegion[i], 4);
        to.Add(101);
        to.Add(102, Word(i));
        to.Add(103, scene.Tags.Lemmas[i]);
        to.Add(104, tag);
        to.Add(105, Word(i - 1));
        to.Add(106, Word(i + 1));
        to.Add(107, Tag(i - 1), tag);
        to.Add(108, tag, Tag(i + 1));
        to.Add(109, Tag(i - 1), tag, Tag(i + 1));
        to.Add(110, Tag(i - 2), Tag(i - 1), tag);
        to.Add(111, tag, Tag(i + 1), Tag(i + 2));
        to.Add(112, Word(i - 1), Word(i));
        to.Add(113, Word(i), Word(i + 1));
        to.Add(114, Name(i));
        to.Add(115, Name(i - 1), Name(i), Name(i + 1));
        to.Add(116, scene.Tags.Shapes[i]);
        to.Add(117, scene.Endings[i]);
        to.Add(118, quoted);
        to.Add(119, quoted, tag);
        to.Add(120, since, until, quoted);
        to.Add(121, since, until, tag);
        to.Add(122, Word(i - 2), Word(i - 1));
        to.Add(123, Word(i + 1), Word(i + 2));
        to.Add(124, Tag(i - 1), Word(i));
        to.Add(125, Tag(i + 1), Word(i));
        to.Add(126, Cluster(i), tag);
        to.Add(127, Cluster(i - 1), Cluster(i));
        to.Add(128, Cluster(i), Cluster(i + 1));
        AddClauses(scene, i, tag, to);
        to.EndPosition();
    }

    /// <summary>Adds what holds of token <paramref name="i"/> and a cue together and closes the position.</summary>
    public static void AddPair(Scene scene, CueMap map, CueView cue, int i, FeatureList to)
    {
        AddPlace(scene, map, cue, i, to);
        AddMarks(scene, map, cue, i, to);
        AddPath(scene, cue, i, to);
        to.EndPosition();
    }

    private static void AddClauses(Scene scene, int i, uint tag, FeatureList to)
    {
        Clauses clauses = scene.Clauses;
        int head = clauses.Head(i);
        uint relation = clauses.Relation(i), above = head < 0 ? Scene.Edge : scene.Tags.Lemmas[head];
        to.Add(130, relation);
        to.Add(131, relation, tag);
        to.Add(132, relation, above);
        to.Add(133, above, tag);
        to.Add(134, clauses.Depths[i], tag);
    }

    private static void AddPlace(Scene scene, CueMap map, CueView cue, int i, FeatureList to)
    {
        uint side = cue.Side(i), step = Distance.Step(cue.Away(i)), sentence = cue.SentenceAway(scene, i), near = Math.Min(step, 6);
        uint tag = scene.Tag(i), word = scene.Words[i], name = scene.Name(i);
        uint quoted = scene.Quoted(i);
        (int from, int until) = cue.Between(i);
        uint where = (side * 64) + (sentence * 8);
        to.Add(201, side, step);
        to.Add(202, where);
        to.Add(203, side, step, tag);
        to.Add(204, side, word);
        to.Add(205, cue.Lemma, side, step);
        to.Add(206, cue.Lemma, side, tag);
        to.Add(207, cue.Lemma, side, word);
        to.Add(208, where + near, word);
        to.Add(209, where + near, tag, i > 0 ? scene.Tag(i - 1) : 0u);
        to.Add(210, where + near, tag, i + 1 < scene.Count ? scene.Tag(i + 1) : 0u);
        to.Add(211, where, (uint)Math.Min(map.CuesIn(from, until), 3), (uint)Math.Min(map.StatementsIn(from, until), 2));
        to.Add(212, where, (uint)Math.Min(map.CommasIn(from, until), 3), (uint)Math.Min(map.VerbsIn(from, until), 3));
        uint crossed = (uint)Math.Min(map.CuesIn(from, until), 2);
        to.Add(213, where + crossed, tag);
        bool other = map.At[i] >= 0 && map.At[i] != cue.Index;
        to.Add(214, where, other ? map.Cues[map.At[i]].Probability > 0.4f ? 2u : 1u : 0u);
        to.Add(215, where + near, name);
        to.Add(216, cue.Tag, where + near, tag);
        to.Add(217, cue.Next, where + near);
        to.Add(218, cue.Previous, where + near);
        to.Add(219, cue.Lemma, where + near, name);
        (int first, int end) = (scene.SentenceStarts[scene.Draft.SentenceOf[i]], scene.SentenceStarts[scene.Draft.SentenceOf[i] + 1]);
        uint edge = (i == first ? 1u : 0) + (i == end - 1 ? 2u : 0) + (i == end - 2 ? 4u : 0);
        to.Add(220, where + edge, crossed);
        to.Add(221, where + edge, tag);
        to.Add(222, where + edge, cue.Room);
        to.Add(223, where + near, cue.Room);
        to.Add(224, cue.Lemma, where + edge);
        uint paragraph = cue.ParagraphsAway(scene, i);
        if (paragraph > 0)
        {
            to.Add(226, paragraph, quoted);
            to.Add(227, paragraph, edge, quoted);
            to.Add(228, paragraph, cue.Next, quoted);
        }
        to.Add(225, scene.Tags.Shapes[i], where + near);
    }

    private static void AddMarks(Scene scene, CueMap map, CueView cue, int i, FeatureList to)
    {
        uint side = cue.Side(i), sentence = cue.SentenceAway(scene, i), quoted = scene.Quoted(i), where = (side * 64) + (sentence * 8);
        uint step = Distance.Step(cue.Away(i));
        to.Add(240, where, quoted, cue.Marks);
        to.Add(241, side, step, quoted);
        int region = scene.RegionOf[i];
        if (region < 0)
        {
            uint since = Math.Min((uint)scene.SinceRegion[i], 3), until = Math.Min((uint)scene.UntilRegion[i], 3);
            to.Add(242, where, (since * 4) + until, cue.Marks);
            to.Add(243, where, cue.Marks, scene.Tag(i));
            return;
        }
        (int start, int end) = (scene.RegionStarts[region], scene.RegionEnds[region]);
        uint inside = cue.IsIn(start, end) ? 1u : 0;
        int gap = side == 0 ? cue.First - end - 1 : start - cue.Last - 1;
        (int from, int until2) = side == 0 ? (end + 1, cue.First) : (cue.Last + 1, start);
        uint length = Distance.Step(end - start), far = inside == 1 ? 15u : Distance.Step(Math.Max(0, gap));
        uint own = (uint)Math.Min(map.CuesIn(start, end + 1), 2), crossed = (uint)Math.Min(map.CuesIn(from, until2), 2), statements = (uint)Math.Min(map.StatementsIn(from, until2), 2);
        uint opens = scene.SentenceStarts[scene.Draft.SentenceOf[start]] == start ? scene.Draft.FirstToken[scene.Draft.ParagraphOf[start]] == start ? 2u : 1u : 0u;
        to.Add(244, where, far, quoted);
        to.Add(245, where, length, quoted);
        to.Add(246, where, (own * 16) + (crossed * 4) + statements, quoted);
        to.Add(247, where, (opens * 32) + far, quoted);
        to.Add(248, where + (inside * 4), (far * 64) + (crossed * 16) + (opens * 4) + statements, cue.Marks);
        to.Add(249, cue.Lemma, side, far);
        to.Add(250, where, cue.Tag, (far * 16) + quoted);
    }

    private static void AddPath(Scene scene, CueView cue, int i, FeatureList to)
    {
        Clauses clauses = scene.Clauses;
        uint side = cue.Side(i), tag = scene.Tag(i);
        (int branch, uint way) = cue.SentenceAway(scene, i) == CueView.SameSentence ? clauses.Path(cue.Head, i) : (-1, 75u);
        to.Add(260, side, way);
        to.Add(261, side, way, clauses.Relation(i));
        if (branch < 0)
        {
            to.Add(262, side, way, tag);
            return;
        }
        uint relation = clauses.Relation(branch);
        uint edge = (clauses.Firsts[branch] == i ? 1u : 0) + (clauses.Lasts[branch] == i ? 2u : 0);
        to.Add(263, side, relation, way);
        to.Add(264, side, relation, tag);
        to.Add(265, (side * 4) + edge, relation);
        to.Add(266, side, relation, cue.Lemma);
        to.Add(267, (side * 4) + edge, relation, tag);
        to.Add(268, relation, cue.Lemma, edge);
        to.Add(269, side, relation, scene.Name(i));
        to.Add(270, side, relation, scene.Words[clauses.Firsts[branch]]);
        to.Add(271, (side * 4) + edge, relation, clauses.Children[cue.Head]);
    }
}
