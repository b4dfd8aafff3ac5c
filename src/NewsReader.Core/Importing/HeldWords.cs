using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Core.Importing;

/// <summary>The words of an analysed text that belong to quotes which are not the machine's to change, and what they leave of its findings.</summary>
internal sealed class HeldWords
{
    private readonly AnalyzedText _analyzed;

    // In order of their starts, each with the furthest end up to it.
    private readonly TextSpan[] _held;
    private readonly int[] _furthest;
    private readonly Lazy<HashSet<TextSpan>> _quotations;

    /// <summary>Takes <paramref name="held"/> as the words that quotes hold; they may overlap.</summary>
    public HeldWords(AnalyzedText analyzed, IEnumerable<TextSpan> held)
    {
        _analyzed = analyzed;
        _quotations = new(() => [.. analyzed.Quotations.SelectMany(quotation => quotation.Parts)]);
        _held = [.. held.Order()];
        _furthest = new int[_held.Length];
        for (int i = 0; i < _held.Length; i++) _furthest[i] = Math.Max(_held[i].End, i > 0 ? _furthest[i - 1] : 0);
    }

    /// <summary>
    /// What of <paramref name="found"/> is free: all of it, the words of those paragraphs in which nothing of it is held (a quotation that goes on after one that a
    /// person has judged), or null. What a person left out beside the words that they kept was left out on purpose.
    /// </summary>
    public Attribution? FreeOf(Attribution found)
    {
        if (!found.Contents.Any(IsHeld)) return found;
        HashSet<int> judged = [.. found.Contents.Where(IsHeld).Select(ParagraphOf)];
        TextSpan[] free = [.. found.Contents.Where(content => !judged.Contains(ParagraphOf(content)))];
        return free.Length == 0 ? null : found with { Contents = free, Form = free.All(_quotations.Value.Contains) ? QuoteForm.Direct : found.Form };
    }

    private bool IsHeld(TextSpan content)
    {
        int before = Place(_held.Length, i => _held[i].Start < content.End);
        return before > 0 && _furthest[before - 1] > content.Start;
    }

    private int ParagraphOf(TextSpan content) => Place(_analyzed.Paragraphs.Count, i => _analyzed.Paragraphs[i].Span.Start <= content.Start);

    // How many of so many places in order hold; those that do come first.
    private static int Place(int count, Func<int, bool> holds)
    {
        (int low, int high) = (0, count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (holds(middle)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
