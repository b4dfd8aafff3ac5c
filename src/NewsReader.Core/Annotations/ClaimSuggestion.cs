using NewsReader.Analysis;
using NewsReader.Analysis.Claims;

namespace NewsReader.Core.Annotations;

/// <summary>Words of a revision that the analysis holds for worth checking. Every analysis replaces them; a claim that a person makes of one is a <see cref="Claim"/>.</summary>
public sealed class ClaimSuggestion
{
    // The score is calibrated on debates; in news, where most sentences state facts, what scores lower would mark nearly every paragraph.
    private const double Least = 0.7;

    /// <summary>The revision whose text it is of.</summary>
    public required int RevisionId { get; init; }

    /// <summary>1 for the revision's first.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where it begins in the revision's text, in UTF-16 code units.</summary>
    public required int Start { get; set; }

    /// <summary>Just past its last code unit.</summary>
    public required int End { get; set; }

    /// <summary>How likely people would call it worth checking, from 0 to 1.</summary>
    public required double Score { get; set; }

    /// <summary>From start to end.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The suggestions that the likeliest of <paramref name="claims"/> are in a revision.</summary>
    public static IEnumerable<ClaimSuggestion> Of(int revisionId, IReadOnlyList<FoundClaim> claims) => claims.Where(claim => claim.Score >= Least).Select((claim, i) => new ClaimSuggestion
    {
        RevisionId = revisionId,
        Ordinal = i + 1,
        Start = claim.Span.Start,
        End = claim.Span.End,
        Score = claim.Score,
    });
}
