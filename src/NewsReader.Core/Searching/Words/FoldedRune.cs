namespace NewsReader.Core.Searching.Words;

/// <summary>What a character does in the stream of words, and what it becomes there.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Text">
/// The letters and digits it becomes, or the signs; of a mark, the mark as Unicode decomposes it. Empty where it is nothing in a word.
/// </param>
internal readonly record struct FoldedRune(RuneRole Role, string Text);

/// <summary>What a character does in the stream of words.</summary>
internal enum RuneRole : byte
{
    /// <summary>Ends a word.</summary>
    Separator,

    /// <summary>Invisible inside a word, such as a soft hyphen.</summary>
    Joiner,

    /// <summary>Belongs to the letter before it and is left out, unless the two are a letter of their own (see <see cref="LetterPairs"/>).</summary>
    Mark,

    /// <summary>Belongs to the letter before it and stays, such as a vowel sign; begins no word.</summary>
    Sign,

    /// <summary>Part of a word.</summary>
    Letter,

    /// <summary>A word by itself.</summary>
    Solo,
}
