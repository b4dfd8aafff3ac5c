using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>Learns the parser from PolNeAR's silver trees.</summary>
internal static class ParserTrainer
{
    private const int Rounds = 5;

    private sealed record Tagged(uint[] Words, uint[] Lemmas, PennTag[] Tags);

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        ParserModel model = Learn(run, [.. ParsedSample.ReadAll(run.Corpora, "train")], "");
        return new TrainedModel(ParserModel.Name, model.Write, Card(ParserScores.Measure(run.Clusters, run.Tags, model, run.Corpora)));
    }

    /// <summary>A model for each part of the articles, from the others: trees of a text that the parser learned from are better than it will ever make again.</summary>
    public static ParserModel[] Jackknife(TrainingRun run, Func<string, int> partOf)
    {
        (int Part, ParsedSample Sample)[] samples = [.. SilverArticle.ReadAll(run.Corpora, "train").Select(a => (partOf(a.Name), ParsedSample.Read(a)))];
        ParserModel[] models = new ParserModel[Folds.Count];
        Parallel.For(0, Folds.Count, part => models[part] = Learn(run, [.. samples.Where(s => s.Part != part).Select(s => s.Sample)], $"parser without part {part + 1}, "));
        return models;
    }

    private static ParserModel Learn(TrainingRun run, ParsedSample[] samples, string which)
    {
        Tagged[] tagged = [.. samples.Select(s => Tag(s, run.Clusters, run.Tags))];
        (int Sample, TokenRange Sentence)[] order = [.. samples.SelectMany((s, at) => s.Sentences.Select(range => (at, range)))];
        Chance chance = new(53);
        ParserLesson lesson = new(chance);
        for (int round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            lesson.StartRound(round);
            foreach ((int at, TokenRange sentence) in order)
            {
                lesson.State.Start(tagged[at].Words, tagged[at].Lemmas, tagged[at].Tags, sentence);
                lesson.Learn(samples[at], sentence);
            }
            run.Tell($"{which}round {round + 1}: {lesson.Mistakes} mistakes");
        }
        return lesson.Finish();
    }

    private static Tagged Tag(ParsedSample sample, WordClusters clusters, TagModel model)
    {
        WordForms words = WordForms.Of(sample.Text, sample.Tokens, clusters);
        PennTag[] tags = model.Tag(words, sample.Sentences);
        return new Tagged(words.Words, model.Lemmas.Hash(sample.Text, sample.Tokens, tags, words), tags);
    }

    private static string Card(ParserScores scores) => $"""
        # parser: what hangs on what

        A greedy dependency parser (arc-hybrid, trained with a dynamic oracle): an averaged perceptron over hashed features chooses the moves, another names the
        relations (Stanford's, as of Universal Dependencies 1).

        Data: PolNeAR 1.0.0 train (research corpus; the trees are CoreNLP's, not hand-made).

        {scores}
        """;
}
