using NewsReader.Core.Searching;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>One way through the archive in one direction: the keys of hits, as many as are asked for.</summary>
internal sealed class SearchPass : IDisposable
{
    private readonly Positions _positions;
    private readonly Effort _effort;
    private readonly KeySource _source;
    private readonly SearchTask _task;

    public SearchPass(SearchTask task, Positions positions)
    {
        _task = task;
        _positions = positions;
        _effort = Effort.Of(task);
        _source = new KeySource(task.Context, positions, _effort);
    }

    /// <summary>Whether it was given up before its end.</summary>
    public bool IsCutShort => _effort.IsSpent;

    /// <summary>At most <paramref name="most"/> keys of hits, those after <paramref name="after"/> alone where it is given. With that the pass is over.</summary>
    public async Task<List<long>> KeysAsync(SearchKind kind, int most, long? after = null)
    {
        var stream = await StreamAsync(kind);
        using var alarm = _task.Clock.Watch(_task.Database);
        var keys = new List<long>();
        bool isThere = after is { } key ? stream.MoveTo(_positions.Of(key) + 1) : stream.MoveNext();
        for (; isThere && !_effort.IsSpent && keys.Count < most; isThere = stream.MoveNext()) keys.Add(_positions.Of(stream.Current));
        // Before the alarm is off: what is interrupted is over.
        _source.Dispose();
        return keys;
    }

    /// <summary>At most <paramref name="most"/> keys of hits in the articles with these keys, which are in the order of the pass. With that the pass is over.</summary>
    public async Task<List<long>> KeysInAsync(SearchKind kind, IReadOnlyList<long> articles, int most)
    {
        var stream = await StreamAsync(kind);
        using var alarm = _task.Clock.Watch(_task.Database);
        var keys = new List<long>();
        foreach (var range in articles.Select(key => kind == SearchKind.Articles ? (First: key, Last: key) : (First: SearchKey.FirstIn(key), Last: SearchKey.LastIn(key))))
        {
            bool isThere = stream.MoveTo(_positions.Of(range.First));
            for (; isThere && keys.Count < most && _positions.Of(stream.Current) <= range.Last; isThere = stream.MoveNext()) keys.Add(_positions.Of(stream.Current));
            if (!isThere || keys.Count == most) break;
        }

        _source.Dispose();
        return keys;
    }

    public void Dispose() => _source.Dispose();

    private async Task<KeyStream> StreamAsync(SearchKind kind)
    {
        var sets = new SmallSets(_task.Context, _task.ReaderId, _task.Cancelled);
        return kind == SearchKind.Articles
            ? await new ArticlePlan(_source, sets, _task.Names, _task.Today).StreamAsync(_task.Root, _task.Range)
            : await new QuotePlan(_source, sets, _task.Names, _task.Today).StreamAsync(_task.Root, _task.Range);
    }
}
