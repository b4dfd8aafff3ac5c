using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>How the words of each sentence hang together, by the parser's arcs: what hangs under a word, from where to where it reaches, and the way from one word to another.</summary>
internal sealed class Clauses
{
    // A chain of words longer than this is noise; the work on each word stays bounded.
    private const int Deepest = 40;

    private readonly int[] _heads;
    private readonly Relation[] _relations;

    /// <summary>Lays out the arcs.</summary>
    public Clauses(TaggedText tags, int[] sentenceOf)
    {
        int count = tags.Tags.Length;
        (_heads, _relations) = (tags.Heads, tags.Relations);
        Firsts = new int[count];
        Lasts = new int[count];
        Children = new uint[count];
        Depths = new byte[count];
        for (int i = 0; i < count; i++) Firsts[i] = Lasts[i] = i;
        for (int i = 0; i < count; i++)
        {
            int head = _heads[i];
            if (head >= 0) Children[head] |= 1u << ((int)_relations[i] % 31);
            int depth = 0;
            while (head >= 0 && depth < Deepest && sentenceOf[head] == sentenceOf[i])
            {
                if (i < Firsts[head]) Firsts[head] = i;
                if (i > Lasts[head]) Lasts[head] = i;
                head = _heads[head];
                depth++;
            }
            Depths[i] = (byte)depth;
        }
    }

    /// <summary>The first token of what hangs under each token.</summary>
    public int[] Firsts { get; }

    /// <summary>The last token of what hangs under each token.</summary>
    public int[] Lasts { get; }

    /// <summary>The relations of the words that hang directly under each token, as a set of bits.</summary>
    public uint[] Children { get; }

    /// <summary>How many arcs stand above each token.</summary>
    public byte[] Depths { get; }

    /// <summary>The token above <paramref name="i"/>; -1 where there is none.</summary>
    public int Head(int i) => _heads[i];

    /// <summary>The relation of <paramref name="i"/> to the token above it.</summary>
    public uint Relation(int i) => (uint)_relations[i];

    /// <summary>
    /// How <paramref name="i"/> hangs on <paramref name="cue"/>: the child of the cue that it hangs under (itself, where it is that child) and the number of
    /// arcs to the cue; or, where it does not hang under the cue, -1 and the way up from the cue and down again.
    /// </summary>
    public (int Branch, uint Way) Path(int cue, int i)
    {
        int at = i, branch = -1, steps = 0;
        while (at >= 0 && at != cue && steps < Deepest)
        {
            branch = at;
            at = _heads[at];
            steps++;
        }
        if (at == cue) return (branch, (uint)Math.Min(steps, 4));
        uint way = 0;
        at = cue;
        for (int up = 1; up <= 4 && at >= 0; up++)
        {
            way = FeatureHash.Mix(71, way, Relation(at));
            at = _heads[at];
            if (at < 0) break;
            if (at == i) return (-1, FeatureHash.Mix(72, way));
            int below = i, down = 0;
            while (below >= 0 && below != at && down < 12) (below, down) = (_heads[below], down + 1);
            if (below == at) return (-1, FeatureHash.Mix(73, way, (uint)Math.Min(down, 3)));
        }
        return (-1, 74);
    }
}
