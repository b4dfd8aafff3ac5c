namespace NewsReader.Analysis.Paragraphs;

/// <summary>Paragraphs that are turns of a talk, told by who speaks: "MORENO: Was there a second bidder?", "Raj Patel: There was one."</summary>
internal static class TurnLabels
{
    private const int LongestLabel = 48, MostWords = 5;

    // So many turns, and the half of all paragraphs: a line of one's own with a colon is no talk.
    private const int FewestTurns = 4;

    /// <summary>Which paragraphs are turns, but for the first, which may be a title ("Transcript: …"); none unless the text is mostly turns of at least two speakers, one of whom speaks twice.</summary>
    public static bool[] Find(string text, IReadOnlyList<TextSpan> spans)
    {
        bool[] turns = new bool[spans.Count];
        HashSet<string> labels = [], last = [];
        int count = 0;
        for (int i = 1; i < spans.Count; i++)
        {
            if (Label(text.AsSpan(spans[i].Start, spans[i].Length)) is not { } label) continue;
            turns[i] = true;
            labels.Add(label);
            last.Add(label[(label.LastIndexOf(' ') + 1)..]);
            count++;
        }
        if (count < FewestTurns || count * 2 < spans.Count || labels.Count < 2 || last.Count == count) Array.Clear(turns);
        return turns;
    }

    // The words before the colon. CHAIR LINDA MORENO speaks again as MORENO.
    private static string? Label(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimStart("*_\"“");
        int colon = bare[..Math.Min(bare.Length, LongestLabel)].IndexOf(':');
        if (colon < 1 || bare[(colon + 1)..].Trim("*_ ").IsEmpty) return null;
        int words = 0;
        foreach (Range range in bare[..colon].Split(' '))
        {
            ReadOnlySpan<char> word = bare[..colon][range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || ++words > MostWords) return null;
        }
        return bare[..colon].ToString().ToUpperInvariant();
    }
}
