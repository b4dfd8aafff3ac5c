using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>What tells that a token belongs to a name: the word, its affixes and shape, its neighbours, parts of speech, given names.</summary>
internal static class NameFeatures
{
    private const uint Outside = 7;

    /// <summary>Adds the features of token <paramref name="i"/> of <paramref name="sentence"/>.</summary>
    public static void Add(FeatureList to, WordForms words, ReadOnlySpan<PennTag> tags, ReadOnlySpan<byte> clues, TokenRange sentence, int i)
    {
        to.Add(1);
        AddWords(to, words, sentence, i);
        AddShapes(to, words, clues, sentence, i);
        AddTags(to, words, tags, sentence, i);
        AddClusters(to, words, sentence, i);
    }

    private static void AddWords(FeatureList to, WordForms words, TokenRange sentence, int i)
    {
        uint word = words.Words[i], left = At(words.Words, sentence, i - 1), right = At(words.Words, sentence, i + 1);
        to.Add(2, words.Forms[i]);
        to.Add(3, word);
        to.Add(4, left);
        to.Add(5, right);
        to.Add(6, At(words.Words, sentence, i - 2));
        to.Add(7, At(words.Words, sentence, i + 2));
        to.Add(8, left, word);
        to.Add(9, word, right);
        for (int length = 2; length <= WordForms.LongestAffix; length++)
        {
            to.Add(8 + (uint)length, words.Ending(i, length));
            to.Add(11 + (uint)length, words.Beginning(i, length));
        }
        to.Add(16, i > sentence.First ? words.Ending(i - 1, 3) : Outside);
        to.Add(17, i + 1 < sentence.End ? words.Ending(i + 1, 3) : Outside);
    }

    private static void AddShapes(FeatureList to, WordForms words, ReadOnlySpan<byte> clues, TokenRange sentence, int i)
    {
        uint shape = words.Shapes[i], left = At(words.Shapes, sentence, i - 1), right = At(words.Shapes, sentence, i + 1);
        uint clue = clues[i], clueLeft = i > sentence.First ? clues[i - 1] : Outside << 8, clueRight = i + 1 < sentence.End ? clues[i + 1] : Outside << 8;
        to.Add(20, shape, i == sentence.First ? 1u : 0);
        to.Add(21, left, shape);
        to.Add(22, shape, right);
        to.Add(23, left, shape, right);
        to.Add(24, At(words.Words, sentence, i - 1), shape);
        to.Add(25, shape, At(words.Words, sentence, i + 1));
        to.Add(26, clue, shape);
        to.Add(27, clueLeft, clue);
        to.Add(28, clue, clueRight);
        to.Add(29, clueLeft, shape, right);
        to.Add(30, clue, left, right);
        to.Add(31, At(words.Words, sentence, i - 2), left, shape);
        to.Add(32, shape, right, At(words.Words, sentence, i + 2));
    }

    private static void AddTags(FeatureList to, WordForms words, ReadOnlySpan<PennTag> tags, TokenRange sentence, int i)
    {
        uint tag = (uint)tags[i], left = Tag(tags, sentence, i - 1), right = Tag(tags, sentence, i + 1);
        to.Add(40, tag);
        to.Add(41, left, tag);
        to.Add(42, tag, right);
        to.Add(43, left, tag, right);
        to.Add(44, tag, At(words.Words, sentence, i + 1));
        to.Add(45, tag, At(words.Words, sentence, i - 1));
        to.Add(46, Tag(tags, sentence, i - 2), left, tag);
        to.Add(47, tag, right, Tag(tags, sentence, i + 2));
    }

    private static void AddClusters(FeatureList to, WordForms words, TokenRange sentence, int i)
    {
        uint shape = words.Shapes[i], cluster = words.Clusters[i], left = Cluster(words, sentence, i - 1), right = Cluster(words, sentence, i + 1);
        to.Add(50, cluster, shape);
        to.Add(51, left, shape);
        to.Add(52, right, shape);
        to.Add(53, left, cluster);
        to.Add(54, cluster, right);
    }

    private static uint Cluster(WordForms words, TokenRange sentence, int i) => i >= sentence.First && i < sentence.End ? words.Clusters[i] : Outside << 8;

    private static uint At(uint[] values, TokenRange sentence, int i) => i >= sentence.First && i < sentence.End ? values[i] : Outside;

    private static uint Tag(ReadOnlySpan<PennTag> tags, TokenRange sentence, int i) => i >= sentence.First && i < sentence.End ? (uint)tags[i] : Outside << 8;
}
