using NewsReader.Benchmarks.Generating;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>
/// The words of one article. What it is about comes again and again, so it has fewer different words than as many drawn from a whole language: a word that
/// is not one of the commonest is now and then one that was there before (Kuhn and De Mori, “A Cache-Based Natural Language Model”, 1990).
/// </summary>
internal sealed class ArticleWords(Dice dice)
{
    // With these, as many words in the first 2,900 characters are different ones as on news.
    private const int Commonest = 100;
    private const double Again = 0.25;

    private readonly List<string> _about = [];

    /// <summary>The next word.</summary>
    public string Next()
    {
        int place = WordSupply.Words.PickPlace(dice);
        string word = WordSupply.Words.Items[place];
        if (place < Commonest) return word;
        if (_about.Count > 0 && dice.Chance(Again)) return dice.Any(_about);
        _about.Add(word);
        return word;
    }
}
