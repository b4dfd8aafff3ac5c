namespace NewsReader.Analysis.Speakers;

/// <summary>A name or pronoun as the reader met it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token; -1 where there is none.</param>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
/// <param name="Place">Which place in the sentence it takes.</param>
/// <param name="IsFirst">Whether it is the first person that its sentence refers to.</param>
internal readonly record struct Reference(int First, int Last, bool IsPronoun, Place Place, bool IsFirst)
{
    /// <summary>Never referred to.</summary>
    public static Reference None { get; } = new(-1, -1, false, Place.Other, false);
}

/// <summary>The place that a name or pronoun takes in its sentence, as far as the words beside it tell.</summary>
internal enum Place
{
    /// <summary>Not told.</summary>
    Other,

    /// <summary>Opens the sentence.</summary>
    Opening,

    /// <summary>Before a verb.</summary>
    Subject,

    /// <summary>After a preposition.</summary>
    AfterPreposition,

    /// <summary>In the possessive.</summary>
    Possessive,

    /// <summary>After a verb.</summary>
    Object,
}
