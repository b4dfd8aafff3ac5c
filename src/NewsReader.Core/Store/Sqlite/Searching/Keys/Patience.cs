namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// Over how many rows one reads on to what may be near before one asks for it, which costs as much as reading so many. While what is looked for is far each
/// time fewer are read, and now and then as many as at first, as it may be near again. Where asking is very dear as many are read each time.
/// </summary>
/// <param name="most">As many as asking costs.</param>
internal struct Patience(int most)
{
    private const int FarBetweenTries = 8, Share = 4, Dear = 50_000;

    private int _far;

    /// <summary>How many rows are to be read next, before asking.</summary>
    public readonly int Rows => most >= Dear || _far % FarBetweenTries == 0 ? most : most / Share;

    /// <summary>What was looked for was reached by reading on.</summary>
    public void WasNear() => _far = 0;

    /// <summary>It had to be asked for.</summary>
    public void WasFar() => _far++;
}
