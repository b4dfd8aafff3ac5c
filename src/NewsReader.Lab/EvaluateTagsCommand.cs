using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Training;

namespace NewsReader.Lab;

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
        command.SetAction(parsed => Evaluate(parsed.GetRequiredValue(corpora)));
        return command;
    }

    private static int Evaluate(DirectoryInfo corpora)
    {
        if (!corpora.Exists)
        {
            Console.Error.WriteLine($"There is no folder {corpora.FullName}.");
            return 1;
        }
        long started = TimeProvider.System.GetTimestamp();
        TagModels models = TagModels.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Models loaded in {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:F0} ms."));
        Console.WriteLine(SentenceScores.Measure(corpora));
        Console.WriteLine(TagScores.Measure(models.Tags, models.Clusters, corpora));
        Console.WriteLine(NameScores.Measure(models.Tags, models.Names, SilverSamples.ReadAll(corpora, "dev", models.Clusters)));
        Console.WriteLine(ParserScores.Measure(models.Clusters, models.Tags, models.Parser, corpora));
        WriteSpeeds(models, corpora);
        return 0;
    }

    private static void WriteSpeeds(TagModels models, DirectoryInfo corpora)
    {
        Article[] articles = [.. SilverArticle.ReadAll(corpora, "dev").Select(a => Cut(a.Text))];
        WordForms[] words = [.. articles.Select(a => WordForms.Of(a.Text, a.Tokens, models.Clusters))];
        PennTag[][] parts = [.. articles.Select((a, i) => models.Tags.Tag(words[i], a.Sentences))];
        uint[][] lemmas = [.. articles.Select((a, i) => models.Tags.Lemmas.Hash(a.Text, a.Tokens, parts[i], words[i]))];
        WriteSpeed("tokens and sentences", articles, i => Cut(articles[i].Text));
        WriteSpeed("words", articles, i => WordForms.Of(articles[i].Text, articles[i].Tokens, models.Clusters));
        WriteSpeed("parts of speech", articles, i => models.Tags.Tag(words[i], articles[i].Sentences));
        WriteSpeed("names", articles, i => models.Names.Tag(words[i], parts[i], articles[i].Sentences));
        WriteSpeed("base forms", articles, i => models.Tags.Lemmas.Hash(articles[i].Text, articles[i].Tokens, parts[i], words[i]));
        WriteSpeed("parser", articles, i => models.Parser.Parse(words[i].Words, lemmas[i], parts[i], articles[i].Sentences));
    }

    private static Article Cut(string text)
    {
        (List<Token> tokens, List<TokenRange> sentences) = SilverSamples.Cut(text);
        return new Article(text, tokens, sentences);
    }

    // The first round warms up.
    private static void WriteSpeed(string stage, Article[] articles, Action<int> work)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round <= Repeats; round++)
        {
            long started = TimeProvider.System.GetTimestamp();
            for (int i = 0; i < articles.Length; i++) work(i);
            TimeSpan spent = TimeProvider.System.GetElapsedTime(started);
            if (round > 0 && spent < best) best = spent;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-22}{articles.Sum(a => a.Tokens.Count) / best.TotalSeconds,14:N0} tokens a second"));
    }
}
