namespace NewsReader.Lab.Learning;

/// <summary>A fixed source of chance: the same numbers in every run and on every machine.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>The next 32 random bits (xorshift).</summary>
    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        return _state ^= _state << 5;
    }

    /// <summary>Whether an event of this probability happens.</summary>
    public bool Happens(double probability) => Next() < probability * uint.MaxValue;

    /// <summary>Puts items in a random order.</summary>
    public void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = (int)(Next() % (uint)(i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
