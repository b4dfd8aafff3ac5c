namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>
/// How much the words and phrases of an expression count in <see cref="RelevanceFunction"/>: the more, the rarer they are. How rare they are is looked up in a
/// sample, the newest texts that could be hits (of claims and notes, whose keys go up with time, the oldest), so that it takes no longer in a large archive; words that
/// are not in it are all as rare.
/// </summary>
/// <param name="context">The archive, its connection open.</param>
/// <param name="index">The index that the expression is for.</param>
/// <param name="keys">The table of the index’s keys, and their column.</param>
internal sealed class PhraseWeights(NewsContext context, string index, (string Table, string Column) keys)
{
    // Of more phrases than these each counts alike. The sample is as large as the time for it, about a hundredth of a second, allows.
    private const int MostWeighed = 32, MostRows = 20_000, LeastSample = 500;

    /// <summary>The weight of each phrase of <paramref name="match"/>, in order; 0 for facts, which are there or not.</summary>
    /// <param name="match">The expression.</param>
    /// <param name="first">The key from which on texts are looked at.</param>
    public double[] Of(string match, long first)
    {
        var phrases = PhrasesOf(match);
        string[] words = [.. phrases.Where(phrase => !IsFact(phrase)).Distinct()];
        if (words.Length is < 2 or > MostWeighed) return [.. phrases.Select(phrase => IsFact(phrase) ? 0.0 : 1.0)];
        int most = Math.Max(LeastSample, MostRows / words.Length);
        long last = Ask($"SELECT max(Key) FROM (SELECT {keys.Column} AS Key FROM {keys.Table} WHERE {keys.Column} >= ?1 ORDER BY Key LIMIT ?2)", first, most);
        long texts = Ask($"SELECT count(*) FROM {keys.Table} WHERE {keys.Column} BETWEEN ?1 AND ?2", first, last);
        var weights = words.ToDictionary(word => word, word => Rarity(Ask($"SELECT count(*) FROM {index} WHERE {index} MATCH ?3 AND rowid BETWEEN ?1 AND ?2", first, last, word), texts));
        return [.. phrases.Select(phrase => weights.GetValueOrDefault(phrase))];
    }

    // The inverse document frequency of BM25, in the form that is never negative.
    private static double Rarity(long with, long texts) => Math.Log(1 + ((texts - with + 0.5) / (with + 0.5)));

    private static bool IsFact(string phrase) => phrase.Length > 1 && char.GetUnicodeCategory(phrase[1]) == System.Globalization.UnicodeCategory.PrivateUse;

    // The expressions are ours (see TextMatch): every word stands in quotation marks, and none has one within it.
    private static List<string> PhrasesOf(string match)
    {
        var phrases = new List<string>();
        for (int start = match.IndexOf('"', StringComparison.Ordinal); start >= 0;)
        {
            int end = match.IndexOf('"', start + 1) + 1;
            if (end < match.Length && match[end] == '*') end++;
            phrases.Add(match[start..end]);
            start = match.IndexOf('"', end);
        }

        return phrases;
    }

    private long Ask(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new SqliteStatement(context, sql);
        return statement.Ask(values) ?? 0;
    }
}
