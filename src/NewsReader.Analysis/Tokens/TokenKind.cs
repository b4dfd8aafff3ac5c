namespace NewsReader.Analysis.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with the apostrophes, hyphens and abbreviation points that belong to the word.</summary>
    Word,

    /// <summary>Digits, with their separators.</summary>
    Number,

    /// <summary>One sign of punctuation or one symbol.</summary>
    Sign,
}
