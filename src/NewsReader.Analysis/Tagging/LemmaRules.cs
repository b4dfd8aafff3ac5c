using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Tagging;

/// <summary>
/// Base forms: said is say, has is have, cities is city. A rule takes characters off the end and adds others; the longest known ending tells which, the whole
/// word first.
/// </summary>
internal sealed class LemmaRules
{
    /// <summary>Endings are known up to this many characters.</summary>
    public const int LongestEnding = 5;

    // Longer words keep their ending: no base form is worth a long search.
    private const int LongestWord = 40;

    private readonly List<(byte Take, string Add)> _rules = [];
    private readonly Dictionary<uint, byte> _byEnding = [];

    /// <summary>The number of the rule that makes <paramref name="lemma"/> of <paramref name="word"/>; rules are at most 256, and -1 says there is no room.</summary>
    public int RuleFor(string word, string lemma)
    {
        int same = 0;
        while (same < Math.Min(word.Length, lemma.Length) && word[same] == lemma[same]) same++;
        (byte, string) rule = ((byte)(word.Length - same), lemma[same..]);
        int known = _rules.IndexOf(rule);
        if (known >= 0) return known;
        if (_rules.Count > byte.MaxValue) return -1;
        _rules.Add(rule);
        return _rules.Count - 1;
    }

    /// <summary>Uses a rule for all words of a class with this ending (or for the whole word), unless a longer ending is known.</summary>
    public void Add(uint key, byte rule) => _byEnding[key] = rule;

    /// <summary>The key of an ending or, when <paramref name="whole"/>, of a word.</summary>
    public static uint Key(LemmaClass of, ReadOnlySpan<char> ending, bool whole) => FeatureHash.Mix((uint)of, FeatureHash.Of(ending), whole ? 99 : (uint)ending.Length);

    /// <summary>The class of a part of speech.</summary>
    public static LemmaClass ClassOf(PennTag tag) => tag switch
    {
        PennTag.VB or PennTag.VBD or PennTag.VBG or PennTag.VBN or PennTag.VBP or PennTag.VBZ or PennTag.MD => LemmaClass.Verb,
        PennTag.NN or PennTag.NNS => LemmaClass.Noun,
        PennTag.JJR or PennTag.JJS or PennTag.RBR or PennTag.RBS or PennTag.RB => LemmaClass.Degree,
        PennTag.PRP or PennTag.PossessivePronoun => LemmaClass.Pronoun,
        _ => LemmaClass.Other,
    };

    /// <summary>The rule that holds for a word; -1 where none does.</summary>
    public int Find(LemmaClass of, ReadOnlySpan<char> word)
    {
        if (_byEnding.TryGetValue(Key(of, word, true), out byte whole)) return whole;
        for (int length = Math.Min(LongestEnding, word.Length - 1); length >= 0; length--)
        {
            if (_byEnding.TryGetValue(Key(of, word[^length..], false), out byte rule)) return rule;
        }
        return -1;
    }

    /// <summary>The base form of a written token, in small letters.</summary>
    public string Lemma(ReadOnlySpan<char> token, PennTag tag)
    {
        if (token.Length > LongestWord) return token.ToString().ToLowerInvariant();
        Span<char> buffer = stackalloc char[LongestWord * 2];
        return buffer[..Write(token, tag, buffer)].ToString();
    }

    /// <summary>The hash of the base form of a written token; <paramref name="word"/>, the hash of the token itself, where they are the same.</summary>
    public uint Hash(ReadOnlySpan<char> token, PennTag tag, uint word)
    {
        if (token.Length > LongestWord || ClassOf(tag) == LemmaClass.Other) return word;
        Span<char> buffer = stackalloc char[LongestWord * 2];
        return FeatureHash.Of(buffer[..Write(token, tag, buffer)]);
    }

    private int Write(ReadOnlySpan<char> token, PennTag tag, Span<char> to)
    {
        for (int i = 0; i < token.Length; i++) to[i] = WordForms.Fold(token[i]);
        LemmaClass of = ClassOf(tag);
        int found = of == LemmaClass.Other ? -1 : Find(of, to[..token.Length]);
        if (found < 0) return token.Length;
        (byte take, string add) = _rules[found];
        if (take > token.Length || token.Length - take + add.Length > to.Length) return token.Length;
        add.CopyTo(to[(token.Length - take)..]);
        return token.Length - take + add.Length;
    }

    /// <summary>Writes the rules.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_rules.Count);
        foreach ((byte take, string add) in _rules)
        {
            writer.Write(take);
            writer.Write(add);
        }
        uint[] keys = [.. _byEnding.Keys.Order()];
        writer.Write(keys.Length);
        foreach (uint key in keys) writer.Write(key);
        foreach (uint key in keys) writer.Write(_byEnding[key]);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no rules.</exception>
    public static LemmaRules Read(BinaryReader reader)
    {
        LemmaRules rules = new();
        int count = Counted.Read(reader, 2);
        for (int i = 0; i < count; i++) rules._rules.Add((reader.ReadByte(), reader.ReadString()));
        uint[] keys = new uint[Counted.Read(reader, sizeof(uint) + 1)];
        for (int i = 0; i < keys.Length; i++) keys[i] = reader.ReadUInt32();
        foreach (uint key in keys) rules.Add(key, Checked(reader.ReadByte(), count));
        return rules;
    }

    private static byte Checked(byte rule, int count) => rule < count ? rule : throw new InvalidDataException("its base forms name a rule that it lacks");
}
