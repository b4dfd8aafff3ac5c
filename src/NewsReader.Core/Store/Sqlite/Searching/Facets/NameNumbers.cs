namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Numbers names, in a table that has them in its columns <c>Id</c> and <c>Name</c>, so that they can be packed.</summary>
/// <param name="context">The archive.</param>
/// <param name="table"><c>FacetNames</c> for outlets and languages, <c>NameTotals</c> for whom articles name.</param>
internal sealed class NameNumbers(NewsContext context, string table)
{
    private readonly Dictionary<string, int> _known = [];

    /// <summary>The number of a name, given to it where it has none; 0 for no name.</summary>
    public int NumberOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        if (_known.TryGetValue(name, out int known)) return known;
        using var add = new SqliteStatement(context, $"INSERT OR IGNORE INTO {table} (Name) VALUES (?1)");
        using var find = new SqliteStatement(context, $"SELECT Id FROM {table} WHERE Name = ?1");
        add.Run(name);
        return _known[name] = (int)find.Ask(name)!.Value;
    }
}
