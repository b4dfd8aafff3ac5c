namespace NewsReader.Analysis.Attributions;

/// <summary>How a quote gives its speaker's words. The numbers are stored: never change or reuse one.</summary>
public enum QuoteForm
{
    /// <summary>Wholly in quotation marks.</summary>
    Direct = 0,

    /// <summary>Retold, without quotation marks.</summary>
    Indirect = 1,

    /// <summary>Retold, with some of the words in quotation marks.</summary>
    Mixed = 2,
}
