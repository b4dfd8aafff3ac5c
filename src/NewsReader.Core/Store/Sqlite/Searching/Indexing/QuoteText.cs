using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>A quote as the index takes it in.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Words">Its words, folded.</param>
/// <param name="SpeakerId">Who said it.</param>
/// <param name="NameAsFound">What the article calls them.</param>
/// <param name="Form">How it is given.</param>
/// <param name="Standing">The review it is found by: see <see cref="FactWords.Standing"/>.</param>
/// <param name="Tags">The numbers of its tags.</param>
internal sealed record QuoteText(int Id, string Words, int? SpeakerId, string? NameAsFound, QuoteForm Form, Review Standing, IReadOnlyCollection<int> Tags)
{
    /// <summary>The words of what is known of it.</summary>
    public string Facts => field ??= string.Join(' ', FactsOfIt());

    /// <summary>Tells this from other words of the quote, or other facts: see <see cref="TextSum"/>.</summary>
    public long? Sum => field ??= TextSum.Of(Words, Facts);

    private IEnumerable<string> FactsOfIt()
    {
        var facts = Tags.Select(FactWords.Tag).Append(FactWords.Form(Form)).Append(FactWords.Review(Standing));
        if (Tags.Count > 0) facts = facts.Append(FactWords.Tagged);
        // Where no speaker is linked, the name that the article gives is all there is to go by.
        if (SpeakerId is { } speaker) facts = facts.Append(FactWords.Speaker(speaker));
        else if (NameAsFound is { } name) facts = facts.Concat(FactWords.FoundName(name));
        return facts;
    }
}
