using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>What a card is open for.</summary>
public enum CardMode
{
    /// <summary>It is only shown.</summary>
    Closed,

    /// <summary>It shows what can be done.</summary>
    Open,

    /// <summary>Its speaker is being named.</summary>
    Naming,

    /// <summary>Its bounds, its cue and its source are being corrected.</summary>
    Shaping,
}

/// <summary>The card of a quote beside its words, with all that can be done to it.</summary>
/// <param name="Quote">The quote, its speaker and tags loaded.</param>
/// <param name="Page">Where it is shown.</param>
public sealed record QuoteCard(Quote Quote, CardPage Page)
{
    /// <summary>Whether a person named the speaker otherwise than the analysis had it, so that its reason argues for somebody else.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>How many speakers have the name beside it, where that is more than one; else null.</summary>
    public int? Namesakes { get; init; }

    /// <summary>What it is open for.</summary>
    public CardMode Mode { get; init; }

    /// <summary>Whom its name could mean, where it is open for naming.</summary>
    public IReadOnlyList<Speaker> Likely { get; init; } = [];

    /// <summary>Where its parts stand, where it is open for shaping.</summary>
    public ShapeView? Shape { get; init; }

    /// <summary>What can be done to it.</summary>
    public CardActs Acts { get; } = CardActs.Of(Quote, Page);

    /// <summary>What tells a speaker from another one of the same name.</summary>
    public static string ToldApart(Speaker speaker) => speaker.Description.Length > 0 ? Core.Acts.Excerpt.Of(speaker.Description, 40) : $"no. {speaker.Id}";
}

/// <summary>A page that shows cards and answers their forms.</summary>
/// <param name="Here">Its address, with what tells it from others of its kind.</param>
/// <param name="Paragraphs">How many paragraphs the text has, for links into it.</param>
/// <param name="Text">The address of the article, for those links where it is another page; empty where it is this one.</param>
public sealed record CardPage(string Here, int Paragraphs, string Text = "")
{
    /// <summary>The address with a part added to its query.</summary>
    public string With(string? part) => part is null ? Here : Here + (Here.Contains('?') ? "&" : "?") + part;

    /// <summary>The address that a form is sent to.</summary>
    public string To(string handler) => With("handler=" + handler);
}
