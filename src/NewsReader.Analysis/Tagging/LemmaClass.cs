namespace NewsReader.Analysis.Tagging;

/// <summary>The parts of speech that share endings: what a word's base form hangs on.</summary>
internal enum LemmaClass : byte
{
    /// <summary>Words that have no ending to take off.</summary>
    Other,

    /// <summary>Verbs, modals included.</summary>
    Verb,

    /// <summary>Common nouns.</summary>
    Noun,

    /// <summary>Adjectives and adverbs with degrees.</summary>
    Degree,

    /// <summary>Pronouns.</summary>
    Pronoun,
}
