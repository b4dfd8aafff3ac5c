using System.Collections.Frozen;

namespace NewsReader.Analysis.Tokens;

/// <summary>Tells a text's language by counting its smallest words.</summary>
internal static class LanguageVote
{
    private const int WordsAsked = 2000;

    private static readonly (string Language, FrozenSet<string> Words)[] Voters =
    [
        ("en", Set(
            "the and of to that is was said with for it he on as at by not his from they have are be been but could did does her how i'm if it's its like many more our out says she should " +
            "than their there these this those told up were what when where which while who would you your")),
        ("de", Set("der die und das ist nicht mit dem den ein eine auf für sich von zu im auch wird sagte")),
        ("fr", Set("le la les et des est une dans que qui pour pas sur du au il elle par avec ne")),
        ("es", Set("el los las y que en una por con para del se no su lo como más pero sus dijo")),
        ("it", Set("il gli che di una per non con del della sono ha nel alla più anche dei si come lo")),
        ("nl", Set("het een van en dat niet zijn voor met op is aan door ook heeft werd naar bij maar zei")),
        ("pt", Set("o os as e que em uma por com para do da não se mais dos ao disse foi são")),
        ("sv", Set("och att det som en är inte på för av med har till den ett om var sade men från")),
        ("pl", Set("i w z na że się nie do to jest o jak po od za przez ale który oraz dla")),
        ("ru", Set("и в не на что с он как по это но из его к за от для же было сказал")),
        ("uk", Set("і в не на що з він як по це але із його до за від для та було сказав")),
    ];

    /// <summary>An ISO 639-1 code, or <c>und</c> when no language has a clear vote.</summary>
    public static string Detect(string text, IReadOnlyList<Token> tokens)
    {
        string[] words = [.. tokens.Take(WordsAsked).Select(t => t.Span.In(text).ToLowerInvariant())];
        int asked = words.Length;
        string best = "und";
        int most = 0, second = 0;
        foreach ((string language, FrozenSet<string> voters) in Voters)
        {
            int votes = 0;
            for (int i = 0; i < asked; i++) if (voters.Contains(words[i])) votes++;
            if (votes > most) (best, second, most) = (language, most, votes);
            else second = Math.Max(second, votes);
        }
        return most >= 2 && most > second && most * 25 >= asked ? best : "und";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
