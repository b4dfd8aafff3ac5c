namespace NewsReader.Analysis.Tagging;

/// <summary>The usual part of speech of frequent words, and which of them never have another.</summary>
internal sealed class Lexicon
{
    /// <summary>The entry of a word that is not in the lexicon.</summary>
    public const byte Unknown = 0;

    private const byte Certain = 128;
    private readonly Dictionary<uint, byte> _entries = [];

    /// <summary>Adds a word by the hash of its written form.</summary>
    public void Add(uint form, PennTag usual, bool certain) => _entries[form] = (byte)((byte)usual + 1 | (certain ? Certain : 0));

    /// <summary>The entry of each form.</summary>
    public byte[] Look(uint[] forms)
    {
        byte[] entries = new byte[forms.Length];
        for (int i = 0; i < forms.Length; i++) entries[i] = _entries.GetValueOrDefault(forms[i]);
        return entries;
    }

    /// <summary>Whether a word with this entry has one part of speech only.</summary>
    public static bool IsCertain(byte entry) => entry >= Certain;

    /// <summary>The part of speech in an entry that is not <see cref="Unknown"/>.</summary>
    public static PennTag TagOf(byte entry) => (PennTag)((entry & ~Certain) - 1);

    /// <summary>Writes the lexicon, by hash.</summary>
    public void Write(BinaryWriter writer)
    {
        uint[] forms = [.. _entries.Keys.Order()];
        writer.Write(forms.Length);
        foreach (uint form in forms) writer.Write(form);
        foreach (uint form in forms) writer.Write(_entries[form]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no lexicon.</exception>
    public static Lexicon Read(BinaryReader reader)
    {
        uint[] forms = new uint[Counted.Read(reader, sizeof(uint) + 1)];
        for (int i = 0; i < forms.Length; i++) forms[i] = reader.ReadUInt32();
        Lexicon lexicon = new();
        foreach (uint form in forms) lexicon._entries[form] = Checked(reader.ReadByte());
        return lexicon;
    }

    private static byte Checked(byte entry)
    {
        int tag = (entry & ~Certain) - 1;
        return tag >= 0 && tag < PennTags.Count ? entry : throw new InvalidDataException("its lexicon has an unknown part of speech");
    }
}
