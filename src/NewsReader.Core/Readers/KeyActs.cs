namespace NewsReader.Core.Readers;

/// <summary>Everything that can be done by a key: the list that the help, the settings and the scripts go by.</summary>
public static class KeyActs
{
    /// <summary>The act that waits for the letter of a page.</summary>
    public const string Go = "go";

    /// <summary>The keys that pick a likely speaker, which nothing else can have.</summary>
    public const string Likely = "123456789";

    private const string InLists = "in a list or an article", OnQuotes = "where there are quotes", InArticles = "in an article";

    /// <summary>All of them, in the order that they are shown in.</summary>
    public static IReadOnlyList<KeyGroup> Groups { get; } =
    [
        new("Everywhere",
        [
            new("search", "/", "search the archive"),
            new("help", "?", "show the keys"),
            new("undo", "u", "undo the last change"),
            new("redo", "U", "do again what was undone", "after an undo"),
            new("offer", "f", "take up the offer in the last message, such as the same for similar quotes", "after a correction"),
            new("copy", "y", "copy the address of the quote or the page"),
            new(Go, "g", "go to a page, by one letter more"),
        ]),
        new("From one to the next",
        [
            new("next", "j", "next article or row", InLists),
            new("previous", "k", "previous article or row", InLists),
            new("next-quote", "n", "next quote", OnQuotes),
            new("previous-quote", "p", "previous quote", OnQuotes),
            new("open", "o", "open the row, or fold and unfold", "where something opens"),
        ]),
        new("On a quote or selected words",
        [
            new("accept", "a", "accept the quote", OnQuotes),
            new("reject", "x", "reject the quote", OnQuotes),
            new("speaker", "s", "name the speaker", OnQuotes),
            new("select", "v", "select words by the arrow keys, with Shift for more; Enter takes them", InArticles),
            new("quote", "w", "make the selected words a quote", InArticles),
            new("edit", "e", "change where the quote begins and ends", OnQuotes),
            new("claim", "c", "make a claim of it", InArticles),
            new("note", "m", "write a note on it", InArticles),
            new("tag", "t", "tag it", InArticles),
        ]),
        new("Go to",
        [
            new("go-library", "l", "the library") { Address = "/" },
            new("go-review", "r", "the review queue") { Address = "/review" },
            new("go-speakers", "s", "the speakers") { Address = "/speakers" },
            new("go-claims", "c", "the claims") { Address = "/claims" },
            new("go-changes", "h", "the changes") { Address = "/changes" },
            new("go-searches", "f", "the saved searches") { Address = "/searches" },
            new("go-import", "i", "the import") { Address = "/import" },
            new("go-settings", "p", "the settings") { Address = "/settings" },
        ]),
    ];

    /// <summary>The same, one after another.</summary>
    public static IReadOnlyList<KeyAct> All { get; } = [.. Groups.SelectMany(group => group.Acts)];
}
