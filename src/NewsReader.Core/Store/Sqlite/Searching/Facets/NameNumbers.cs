namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Numbers names, in a table that has them in its columns <c>Id</c> and <c>Name</c>, so that they can be packed.</summary>
/// <param name="context">The archive.</param>
/// <param name="table"><c>FacetNames</c> for outlets and languages, <c>NameTotals</c> for whom articles name.</param>
/// <param name="givesNew">Whether a name that has no number gets one.</param>
internal sealed class NameNumbers(NewsContext context, string table, bool givesNew = true)
{
    // No name’s.
    private const int None = -1;

    // So many are remembered that the same few outlets and people are not looked up over and over; an archive may name a million.
    private const int Remembered = 50_000;

    private readonly Dictionary<string, int> _known = [];

    /// <summary>The number of a name, given to it where it has none and new ones are given; 0 for no name.</summary>
    public int NumberOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        if (_known.TryGetValue(name, out int known)) return known;
        if (_known.Count == Remembered) _known.Clear();
        if (givesNew) Add(name);
        using var find = new SqliteStatement(context, $"SELECT Id FROM {table} WHERE Name = ?1");
        return _known[name] = (int)(find.Ask(name) ?? None);
    }

    private void Add(string name)
    {
        using var add = new SqliteStatement(context, $"INSERT OR IGNORE INTO {table} (Name) VALUES (?1)");
        add.Run(name);
    }
}
