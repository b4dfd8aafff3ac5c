using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Cues;

/// <summary>What a token's chance to be part of a cue hangs on. Training and running share it.</summary>
internal static class CueFeatures
{
    /// <summary>Adds the features of token <paramref name="i"/> and closes its position.</summary>
    public static void Add(Scene scene, int i, FeatureList to)
    {
        int sentence = scene.Draft.SentenceOf[i];
        (int first, int end) = (scene.SentenceStarts[sentence], scene.SentenceStarts[sentence + 1]);
        AddWords(scene, i, first, end, to);
        AddMarks(scene, i, first, end, to);
        AddClauses(scene, i, to);
        to.EndPosition();
    }

    private static void AddWords(Scene scene, int i, int first, int end, FeatureList to)
    {
        uint Word(int at) => at < first ? Scene.Edge : at >= end ? Scene.Edge + 1 : scene.Words[at];
        uint Lemma(int at) => at < first ? Scene.Edge : at >= end ? Scene.Edge + 1 : scene.Tags.Lemmas[at];
        uint Tag(int at) => at < first ? 250u : at >= end ? 251u : scene.Tag(at);
        uint Name(int at) => at < first || at >= end ? 0u : scene.Name(at);
        uint Cluster(int at) => at < first || at >= end ? 0u : scene.Tags.Clusters[at];
        uint lemma = Lemma(i), tag = Tag(i);
        to.Add(1);
        to.Add(2, Word(i));
        to.Add(3, lemma);
        to.Add(4, tag);
        to.Add(5, lemma, tag);
        to.Add(6, scene.Endings[i]);
        to.Add(7, scene.ShortEndings[i]);
        to.Add(8, scene.Tags.Shapes[i]);
        to.Add(9, Name(i));
        to.Add(10, Word(i - 1));
        to.Add(11, Word(i + 1));
        to.Add(12, Word(i - 2));
        to.Add(13, Word(i + 2));
        to.Add(14, Lemma(i - 1), lemma);
        to.Add(15, lemma, Lemma(i + 1));
        to.Add(16, Tag(i - 1), tag);
        to.Add(17, tag, Tag(i + 1));
        to.Add(18, Tag(i - 1), tag, Tag(i + 1));
        to.Add(19, Tag(i - 2), Tag(i - 1), tag);
        to.Add(20, tag, Tag(i + 1), Tag(i + 2));
        to.Add(21, lemma, Tag(i - 1));
        to.Add(22, lemma, Tag(i + 1));
        to.Add(23, lemma, Tag(i + 1), Tag(i + 2));
        to.Add(24, lemma, Tag(i - 1), Tag(i + 1));
        to.Add(25, Name(i - 1), Name(i + 1));
        to.Add(26, lemma, Name(i - 1));
        to.Add(27, lemma, Name(i + 1));
        to.Add(28, Word(i - 2), Word(i - 1));
        to.Add(29, Word(i + 1), Word(i + 2));
        to.Add(30, Lemma(i - 1), lemma, Lemma(i + 1));
        to.Add(31, Tag(i - 3), Tag(i - 2), Tag(i - 1));
        to.Add(32, tag, Word(i + 1));
        to.Add(33, tag, Word(i - 1));
        to.Add(34, lemma, Word(i + 2));
        to.Add(35, tag, Lemma(i - 1), Lemma(i + 1));
        uint cluster = Cluster(i);
        to.Add(36, cluster, tag);
        to.Add(37, Cluster(i - 1), cluster, Cluster(i + 1));
        to.Add(38, Cluster(i - 1), cluster);
        to.Add(39, cluster, Cluster(i + 1));
    }

    private static void AddMarks(Scene scene, int i, int first, int end, FeatureList to)
    {
        uint lemma = scene.Tags.Lemmas[i], tag = scene.Tag(i);
        uint quoted = scene.Quoted(i), since = Math.Min((uint)scene.SinceRegion[i], 5), until = Math.Min((uint)scene.UntilRegion[i], 5);
        to.Add(40, quoted);
        to.Add(41, quoted, tag);
        to.Add(42, quoted, lemma);
        to.Add(43, since, until);
        to.Add(44, since, until, tag);
        to.Add(45, since, lemma);
        to.Add(46, until, lemma);
        to.Add(47, Distance.Step(i - first), Distance.Step(end - i), tag);
        bool quotedSentence = scene.UntilRegion[first] < end - first || scene.RegionOf[first] >= 0;
        to.Add(48, quotedSentence ? 1u : 0, lemma);
        int paragraph = scene.Draft.ParagraphOf[i];
        uint edges = (scene.Draft.FirstToken[paragraph] == first ? 1u : 0) + (scene.Draft.FirstToken[paragraph + 1] == end ? 2u : 0);
        to.Add(49, edges, tag);
        to.Add(50, (uint)scene.Draft.Paragraphs[paragraph].Kind, tag);
    }

    private static void AddClauses(Scene scene, int i, FeatureList to)
    {
        Clauses clauses = scene.Clauses;
        uint lemma = scene.Tags.Lemmas[i], tag = scene.Tag(i), relation = clauses.Relation(i), children = clauses.Children[i];
        int head = clauses.Head(i);
        uint above = head < 0 ? Scene.Edge : scene.Tags.Lemmas[head];
        to.Add(60, relation);
        to.Add(61, relation, tag);
        to.Add(62, relation, lemma);
        to.Add(63, children);
        to.Add(64, children, lemma);
        to.Add(65, children, tag);
        to.Add(66, above);
        to.Add(67, above, relation);
        to.Add(68, lemma, above);
        for (uint bits = children; bits != 0; bits &= bits - 1)
        {
            uint child = (uint)System.Numerics.BitOperations.TrailingZeroCount(bits);
            to.Add(69, child, tag);
            to.Add(70, child, lemma);
        }
        uint reach = Distance.Step(clauses.Lasts[i] - i), back = Distance.Step(i - clauses.Firsts[i]);
        to.Add(71, reach, back, tag);
        to.Add(72, reach, lemma);
        if (head >= 0) to.Add(73, clauses.Children[head], relation, tag);
    }
}
