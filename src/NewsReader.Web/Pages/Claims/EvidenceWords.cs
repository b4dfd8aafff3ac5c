namespace NewsReader.Web.Pages.Claims;

/// <summary>What forms about evidence call what they ask for.</summary>
public static class EvidenceWords
{
    /// <summary>Where the evidence is.</summary>
    public const string Source = "Where it is: a web address, or the address or number of an article here";

    /// <summary>For which side it speaks.</summary>
    public const string Side = "It speaks";

    /// <summary>The sides, as a form sends whether it is for the claim.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Sides { get; } = [new("true", "for the claim"), new("false", "against the claim")];
}
