using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Importing.Findings;

/// <summary>The quotes of a text that are not the machine's to change, and what they leave of its findings.</summary>
internal sealed class HeldQuotes
{
    // In order of their starts, each with the furthest end up to it.
    private readonly (TextSpan Content, Quote Of)[] _held;
    private readonly int[] _furthest;

    /// <summary>Takes <paramref name="held"/> as those quotes; they may overlap.</summary>
    public HeldQuotes(IEnumerable<Quote> held)
    {
        _held = [.. held.SelectMany(quote => quote.Contents.Select(content => (content, quote))).OrderBy(part => part.content)];
        _furthest = new int[_held.Length];
        for (int i = 0; i < _held.Length; i++) _furthest[i] = Math.Max(_held[i].Content.End, i > 0 ? _furthest[i - 1] : 0);
    }

    /// <summary>
    /// What is free of <paramref name="found"/>: all of it where no quote holds any of its words, else those of its parts of which none does, with the quotes that
    /// hold the parts before it. After a part that was rejected nothing is: what goes on from no quote is none.
    /// </summary>
    public IEnumerable<FreeFinding> FreeOf(Attribution found)
    {
        if (!found.Contents.Any(content => Holders(content).Any()))
        {
            yield return new FreeFinding(found, []);
            yield break;
        }

        var before = new HashSet<Quote>();
        foreach (var part in found.Parts)
        {
            var holders = part.Contents.SelectMany(Holders).ToList();
            if (holders.Count == 0) yield return new FreeFinding(part, [.. before]);
            before.UnionWith(holders);
            if (holders.Any(quote => quote.Review == Review.Rejected)) yield break;
        }
    }

    private IEnumerable<Quote> Holders(TextSpan content)
    {
        int before = Starting(content.End);
        for (int i = before - 1; i >= 0 && _furthest[i] > content.Start; i--) if (_held[i].Content.Overlaps(content)) yield return _held[i].Of;
    }

    // How many start before the position.
    private int Starting(int position)
    {
        (int low, int high) = (0, _held.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_held[middle].Content.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A finding, or a part of one, whose words no held quote has.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Holders">The quotes that hold the parts that it goes on from: whoever said those said it.</param>
internal sealed record FreeFinding(Attribution Finding, IReadOnlyCollection<Quote> Holders);
