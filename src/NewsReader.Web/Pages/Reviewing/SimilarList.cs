using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Reviewing;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>Findings for which the same could be done, to choose among.</summary>
/// <param name="Judged">The quote that they are like, as it is when they are shown: it says what is done.</param>
/// <param name="Action">Where the form goes.</param>
/// <param name="Button">What its button says.</param>
/// <param name="Back">Where to go instead, and afterwards.</param>
public sealed record SimilarList(RowVersion Judged, string Action, string Button, string Back)
{
    /// <summary>The findings, as many as can be chosen at once.</summary>
    public IReadOnlyList<Quote> Quotes { get; private init; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private init; }

    /// <summary>Those that are ticked, by number and version; null where all are.</summary>
    public IReadOnlyCollection<(int Id, int Version)>? Ticked { get; init; }

    /// <summary>The words that would go off each; null where the words stay.</summary>
    public EdgeCut? Cut { get; init; }

    /// <summary>What the words of each would be; null where they stay, or where <see cref="Cut"/> tells.</summary>
    public string? Becomes { get; init; }

    /// <summary>The list with those <paramref name="like"/> a quote.</summary>
    public async Task<SimilarList> WithAsync(IQueryable<Quote> like, CancellationToken cancellationToken) =>
        With(await like.AsNoTracking().Include(q => q.Article).Include(q => q.Speaker).Take(SimilarQuotes.Most + 1).ToListAsync(cancellationToken));

    /// <summary>The list with <paramref name="quotes"/>, with their articles and speakers.</summary>
    public SimilarList With(List<Quote> quotes) => this with { Quotes = [.. quotes.Take(SimilarQuotes.Most)], HasMore = quotes.Count > SimilarQuotes.Most };

    /// <summary>Whether a finding is ticked: one that changed since it was is not.</summary>
    public bool IsTicked(Quote quote) => Ticked is null || Ticked.Contains((quote.Id, quote.Version));

    /// <summary>Who is said to have said a finding's words so far.</summary>
    public static string SpeakerOf(Quote quote) => quote switch
    {
        { Speaker: null } => "no speaker yet",
        { Link: SpeakerLink.ByName } => $"so far {quote.Speaker.Name}, by the name alone",
        _ => quote.Speaker.Name,
    };
}
