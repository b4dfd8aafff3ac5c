using System.Text;
using NewsReader.Benchmarks.Generating;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// A language of made-up words, met as often as words of a language are: a few are in every text, most in hardly any. Always the same ones.
/// </summary>
internal static class WordSupply
{
    private const int Count = 250_000;

    // How often the word of a rank is met, in a hundred words, as measured on news up to the last but one; the last goes on as the two before it do.
    private static readonly (int Rank, double Share)[] Shares = [
        (1, 5.4), (2, 2.7), (3, 2.3), (5, 2.2), (10, 0.91), (20, 0.55), (30, 0.40), (50, 0.23), (100, 0.115), (200, 0.060), (300, 0.039), (500, 0.025),
        (1_000, 0.0124), (2_000, 0.0056), (3_000, 0.0033), (5_000, 0.0016), (10_000, 0.0005), (Count, 0.0000022)];

    // Up to which rank words are how long on the average, in letters: measured on news too.
    private static readonly (int Rank, double Letters)[] Lengths = [(10, 2.3), (30, 3.1), (100, 4.4), (300, 5.2), (1_000, 5.8), (3_000, 6.6), (10_000, 7.2), (Count, 7.7)];

    private static readonly RankedList<char> Consonants = new("tnsrhldcmfpgwbvkzjqx", shift: 3), Vowels = new("eaoiu", shift: 3);

    /// <summary>The words, the commonest first, short ones first as in a language.</summary>
    public static readonly RankedList<string> Words = new(Make(), Share);

    // By Zipf's law between two ranks, with the exponent that leads from one to the other.
    private static double Share(int rank)
    {
        int next = Array.FindIndex(Shares, 1, share => rank <= share.Rank);
        var (from, to) = (Shares[next - 1], Shares[next]);
        return from.Share * Math.Pow((double)rank / from.Rank, Math.Log(to.Share / from.Share) / Math.Log((double)to.Rank / from.Rank));
    }

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
