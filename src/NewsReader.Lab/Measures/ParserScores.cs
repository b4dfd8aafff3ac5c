using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>How well the parser agrees with CoreNLP on PolNeAR's dev articles, on our own sentences and parts of speech; in percent of the tokens that both cut.</summary>
/// <param name="Heads">Tokens with the same head.</param>
/// <param name="Both">Tokens with the same head and relation.</param>
/// <param name="WordHeads">Tokens with the same head, punctuation left out.</param>
/// <param name="MarkHeads">Quotation marks with the same head.</param>
internal sealed record ParserScores(double Heads, double Both, double WordHeads, double MarkHeads)
{
    /// <summary>Measures a model.</summary>
    public static ParserScores Measure(WordClusters clusters, TagModel tags, ParserModel parser, DirectoryInfo corpora)
    {
        int all = 0, heads = 0, both = 0, words = 0, wordHeads = 0, marks = 0, markHeads = 0;
        foreach (ParsedSample sample in ParsedSample.ReadAll(corpora, "dev"))
        {
            List<TokenRange> sentences = SilverSamples.Cut(sample.Text).Sentences;
            WordForms forms = WordForms.Of(sample.Text, sample.Tokens, clusters);
            PennTag[] parts = tags.Tag(forms, sentences);
            (int[] found, Relation[] relations) = parser.Parse(forms.Words, tags.Lemmas.Hash(sample.Text, sample.Tokens, parts, forms), parts, sentences);
            for (int i = 0; i < found.Length; i++)
            {
                if (!sample.IsExact[i]) continue;
                int right = found[i] == sample.Heads[i] ? 1 : 0;
                (all, heads, both) = (all + 1, heads + right, both + (relations[i] == sample.Relations[i] ? right : 0));
                if (sample.Relations[i] != Relation.Punct) (words, wordHeads) = (words + 1, wordHeads + right);
                else if (ParserState.IsMark(parts[i])) (marks, markHeads) = (marks + 1, markHeads + right);
            }
        }
        return new ParserScores(100.0 * heads / all, 100.0 * both / all, 100.0 * wordHeads / words, 100.0 * markHeads / marks);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"On PolNeAR dev (against CoreNLP's, on our own sentences and tags): heads {Heads:F1} %, heads and relations {Both:F1} %, heads of words {WordHeads:F1} %, of quotation marks {MarkHeads:F1} %.");
}
