using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Claims to choose from where words are to be made one, or a further place of one.</summary>
/// <param name="Likely">The likeliest, likeliest first.</param>
/// <param name="Found">What was looked for by words besides; empty where nothing was.</param>
/// <param name="Chosen">The one that is chosen; null for a new claim.</param>
public sealed record ClaimChoice(IReadOnlyList<OfferedClaim> Likely, IReadOnlyList<OfferedClaim> Found, int? Chosen = null);
