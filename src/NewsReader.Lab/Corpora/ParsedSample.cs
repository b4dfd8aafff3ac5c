using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Lab.Corpora;

/// <summary>An article in our own tokens, each with the head that CoreNLP gives it.</summary>
/// <param name="Text">The article.</param>
/// <param name="Tokens">Our tokens.</param>
/// <param name="Sentences">CoreNLP's sentences, in our tokens.</param>
/// <param name="Heads">Each token's head; -1 for the root.</param>
/// <param name="Relations">How it hangs there.</param>
/// <param name="IsExact">Whether CoreNLP cuts the same token.</param>
internal sealed record ParsedSample(string Text, List<Token> Tokens, List<TokenRange> Sentences, int[] Heads, Relation[] Relations, bool[] IsExact)
{
    /// <summary>The samples of <c>train</c> or <c>dev</c>.</summary>
    public static List<ParsedSample> ReadAll(DirectoryInfo corpora, string part) => [.. SilverArticle.ReadAll(corpora, part).Select(Read)];

    /// <summary>One article's sample.</summary>
    public static ParsedSample Read(SilverArticle article)
    {
        List<Token> tokens = SilverSamples.Cut(article.Text).Tokens;
        int[] cover = SilverSamples.Cover(tokens, article.Tokens), ours = Ours(tokens, article.Tokens);
        int[] heads = new int[tokens.Count];
        Relation[] relations = new Relation[tokens.Count];
        for (int i = 0; i < tokens.Count; i++) (heads[i], relations[i]) = Hang(i, cover, ours, article.Tokens);
        bool[] exact = [.. tokens.Select((t, i) => cover[i] >= 0 && article.Tokens[cover[i]].Span == t.Span)];
        return new ParsedSample(article.Text, tokens, Ranges(cover, article.Tokens), heads, relations, exact);
    }

    // Our token that holds each silver token's first character.
    private static int[] Ours(List<Token> tokens, IReadOnlyList<SilverToken> silver)
    {
        int[] ours = new int[silver.Count];
        int at = 0;
        for (int s = 0; s < silver.Count; s++)
        {
            while (at + 1 < tokens.Count && tokens[at].Span.End <= silver[s].Span.Start) at++;
            ours[s] = at;
        }
        return ours;
    }

    // Of several silver tokens in one of ours the one whose head lies outside counts; of several of ours in a silver token the later hang on the first.
    private static (int Head, Relation Relation) Hang(int i, int[] cover, int[] ours, IReadOnlyList<SilverToken> silver)
    {
        int at = cover[i];
        if (at < 0) return (Math.Max(i - 1, 0), Relation.Dep);
        if (ours[at] != i) return (ours[at], Relation.Punct);
        while (silver[at].Head is var head and >= 0 && ours[head] == i && at + 1 < silver.Count && ours[at + 1] == i) at++;
        return (silver[at].Head < 0 ? -1 : ours[silver[at].Head], Analysis.Tagging.Relations.Parse(silver[at].Relation));
    }

    private static List<TokenRange> Ranges(int[] cover, IReadOnlyList<SilverToken> silver)
    {
        int[] sentences = new int[cover.Length];
        for (int i = 0; i < cover.Length; i++) sentences[i] = cover[i] >= 0 ? silver[cover[i]].Sentence : i > 0 ? sentences[i - 1] : 0;
        return SentenceRanges.Of(sentences);
    }
}
