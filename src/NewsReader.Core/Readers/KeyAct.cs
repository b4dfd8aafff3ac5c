namespace NewsReader.Core.Readers;

/// <summary>Something that a key does.</summary>
/// <param name="Name">What pages, scripts and a reader's own keys call it. It stays the same, whatever key it has.</param>
/// <param name="Key">Its key, where the reader chose no other.</param>
/// <param name="What">What it does, in a few words.</param>
/// <param name="Where">Where it works; null for everywhere.</param>
public sealed record KeyAct(string Name, string Key, string What, string? Where = null)
{
    /// <summary>The page that it goes to, pressed after the key of <see cref="KeyActs.Go"/>; null for what a key does alone.</summary>
    public string? Address { get; init; }

    /// <summary>Whether one key could mean both: what is pressed alone and what is pressed after another never meet.</summary>
    public bool Meets(KeyAct other) => (Address is null) == (other.Address is null);
}

/// <summary>Acts that belong together.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Acts">The acts.</param>
public sealed record KeyGroup(string Title, IReadOnlyList<KeyAct> Acts);
