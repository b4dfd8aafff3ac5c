using NewsReader.Core.Annotations;

namespace NewsReader.Web.Pages.Claims;

/// <summary>What forms about evidence call what they ask for.</summary>
public static class EvidenceWords
{
    /// <summary>What the evidence is, where an address does not say it.</summary>
    public const string Named = "What it is, in words: a call, a book, a document. This or an address is enough";

    /// <summary>Where the evidence is.</summary>
    public const string Source = "Where it is: a web address, or the address or number of an article here";

    /// <summary>For which side it speaks.</summary>
    public const string Side = "It speaks";

    /// <summary>The sides, as a form sends whether it is for the claim.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Sides { get; } = [new("true", "for the claim"), new("false", "against the claim")];

    /// <summary>The address of evidence as a person would type it; empty where it has none.</summary>
    public static string AddressOf(Evidence evidence) => evidence.ArticleId is { } id ? $"/articles/{id}" : evidence.Url ?? "";
}
