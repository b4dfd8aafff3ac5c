using System.Globalization;
using NewsReader.Analysis.Speakers;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>Learns whom pronouns mean, from CoreNLP's coreference on PolNeAR beside the annotators' statements, and from GAP; and the gender of given names.</summary>
internal static class SpeakerTrainer
{
    private const int Rounds = 8;
    private const int HeldOut = 10;

    /// <summary>The model, with its card.</summary>
    public static TrainedModel Train(TrainingRun run)
    {
        DirectoryInfo corpora = run.Corpora;
        Dictionary<string, BratArticle> annotated = BratArticle.ReadAll(Path.Combine(corpora.FullName, "polnear", "train")).ToDictionary(a => a.Name);
        List<SpeakerText> articles = [.. SilverArticle.ReadAll(corpora, "train").Select(a => SpeakerText.Of(a, annotated.GetValueOrDefault(a.Name)))];
        List<SpeakerText> snippets = [.. GapSnippet.ReadAll(corpora).Select(SpeakerText.Of)];
        double held = Measure(run, articles, snippets);
        NameGenders genders = GenderCount.Learn(corpora, articles);
        SpeakerModel model = new(genders, Learn(run, genders, [.. articles, .. snippets]).Finish());
        return new TrainedModel(SpeakerModel.FileName, model.Write, Card(held));
    }

    // A tenth of the articles is learned without, and then judged.
    private static double Measure(TrainingRun run, List<SpeakerText> articles, List<SpeakerText> snippets)
    {
        List<SpeakerText> rest = [.. articles.Where((_, i) => i % HeldOut != 0), .. snippets];
        NameGenders genders = GenderCount.Learn(run.Corpora, [.. articles.Where((_, i) => i % HeldOut != 0)]);
        AntecedentLesson lesson = Learn(run, genders, rest);
        lesson.End();
        foreach (SpeakerText text in articles.Where((_, i) => i % HeldOut == 0)) Read(lesson, genders, text);
        double share = 100.0 * lesson.Tally.Right / lesson.Tally.All;
        run.Tell($"held out: {share:F1} % of {lesson.Tally.All}");
        return share;
    }

    private static AntecedentLesson Learn(TrainingRun run, NameGenders genders, List<SpeakerText> texts)
    {
        AntecedentLesson lesson = new();
        SpeakerText[] order = [.. texts];
        Chance chance = new(7);
        for (int round = 0; round < Rounds; round++)
        {
            lesson.Tally = default;
            chance.Shuffle(order);
            foreach (SpeakerText text in order) Read(lesson, genders, text);
            if (round >= Rounds / 2) lesson.EndRound();
        }
        run.Tell($"learned: {100.0 * lesson.Tally.Right / lesson.Tally.All:F1} % of {lesson.Tally.All}");
        return lesson;
    }

    private static void Read(AntecedentLesson lesson, NameGenders genders, SpeakerText text)
    {
        SpeakerFinder finder = new(text.Draft, text.Statements, genders, lesson.Judge);
        lesson.Answers = text.Answers(finder.Mentions);
        finder.ReadOn();
    }

    private static string Card(double held) => string.Create(CultureInfo.InvariantCulture, $"""
        # speakers: whom he and she mean, and the gender of given names

        Ranks the people in mind at each pronoun by a logistic model over hashed features (how far back, which place in the sentence, who spoke last,
        who was meant last, how often named), with "nobody named" as one choice. Given names are kept as hashes with the gender they tell.

        Data: PolNeAR 1.0.0 train (research corpus; the annotators' attributions, and CoreNLP's coreference, which is not hand-made), GAP (Apache 2.0);
        given names of the Names Corpus 1.3 (Mark Kantrowitz, Bill Ross; free with credit), and for names of both genders the pronouns in PolNeAR train.

        He and she in a held-out tenth of PolNeAR train, against CoreNLP's coreference: {held:F1} % right.
        """);
}
