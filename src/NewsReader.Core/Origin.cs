namespace NewsReader.Core;

/// <summary>Where a row comes from. Machine findings are replaceable, human judgements are not. The numbers are stored.</summary>
public enum Origin
{
    /// <summary>The analysis found it.</summary>
    Machine = 0,

    /// <summary>A person made it.</summary>
    Person = 1,
}
