namespace NewsReader.Analysis.Quotes;

/// <summary>What may follow a verb that announces words.</summary>
[Flags]
internal enum Complement
{
    /// <summary>A clause after "that", "whether", "how", or words in quotation marks: every cue takes these.</summary>
    None = 0,

    /// <summary>A clause without "that": he said it was over.</summary>
    Clause = 1,

    /// <summary>Someone spoken to comes first: told reporters.</summary>
    Hearer = 2,

    /// <summary>A noun phrase tells the content: announced the decision.</summary>
    Noun = 4,

    /// <summary>"to" and a verb: promised to pay.</summary>
    Infinitive = 8,

    /// <summary>An attitude more than words: believed, hoped.</summary>
    Thought = 16,

    /// <summary>It may stand alone before a colon or after the words: shrugged, smiled.</summary>
    Weak = 32,
}

/// <summary>Which form of a verb a word is.</summary>
internal enum VerbForm
{
    /// <summary>say, claim.</summary>
    Base,

    /// <summary>says, claims.</summary>
    Third,

    /// <summary>said, claimed.</summary>
    Past,

    /// <summary>saying, claiming.</summary>
    Ing,
}

/// <summary>A form of a verb that announces words.</summary>
internal sealed record CueVerb(string Lemma, VerbForm Form, Complement Takes);
