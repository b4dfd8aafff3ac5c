namespace NewsReader.Core.Readers;

/// <summary>A person who uses the program. For now there is one, "You".</summary>
/// <param name="Id">The store's number for them.</param>
/// <param name="Name">What they are called beside what they did.</param>
public sealed record Reader(int Id, string Name)
{
    /// <summary>The one local reader.</summary>
    public static Reader You { get; } = new(1, "You");
}
