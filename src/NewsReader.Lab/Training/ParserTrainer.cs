using System.Globalization;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>Learns the parser from PolNeAR's silver trees: it parses, is told the best move at each step, and mostly goes on with its own, so that it learns to go on after mistakes.</summary>
internal static class ParserTrainer
{
    private const int Bits = 17;
    private const int Rounds = 8;
    private const double OwnMoves = 0.9;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(DirectoryInfo corpora)
    {
        TagModel tags = TagTrainer.Model(corpora);
        ParserModel model = new(Learn([.. ParsedSample.ReadAll(corpora, "train")], tags));
        return new TrainedModel(ParserModel.Name, model.Write, Card(ParserScores.Measure(tags, model, corpora)));
    }

    private static WeightTable Learn(ParsedSample[] samples, TagModel tags)
    {
        Perceptron perceptron = new(Bits, ParserMoves.Count);
        (WordForms Words, PennTag[] Tags, uint[] Lemmas)[] tagged = [.. samples.Select(s => Tag(s, tags))];
        (int Sample, TokenRange Sentence)[] order = [.. samples.SelectMany((s, at) => s.Sentences.Select(range => (at, range)))];
        Chance chance = new(53);
        ParserState state = new();
        for (int round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            int mistakes = 0, left = 0;
            foreach ((int at, TokenRange sentence) in order)
            {
                ParserOracle oracle = new();
                state.Start(tagged[at].Words.Words, tagged[at].Lemmas, tagged[at].Tags, sentence);
                if (oracle.Start(state, samples[at].Heads, samples[at].Relations, sentence)) mistakes += Learn(perceptron, state, oracle, chance, round == 0 ? 0 : OwnMoves);
                else left++;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: {mistakes} mistakes, {left} sentences left out"));
        }
        return perceptron.Finish();
    }

    private static (WordForms, PennTag[], uint[]) Tag(ParsedSample sample, TagModel model)
    {
        WordForms words = WordForms.Of(sample.Text, sample.Tokens);
        PennTag[] tags = model.Tag(words, sample.Sentences);
        return (words, tags, model.Lemmas.Hash(sample.Text, sample.Tokens, tags, words));
    }

    private static int Learn(Perceptron perceptron, ParserState state, ParserOracle oracle, Chance chance, double ownMoves)
    {
        FeatureList features = new();
        float[] scores = new float[ParserMoves.Count];
        int mistakes = 0;
        while (!state.IsDone)
        {
            features.Clear();
            ParserFeatures.Add(features, state);
            perceptron.Score(features.Open, scores);
            int made = ParserMoves.Best(scores, state), best = oracle.Best(state, scores);
            if (made != best)
            {
                perceptron.Add(features.Open, best, 1);
                perceptron.Add(features.Open, made, -1);
                mistakes++;
            }
            perceptron.EndStep();
            state.Make(chance.Happens(ownMoves) ? made : best);
        }
        return mistakes;
    }

    private static string Card(ParserScores scores) => $"""
        # parser: what hangs on what

        A greedy dependency parser (arc-hybrid, trained with a dynamic oracle): an averaged perceptron over hashed features chooses the moves. Relations as in
        Stanford's (Universal Dependencies 1).

        Data: PolNeAR 1.0.0 train (research corpus; the trees are CoreNLP's, not hand-made).

        {scores}
        """;
}
