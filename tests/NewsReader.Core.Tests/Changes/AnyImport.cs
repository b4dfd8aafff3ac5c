using NewsReader.Core.Tests.Acts;
using NewsReader.Core.Tests.Importing;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Every kind of import by a number: new articles, and new texts of articles 1 and 2 that differ a little from the last.</summary>
internal static class AnyImport
{
    /// <summary>How many kinds there are.</summary>
    public const int Count = 8;

    private static readonly string[] Sentences =
    [
        "“We sail on Tuesday too,” said Gus Hale, who leads the crews.",
        "“Fares go up again,” Ada Bell said on Friday.",
        "The crews met in the morning. Eve Ford said that the ferries sail from noon.",
        "“Not for long,” Carl Dunn answered.",
        "Sign up for our letter.",
    ];

    /// <summary>Imports what that number says; a text that is there already comes to nothing.</summary>
    public static Task DoAsync(Desk desk, int kind, int on, int with) =>
        kind == 0 ? desk.Archive.ImportAsync("news.md", NewArticle(with)) : ReviseAsync(desk, kind, 1 + (on % 2), on, with);

    private static string NewArticle(int with) =>
        $"---\ntags: Harbours, {(with < 2 ? "Gus Hale" : "Eve Ford")}\n---\n\n# Article {with}\n\n{Sentences[with]}\n\n{Sentences[(with + 1) % Sentences.Length]}";

    private static async Task ReviseAsync(Desk desk, int kind, int article, int on, int with)
    {
        string text = (await desk.Archive.CurrentAsync(article)).Text;
        await desk.Archive.ImportAsync($"{article}.txt", Edited(text, kind, on / 2, with), KeyOf(article));
    }

    /// <summary>By what the importer knows that a text is one of the article's.</summary>
    public static string KeyOf(int article) => $"/news/{article}.txt";

    private static string Edited(string text, int kind, int at, int with)
    {
        var paragraphs = text.Split("\n\n").ToList();
        int here = at % paragraphs.Count, there = with % paragraphs.Count;
        string words = paragraphs[here];
        switch (kind)
        {
            case 1 or 2: paragraphs.Insert(here, Sentences[with]); break;
            case 3: paragraphs[here] = words + " " + Sentences[with]; break;
            case 4: paragraphs[here] = words.Replace("the port", "our port", StringComparison.Ordinal).Replace("said", "told us", StringComparison.Ordinal); break;
            case 5: paragraphs.Insert(there, words); break;
            case 6:
                paragraphs.RemoveAt(here);
                paragraphs.Insert(there, words);
                break;
            default:
                if (paragraphs.Count > 1) paragraphs.RemoveAt(here);
                break;
        }

        return string.Join("\n\n", paragraphs);
    }
}
