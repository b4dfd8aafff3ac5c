using System.Runtime.CompilerServices;

namespace NewsReader.Analysis.Learning;

/// <summary>
/// Hashes the parts of a feature into 32 bits. The same on every machine and in every run: trained models hang on it, so a change here needs
/// new models (see <see cref="ModelFile.Version"/>).
/// </summary>
internal static class FeatureHash
{
    /// <summary>The hash of a word, by FNV-1a over its UTF-16 units.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>One value under a template: values of two templates fall apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint value) => Spread((template * 0x9E3779B1) ^ value);

    /// <summary>Two values under a template; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint first, uint second) => Spread((Mix(template, first) * 0x85EBCA6B) ^ second);

    /// <summary>Three values under a template; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint first, uint second, uint third) => Spread((Mix(template, first, second) * 0xC2B2AE35) ^ third);

    // The finaliser of MurmurHash3 (Appleby), so that neighbouring values spread over the whole table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Spread(uint h)
    {
        h = (h ^ (h >> 16)) * 0x85EBCA6B;
        h = (h ^ (h >> 13)) * 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
