using Microsoft.Data.Sqlite;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Names as <c>speaker:</c> and <c>outlet:</c> look for them. SQLite can't fold names, so it asks here.</summary>
internal static class NameWords
{
    /// <summary>The SQL function: a name, and folded words divided by spaces.</summary>
    public const string Function = "name_has_words";

    /// <summary>Makes the function known to <paramref name="connection"/>, for one search.</summary>
    public static void Register(SqliteConnection connection)
    {
        // Thousands of quotes share their names, and folding is what takes the time.
        var answers = new Dictionary<(string?, string), bool>();
        connection.CreateFunction<string?, string, bool>(Function, Answer, isDeterministic: true);

        bool Answer(string? name, string words)
        {
            if (!answers.TryGetValue((name, words), out bool answer)) answers.Add((name, words), answer = Has(name, words));
            return answer;
        }
    }

    /// <summary>
    /// Whether the name has all the words, whole and in their order; others may stand between them, so that Dmitry Peskov is found as
    /// Dmitry Sergeyevich Peskov too.
    /// </summary>
    private static bool Has(string? name, string words)
    {
        if (name is null) return false;
        string[] wanted = words.Split(' ');
        int found = 0;
        foreach (string word in NameFolding.Fold(name).Split(' '))
            if (found < wanted.Length && word == wanted[found]) found++;
        return found == wanted.Length;
    }
}
