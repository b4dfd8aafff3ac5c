using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>An annotated attribution as tokens, in order.</summary>
/// <param name="Content">The tokens of the content.</param>
/// <param name="Cue">The tokens of the cue.</param>
/// <param name="Source">The tokens of the source.</param>
internal sealed record GoldAttribution(int[] Content, int[] Cue, int[] Source)
{
    /// <summary>The tokens that <paramref name="quote"/>'s spans touch; null where a span touches none.</summary>
    public static GoldAttribution? Of(Draft draft, BratQuote quote)
    {
        GoldAttribution gold = new(Tokens(draft, quote.Contents), Tokens(draft, quote.Cue), Tokens(draft, quote.Sources));
        return gold.Content.Length == 0 || gold.Cue.Length == 0 ? null : gold;
    }

    private static int[] Tokens(Draft draft, IReadOnlyList<TextSpan> spans)
    {
        SortedSet<int> tokens = [];
        foreach (TextSpan span in spans)
        {
            for (int i = draft.TokenAt(span.Start); i < draft.Tokens.Length && draft.Tokens[i].Span.Start < span.End; i++) tokens.Add(i);
        }
        return [.. tokens];
    }
}
