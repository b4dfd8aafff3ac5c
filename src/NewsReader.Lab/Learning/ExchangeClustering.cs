namespace NewsReader.Lab.Learning;

/// <summary>
/// Puts words into clusters so that each word's cluster tells as much as it can about the next one's: words are moved, one by one, to the cluster that
/// gains most (the exchange algorithm; Kneser and Ney 1993, Martin, Liermann and Ney 1998).
/// </summary>
internal sealed class ExchangeClustering
{
    private readonly int _clusters;
    private readonly int[] _counts;
    private readonly (int Word, int Count)[][] _before;
    private readonly (int Word, int Count)[][] _after;
    private readonly int[] _clusterOf;
    private readonly int[] _sizes;
    private readonly int[] _pairs;
    private readonly int[] _turned;
    private readonly float[] _weight;
    private readonly int[] _left;
    private readonly int[] _right;

    /// <summary>Starts with the words dealt out, commonest first.</summary>
    /// <param name="text">The words' numbers in running order, the commonest word 0.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="clusters">How many clusters to make.</param>
    public ExchangeClustering(IReadOnlyList<int> text, int words, int clusters)
    {
        (_clusters, _counts, _clusterOf) = (clusters, new int[words], [.. Enumerable.Range(0, words).Select(w => w % clusters)]);
        (_sizes, _pairs, _turned) = (new int[clusters], new int[clusters * clusters], new int[clusters * clusters]);
        (_left, _right) = (new int[clusters], new int[clusters]);
        (_before, _after) = Neighbours(text, words);
        foreach (int word in text) _counts[word]++;
        for (int w = 0; w < words; w++) _sizes[_clusterOf[w]] += _counts[w];
        for (int i = 1; i < text.Count; i++) Pair(_clusterOf[text[i - 1]], _clusterOf[text[i]], 1);
        _weight = [.. Enumerable.Range(0, text.Count + 1).Select(n => n == 0 ? 0 : (float)(n * Math.Log(n)))];
    }

    /// <summary>Moves each word once; how many changed their cluster.</summary>
    public int Round()
    {
        int moved = 0;
        float[] gains = new float[_clusters];
        for (int word = 0; word < _counts.Length; word++)
        {
            int from = _clusterOf[word];
            int self = Collect(word);
            Place(word, from, self, -1);
            Gains(word, self, gains);
            int to = from;
            for (int k = 0; k < _clusters; k++) if (gains[k] > gains[to]) to = k;
            Place(word, to, self, 1);
            _clusterOf[word] = to;
            if (to != from) moved++;
        }
        return moved;
    }

    /// <summary>The cluster of each word.</summary>
    public IReadOnlyList<int> ClusterOf => _clusterOf;

    private static ((int, int)[][] Before, (int, int)[][] After) Neighbours(IReadOnlyList<int> text, int words)
    {
        Dictionary<int, int>[] before = [.. Enumerable.Range(0, words).Select(_ => new Dictionary<int, int>())];
        Dictionary<int, int>[] after = [.. Enumerable.Range(0, words).Select(_ => new Dictionary<int, int>())];
        for (int i = 1; i < text.Count; i++)
        {
            before[text[i]][text[i - 1]] = before[text[i]].GetValueOrDefault(text[i - 1]) + 1;
            after[text[i - 1]][text[i]] = after[text[i - 1]].GetValueOrDefault(text[i]) + 1;
        }
        return ([.. before.Select(Pairs)], [.. after.Select(Pairs)]);
    }

    private static (int, int)[] Pairs(Dictionary<int, int> counts) => [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];

    private void Pair(int first, int second, int count)
    {
        _pairs[first * _clusters + second] += count;
        _turned[second * _clusters + first] += count;
    }

    // The clusters of the word's neighbours; returns how often it follows itself.
    private int Collect(int word)
    {
        Array.Clear(_left);
        Array.Clear(_right);
        int self = 0;
        foreach ((int other, int count) in _before[word])
        {
            if (other == word) self = count;
            else _left[_clusterOf[other]] += count;
        }
        foreach ((int other, int count) in _after[word]) if (other != word) _right[_clusterOf[other]] += count;
        return self;
    }

    private void Place(int word, int cluster, int self, int sign)
    {
        _sizes[cluster] += sign * _counts[word];
        for (int c = 0; c < _clusters; c++)
        {
            if (_left[c] > 0) Pair(c, cluster, sign * _left[c]);
            if (_right[c] > 0) Pair(cluster, c, sign * _right[c]);
        }
        if (self > 0) Pair(cluster, cluster, sign * self);
    }

    // What the word, taken out, is worth in each cluster.
    private void Gains(int word, int self, float[] gains)
    {
        for (int k = 0; k < _clusters; k++) gains[k] = 2 * (_weight[_sizes[k]] - _weight[_sizes[k] + _counts[word]]) + Own(k, self);
        for (int c = 0; c < _clusters; c++)
        {
            if (_left[c] > 0) AddGains(_pairs.AsSpan(c * _clusters, _clusters), c, _left[c], gains);
            if (_right[c] > 0) AddGains(_turned.AsSpan(c * _clusters, _clusters), c, _right[c], gains);
        }
    }

    // The pairs within a cluster gain from both sides at once.
    private float Own(int k, int self)
    {
        int pairs = _pairs[k * _clusters + k];
        return _weight[pairs + _left[k] + _right[k] + self] - _weight[pairs];
    }

    private void AddGains(ReadOnlySpan<int> pairs, int own, int count, float[] gains)
    {
        for (int k = 0; k < pairs.Length; k++) if (k != own) gains[k] += _weight[pairs[k] + count] - _weight[pairs[k]];
    }
}
