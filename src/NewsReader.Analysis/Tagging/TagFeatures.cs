using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>What a token's part of speech hangs on: the word, its affixes and shape, its neighbours, the two tags before it.</summary>
internal static class TagFeatures
{
    private const uint Outside = 7;

    /// <summary>Adds the features of token <paramref name="i"/> of <paramref name="sentence"/>, whose tags before it are known.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="words">The text's words.</param>
    /// <param name="usual">Each token's entry in the lexicon.</param>
    /// <param name="tags">The tags so far.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The token.</param>
    public static void Add(FeatureList to, WordForms words, ReadOnlySpan<byte> usual, ReadOnlySpan<PennTag> tags, TokenRange sentence, int i)
    {
        uint word = words.Words[i], form = words.Forms[i], shape = words.Shapes[i];
        uint left = At(words.Words, sentence, i - 1), right = At(words.Words, sentence, i + 1);
        uint tag1 = Tag(tags, sentence, i - 1), tag2 = Tag(tags, sentence, i - 2);
        uint next = Usual(usual, sentence, i + 1);
        bool opens = i == sentence.First;
        to.Add(1);
        to.Add(2, form);
        to.Add(3, word);
        for (int length = 1; length <= WordForms.LongestAffix; length++)
        {
            to.Add(3 + (uint)length, words.Ending(i, length));
            if (length > 1) to.Add(7 + (uint)length, words.Beginning(i, length));
        }
        to.Add(12, shape, opens ? 1u : 0);
        to.Add(13, usual[i]);
        to.Add(14, tag1);
        to.Add(15, tag1, tag2);
        to.Add(16, tag1, word);
        to.Add(17, left);
        to.Add(18, right);
        to.Add(19, left, word);
        to.Add(20, word, right);
        to.Add(21, At(words.Words, sentence, i - 2));
        to.Add(22, At(words.Words, sentence, i + 2));
        to.Add(23, tag1, tag2, word);
        to.Add(24, tag1, next);
        to.Add(25, word, next);
        to.Add(26, next, Usual(usual, sentence, i + 2));
        to.Add(27, i + 1 < sentence.End ? words.Ending(i + 1, 3) : Outside);
        to.Add(28, tag1, right);
        to.Add(29, tag1, words.Ending(i, 3));
        to.Add(30, At(words.Shapes, sentence, i + 1), shape);
        uint cluster = words.Clusters[i], clusterLeft = Cluster(words, sentence, i - 1), clusterRight = Cluster(words, sentence, i + 1);
        to.Add(32, cluster);
        to.Add(33, clusterLeft);
        to.Add(34, clusterRight);
        to.Add(35, clusterLeft, tag1);
        to.Add(36, cluster, clusterRight);
        to.Add(31, word, Usual(usual, sentence, i + 2), next);
    }

    private static uint Cluster(WordForms words, TokenRange sentence, int i) => i >= sentence.First && i < sentence.End ? words.Clusters[i] : Outside << 8;

    private static uint At(uint[] values, TokenRange sentence, int i) => i >= sentence.First && i < sentence.End ? values[i] : Outside;

    private static uint Usual(ReadOnlySpan<byte> usual, TokenRange sentence, int i) => i < sentence.End ? usual[i] : Outside << 8;

    private static uint Tag(ReadOnlySpan<PennTag> tags, TokenRange sentence, int i) => i >= sentence.First ? (uint)tags[i] : Outside << 8;
}
