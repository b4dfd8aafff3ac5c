using System.Text;
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

    // Up to which rank words are how long on the average, in letters: measured on news too.
    private static readonly (int Rank, double Letters)[] Lengths = [(10, 2.3), (30, 3.1), (100, 4.4), (300, 5.2), (1_000, 5.8), (3_000, 6.6), (10_000, 7.2), (Count, 7.7)];

    private static readonly ZipfList<char> Consonants = new("tnsrhldcmfpgwbvkzjqx", shift: 3), Vowels = new("eaoiu", shift: 3);

    /// <summary>The words, the commonest first, short ones first as in a language.</summary>
    public static readonly ZipfList<string> Words = new(Make(), Shift);

    private static IEnumerable<string> Make()
    {
        var dice = new Dice(7);
        var made = new HashSet<string>();
        while (made.Count < Count)
        {
            string word = Word(dice, LengthOf(made.Count, dice));
            if (made.Add(word)) yield return word;
        }
    }

    private static int LengthOf(int rank, Dice dice) => (int)(Lengths.First(length => rank < length.Rank).Letters + dice.Roll() + dice.Roll() - 0.5);

    private static string Word(Dice dice, int letters)
    {
        bool isVowel = dice.Chance(0.3);
        var word = new StringBuilder(letters);
        for (; word.Length < letters; isVowel = !isVowel) word.Append((isVowel ? Vowels : Consonants).Pick(dice));
        return word.ToString();
    }
}
