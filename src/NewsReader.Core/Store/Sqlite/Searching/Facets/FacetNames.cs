namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Keeps <c>FacetNames</c>, which numbers the outlets and languages that hits are divided by.</summary>
internal sealed class FacetNames(NewsContext context)
{
    private readonly Dictionary<string, int> _known = [];

    /// <summary>The number of a name, given to it where it has none; 0 for no name.</summary>
    public int NumberOf(string? name)
    {
        if (name is null) return 0;
        if (_known.TryGetValue(name, out int known)) return known;
        using var add = new SqliteStatement(context, "INSERT OR IGNORE INTO FacetNames (Name) VALUES (?1)");
        using var find = new SqliteStatement(context, "SELECT Id FROM FacetNames WHERE Name = ?1");
        add.Run(name);
        return _known[name] = (int)find.Ask(name)!.Value;
    }
}
