namespace NewsReader.Analysis.Claims;

/// <summary>What is counted in a sentence beside the groups of <see cref="ClaimCues"/>. The order is part of the trained model.</summary>
internal enum ClaimSign
{
    /// <summary>Numbers that are no years.</summary>
    Numbers,

    /// <summary>Years from 1900 to 2099.</summary>
    Years,

    /// <summary>Percent signs.</summary>
    Percents,

    /// <summary>Signs of money.</summary>
    Money,

    /// <summary>Words with a capital that do not open the sentence.</summary>
    Names,

    /// <summary>Question marks.</summary>
    Questions,

    /// <summary>Exclamation marks.</summary>
    Exclamations,

    /// <summary>Commas inside the sentence.</summary>
    Commas,

    /// <summary>Dashes, colons, semicolons and dots that leave something out.</summary>
    Breaks,

    /// <summary>Longer words in -ed.</summary>
    Ed,

    /// <summary>Longer words in -ing.</summary>
    Ing,

    /// <summary>Longer words in -est.</summary>
    Est,

    /// <summary>Longer words in -ly.</summary>
    Ly,

    /// <summary>Words and numbers in all.</summary>
    Words,

    /// <summary>Letters a word, on average.</summary>
    WordLength,

    /// <summary>The place of the first number among the words, from 1; 0 where there is none.</summary>
    FirstNumber,

    /// <summary>How many kinds of signs there are.</summary>
    Count,
}
