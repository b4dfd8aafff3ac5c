using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Commands;

/// <summary><c>evaluate-tags --corpora DIR</c>: measures sentences, parts of speech, names and the parser, and how fast each is.</summary>
internal static class EvaluateTagsCommand
{
    private const int Repeats = 5;

    private sealed record Article(string Text, List<Token> Tokens, List<TokenRange> Sentences);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder of corpora (polnear, gum, …).", Required = true };
        Command command = new("evaluate-tags", "Measures sentences, parts of speech, names and the parser against the dev parts of the corpora.") { corpora };
        command.SetAction(parsed => Evaluate(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora)));
        return command;
    }

    private static int Evaluate(InvocationConfiguration console, DirectoryInfo corpora)
    {
        if (!CorpusFiles.AreIn(corpora, console.Error, "polnear/dev", "polnear/dev.conll.gz", "gum/dev.conllu.gz")) return 1;
        long started = TimeProvider.System.GetTimestamp();
        TagModels models = TagModels.Read();
        console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Models loaded in {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:F0} ms."));
        console.Output.WriteLine(SentenceScores.Measure(corpora));
        console.Output.WriteLine(TagScores.Measure(models.Tags, models.Clusters, corpora));
        console.Output.WriteLine(NameScores.Measure(models.Tags, models.Names, SilverSamples.ReadAll(corpora, "dev", models.Clusters)));
        console.Output.WriteLine(ParserScores.Measure(models.Clusters, models.Tags, models.Parser, corpora));
        WriteSpeeds(console.Output, models, corpora);
        return 0;
    }

    private static void WriteSpeeds(TextWriter output, TagModels models, DirectoryInfo corpora)
    {
        Article[] articles = [.. SilverArticle.ReadAll(corpora, "dev").Select(a => Cut(a.Text))];
        WordForms[] words = [.. articles.Select(a => WordForms.Of(a.Text, a.Tokens, models.Clusters))];
        PennTag[][] parts = [.. articles.Select((a, i) => models.Tags.Tag(words[i], a.Sentences))];
        uint[][] lemmas = [.. articles.Select((a, i) => models.Tags.Lemmas.Hash(a.Text, a.Tokens, parts[i], words[i]))];
        WriteSpeed(output, "tokens and sentences", articles, i => Cut(articles[i].Text));
        WriteSpeed(output, "words", articles, i => WordForms.Of(articles[i].Text, articles[i].Tokens, models.Clusters));
        WriteSpeed(output, "parts of speech", articles, i => models.Tags.Tag(words[i], articles[i].Sentences));
        WriteSpeed(output, "names", articles, i => models.Names.Tag(words[i], parts[i], articles[i].Sentences));
        WriteSpeed(output, "base forms", articles, i => models.Tags.Lemmas.Hash(articles[i].Text, articles[i].Tokens, parts[i], words[i]));
        WriteSpeed(output, "parser", articles, i => models.Parser.Parse(words[i].Words, lemmas[i], parts[i], articles[i].Sentences));
    }

    private static Article Cut(string text)
    {
        (List<Token> tokens, List<TokenRange> sentences) = SilverSamples.Cut(text);
        return new Article(text, tokens, sentences);
    }

    // The first round warms up.
    private static void WriteSpeed(TextWriter output, string stage, Article[] articles, Action<int> work)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round <= Repeats; round++)
        {
            long started = TimeProvider.System.GetTimestamp();
            for (int i = 0; i < articles.Length; i++) work(i);
            TimeSpan spent = TimeProvider.System.GetElapsedTime(started);
            if (round > 0 && spent < best) best = spent;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-22}{articles.Sum(a => a.Tokens.Count) / best.TotalSeconds,14:N0} tokens a second"));
    }
}
