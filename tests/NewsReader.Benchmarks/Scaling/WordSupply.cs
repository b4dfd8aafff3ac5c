using NewsReader.Benchmarks.Generating;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// A language of made-up words, met as often as words of a language are: a few are in every text, most in hardly any. Always the same ones.
/// </summary>
internal static class WordSupply
{
    private const int Count = 250_000;

    // What Zipf's law is off by at its head, after Mandelbrot: measured on news the commonest words are met less often than by the plain law.
    private const double Shift = 2.7;

    private static readonly string[] Starts = Split("b br c ch cl d dr f fl g gr h j k kl l m n p pl pr qu r s sc sh sl st t th tr v w z");
    private static readonly string[] Middles = Split("a e i o u ai ea ee io oa ou");
    private static readonly string[] Ends = Split("b ck d f g l ll m n nd ng nt p r rd rn s sh st t th x");

    /// <summary>The words, the commonest first, short ones first as in a language.</summary>
    public static readonly ZipfList<string> Words = new(Make(), Shift);

    private static IEnumerable<string> Make()
    {
        var dice = new Dice(7);
        var made = new HashSet<string>();
        while (made.Count < Count)
        {
            int syllables = made.Count < 100 ? 1 : made.Count < 5_000 ? 2 : 3;
            string word = Word(dice, syllables);
            if (made.Add(word)) yield return word;
        }
    }

    private static string Word(Dice dice, int syllables)
    {
        string word = "";
        for (int i = 0; i < syllables; i++) word += dice.Any(Starts) + dice.Any(Middles);
        return word + (dice.Chance(0.6) ? dice.Any(Ends) : "");
    }

    private static string[] Split(string list) => list.Split(' ');
}
