using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>A tagged text laid out for the attribution's features: what they ask of each token, worked out once.</summary>
internal sealed class Scene
{
    /// <summary>What stands for the places before the first and after the last token of a sentence.</summary>
    public const uint Edge = 7;

    private static readonly Dictionary<uint, uint> Signs = new(
        from alike in new[] { "-–—―‒", "\"“”„«»", "'‘’`" } from sign in alike select new KeyValuePair<uint, uint>(FeatureHash.Of([sign]), FeatureHash.Of([alike[0]])));

    // Further than this all distances to a quotation are alike.
    private const int Far = 99;

    // How many words there are before each token.
    private readonly int[] _words;

    /// <summary>Lays out <paramref name="draft"/> with its <paramref name="tags"/>.</summary>
    public Scene(Draft draft, TaggedText tags)
    {
        (Draft, Tags) = (draft, tags);
        int count = draft.Tokens.Length;
        SentenceStarts = Starts(draft.SentenceOf, draft.Sentences.Count);
        Words = Array.ConvertAll(Tags.Words, Alike);
        RegionOf = Regions(draft);
        RegionStarts = new int[draft.OuterParts.Length];
        RegionEnds = new int[draft.OuterParts.Length];
        (SinceRegion, UntilRegion) = (new byte[count], new byte[count]);
        (Endings, ShortEndings, _words) = (new uint[count], new uint[count], new int[count + 1]);
        LayOutRegions();
        for (int i = 0; i < count; i++)
        {
            string word = draft.Words[i];
            Endings[i] = FeatureHash.Of(word.AsSpan(Math.Max(0, word.Length - 3)));
            ShortEndings[i] = FeatureHash.Of(word.AsSpan(Math.Max(0, word.Length - 2)));
        }
        for (int i = 0; i < count; i++) _words[i + 1] = _words[i] + (IsSign(i) ? 0 : 1);
        Clauses = new Clauses(Tags, draft.SentenceOf);
    }

    /// <summary>The text.</summary>
    public Draft Draft { get; }

    /// <summary>Its tags.</summary>
    public TaggedText Tags { get; }

    /// <summary>Each token's word; all dashes are one, and all quotation marks.</summary>
    public uint[] Words { get; }

    /// <summary>Each token's quotation, as its part's place among <see cref="Draft.OuterParts"/>; -1 outside.</summary>
    public int[] RegionOf { get; }

    /// <summary>How its words hang together.</summary>
    public Clauses Clauses { get; }

    /// <summary>Each sentence's first token, and after the last the number of tokens.</summary>
    public int[] SentenceStarts { get; }

    /// <summary>The first token of each outermost quotation's part (<see cref="Draft.OuterParts"/>).</summary>
    public int[] RegionStarts { get; }

    /// <summary>The last token of each such part.</summary>
    public int[] RegionEnds { get; }

    /// <summary>Tokens since the paragraph's last quotation ended, at most 99; 0 inside one.</summary>
    public byte[] SinceRegion { get; }

    /// <summary>Tokens until the paragraph's next quotation starts, at most 99; 0 inside one.</summary>
    public byte[] UntilRegion { get; }

    /// <summary>The last three letters of each token.</summary>
    public uint[] Endings { get; }

    /// <summary>The last two.</summary>
    public uint[] ShortEndings { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Draft.Tokens.Length;

    /// <summary>Whether token <paramref name="i"/> stands in quotation marks: 0 no, 1 in a fragment, 2 in a statement; and 4 more at its first token, 8 at its last.</summary>
    public uint Quoted(int i)
    {
        int region = RegionOf[i];
        if (region < 0) return 0;
        uint state = Draft.OuterParts[region].Quotation.IsFragment ? 1u : 2u;
        return state + (RegionStarts[region] == i ? 4u : 0) + (RegionEnds[region] == i ? 8u : 0);
    }

    /// <summary>The part of speech of token <paramref name="i"/>, as a number.</summary>
    public uint Tag(int i) => (uint)Tags.Tags[i];

    /// <summary>The name that token <paramref name="i"/> begins or goes on, as a number; 0 outside names.</summary>
    public uint Name(int i) => (uint)Tags.Names[i];

    /// <summary>Whether token <paramref name="i"/> is a form of a verb, other than a modal.</summary>
    public bool IsVerb(int i) => Tags.Tags[i].IsVerb();

    /// <summary>Whether token <paramref name="i"/> is a sign.</summary>
    public bool IsSign(int i) => Draft.Tokens[i].Kind == TokenKind.Sign;

    /// <summary>How many tokens in [first, end) are no signs.</summary>
    public int WordsIn(int first, int end) => end <= first ? 0 : _words[end] - _words[first];

    private static int[] Starts(int[] sentenceOf, int sentences)
    {
        int[] starts = new int[sentences + 1];
        Array.Fill(starts, sentenceOf.Length);
        for (int i = sentenceOf.Length - 1; i >= 0; i--) starts[sentenceOf[i]] = i;
        return starts;
    }

    // Publishers write one dash or another, one mark or another: it says nothing.
    private static uint Alike(uint word) => Signs.TryGetValue(word, out uint alike) ? alike : word;

    // Some publishers open a mark before each line of a transcript ("WALLACE: …); it quotes nothing.
    private static int[] Regions(Draft draft)
    {
        int[] regions = (int[])draft.QuoteOf.Clone();
        for (int first = 0, end; first < regions.Length; first = end)
        {
            end = first + 1;
            while (end < regions.Length && regions[end] == regions[first]) end++;
            if (regions[first] >= 0 && IsTranscript(draft, first + 1)) Array.Fill(regions, -1, first, end - first);
        }
        return regions;
    }

    // NAME: or FIRST LAST: in capitals.
    private static bool IsTranscript(Draft draft, int first)
    {
        int i = first;
        while (i < draft.Tokens.Length && i < first + 4 && IsCapitals(draft, i)) i++;
        return i > first && i < draft.Tokens.Length && draft.IsSign(i, ':');
    }

    private static bool IsCapitals(Draft draft, int i) =>
        draft.Tokens[i].Kind == TokenKind.Word && draft.Tokens[i].Span.Length > 1 && !draft.Text.AsSpan(draft.Tokens[i].Span.Start, draft.Tokens[i].Span.Length).ContainsAnyInRange('a', 'z');

    private void LayOutRegions()
    {
        Array.Fill(RegionStarts, -1);
        int last = -1;
        for (int i = 0; i < Count; i++)
        {
            int region = RegionOf[i];
            if (region >= 0)
            {
                if (RegionStarts[region] < 0) RegionStarts[region] = i;
                RegionEnds[region] = last = i;
            }
            SinceRegion[i] = (byte)(last >= 0 && Draft.ParagraphOf[last] == Draft.ParagraphOf[i] ? Math.Min(i - last, Far) : Far);
        }
        int next = -1;
        for (int i = Count - 1; i >= 0; i--)
        {
            if (RegionOf[i] >= 0) next = i;
            UntilRegion[i] = (byte)(next >= 0 && Draft.ParagraphOf[next] == Draft.ParagraphOf[i] ? Math.Min(next - i, Far) : Far);
        }
    }
}
