using System.Globalization;
using NewsReader.Core;
using NewsReader.Core.Articles;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>
/// What can be done to a quote. It is the same for all quotes of one kind, so that a page of many has it once a kind, with blanks: a
/// card gets its own when somebody comes to it, or is opened for it.
/// </summary>
/// <param name="Quote">The quote's id, or a blank.</param>
/// <param name="On">The quote's row and version, or a blank.</param>
/// <param name="Article">Its article.</param>
/// <param name="IsSure">Whether a person confirmed it.</param>
/// <param name="IsOwn">Whether a person made it.</param>
/// <param name="Page">Where it is shown.</param>
public sealed record CardActs(string Quote, string On, int Article, bool IsSure, bool IsOwn, CardPage Page)
{
    /// <summary>What can be done to <paramref name="quote"/>.</summary>
    public static CardActs Of(Quote quote, CardPage page) =>
        new(quote.Id.ToString(CultureInfo.InvariantCulture), new RowVersion(quote.Id, quote.Version).ToString(), quote.ArticleId, quote.Review == Review.Confirmed, quote.Origin == Origin.Person, page);

    /// <summary>The same with blanks, which the script fills.</summary>
    public CardActs Blank => this with { Quote = "{id}", On = "{on}" };

    /// <summary>The id of the blank one of its kind.</summary>
    public string Kind => $"acts{(IsSure ? "-sure" : "")}{(IsOwn ? "-own" : "")}";

    /// <summary>The address that shows the page with the card open for <paramref name="mode"/>.</summary>
    public string Address(CardMode mode) => $"{Page.With(mode switch { CardMode.Naming => $"quote={Quote}", CardMode.Shaping => $"edit={Quote}", CardMode.Open => $"card={Quote}", _ => null })}#w{Quote}";

    /// <summary>The address of the form that makes it a claim, or attaches it to one.</summary>
    public string ClaimAddress => $"/articles/{Article}/claim?quote={Quote}{(Page.Text.Length > 0 ? "&back=" + Uri.EscapeDataString(Page.Here) : "")}";
}
