namespace NewsReader.Analysis.Tagging;

/// <summary>How a token uses small and capital letters.</summary>
internal enum Casing : byte
{
    /// <summary>No letter with a case: a number, a sign, a script without capitals.</summary>
    None,

    /// <summary>It begins with a small letter.</summary>
    Small,

    /// <summary>It begins with a capital and has a small letter.</summary>
    Capital,

    /// <summary>Capitals only.</summary>
    Capitals,
}
