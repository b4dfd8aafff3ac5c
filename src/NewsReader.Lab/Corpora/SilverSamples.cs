using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Sentences;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Lab.Corpora;

/// <summary>PolNeAR's articles cut by our own tokenizer, with what CoreNLP says of the tokens that both cut alike.</summary>
internal static class SilverSamples
{
    /// <summary>The samples of <c>train</c> or <c>dev</c>.</summary>
    public static List<Sample> ReadAll(DirectoryInfo corpora, string part, WordClusters clusters) =>
        [.. SilverArticle.ReadAll(corpora, part).Select(article => Read(article, clusters))];

    /// <summary>One article's sample.</summary>
    public static Sample Read(SilverArticle article, WordClusters clusters)
    {
        (List<Token> tokens, List<TokenRange> sentences) = Cut(article.Text);
        PennTag?[] tags = new PennTag?[tokens.Count];
        string?[] lemmas = new string?[tokens.Count];
        NameKind[] kinds = new NameKind[tokens.Count];
        int[] silver = Cover(tokens, article.Tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (silver[i] < 0) continue;
            SilverToken token = article.Tokens[silver[i]];
            kinds[i] = KindOf(token.Entity);
            if (token.Span != tokens[i].Span) continue;
            (tags[i], lemmas[i]) = (PennTags.Parse(token.Tag), token.Lemma);
        }
        string[] written = [.. tokens.Select(t => t.Span.In(article.Text))];
        return new Sample(written, WordForms.Of(article.Text, tokens, clusters), sentences, tags, lemmas, Sample.NamesOf(kinds, sentences));
    }

    /// <summary>Our tokens and sentences of a text.</summary>
    public static (List<Token> Tokens, List<TokenRange> Sentences) Cut(string text)
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(text, ParagraphSplitter.Split(text), null);
        List<Token> tokens = Tokenizer.Cut(text, paragraphs);
        List<TokenRange> sentences = [];
        int next = 0;
        foreach (var sentence in SentenceSplitter.Split(text, paragraphs, tokens))
        {
            int first = next;
            while (next < tokens.Count && tokens[next].Span.Start < sentence.End) next++;
            sentences.Add(new TokenRange(first, next));
        }
        return (tokens, sentences);
    }

    /// <summary>For each of our tokens the silver token that holds its first character; -1 where none does.</summary>
    public static int[] Cover(List<Token> tokens, IReadOnlyList<SilverToken> silver)
    {
        int[] cover = new int[tokens.Count];
        int at = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            while (at < silver.Count && silver[at].Span.End <= tokens[i].Span.Start) at++;
            cover[i] = at < silver.Count && silver[at].Span.Start <= tokens[i].Span.Start ? at : -1;
        }
        return cover;
    }

    private static NameKind KindOf(string entity) => entity switch
    {
        "PERSON" => NameKind.Person,
        "ORGANIZATION" => NameKind.Organisation,
        "LOCATION" => NameKind.Location,
        "MISC" => NameKind.Misc,
        _ => NameKind.None,
    };
}
