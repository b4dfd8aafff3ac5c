using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>
/// Says how likely a paragraph is no part of its article: a regression over its words, then trees over its signs, that regression's score and its
/// neighbours' scores.
/// </summary>
/// <param name="Words">The regression.</param>
/// <param name="Trees">The trees.</param>
/// <param name="Threshold">The trees' score from which on a paragraph is taken to be boilerplate.</param>
internal sealed record BoilerplateModel(LogisticModel Words, TreeEnsemble Trees, float Threshold)
{
    /// <summary>The name of the model's file.</summary>
    public const string Name = "boilerplate";

    // What more it takes to call a plain sentence boilerplate, in log odds: about fifty to one.
    private const float SentenceMargin = 4;

    // How many neighbours on each side are looked at.
    private const int Reach = 5;

    private static readonly Lazy<BoilerplateModel> Shared = new(() => EmbeddedModel.Read(Name, Read));

    /// <summary>The trained model, read on first use.</summary>
    /// <exception cref="InvalidDataException">The model is missing, damaged or of another version.</exception>
    public static BoilerplateModel Trained => Shared.Value;

    /// <summary>How many features a row of the trees has.</summary>
    public static int TreeWidth => ParagraphFeatures.Width + 6;

    /// <summary>
    /// Fills the trees' row of each paragraph: its signs, then what the regression says of those before and after it, of the likeliest other one, of
    /// the neighbours and of itself.
    /// </summary>
    /// <param name="features">The article's features.</param>
    /// <param name="wordScores">The regression's score of each of its paragraphs.</param>
    /// <param name="rows">Room for <see cref="TreeWidth"/> values a paragraph.</param>
    public static void Fill(ParagraphFeatures features, ReadOnlySpan<float> wordScores, Span<float> rows)
    {
        (float most, float second) = TwoHighest(wordScores);
        for (int i = 0; i < wordScores.Length; i++)
        {
            Span<float> row = rows.Slice(i * TreeWidth, TreeWidth);
            features[i].CopyTo(row);
            row[^6] = i > 0 ? Highest(wordScores[Math.Max(0, i - Reach)..i]) : float.NaN;
            row[^5] = i + 1 < wordScores.Length ? Mean(wordScores[(i + 1)..Math.Min(wordScores.Length, i + 1 + Reach)]) : float.NaN;
            row[^4] = wordScores[i] == most ? second : most;
            row[^3] = i > 0 ? wordScores[i - 1] : float.NaN;
            row[^2] = i + 1 < wordScores.Length ? wordScores[i + 1] : float.NaN;
            row[^1] = wordScores[i];
        }
    }

    /// <summary>
    /// The model's score: the log odds of both its halves together, less for a plain sentence, so that an article's own words are not lost.
    /// Of a few bare words it can't tell, so they are never boilerplate.
    /// </summary>
    public static float Score(TreeEnsemble trees, ReadOnlySpan<float> row) => ParagraphFeatures.IsBare(row)
        ? float.NegativeInfinity
        : trees.Score(row) + row[TreeWidth - 1] - (ParagraphFeatures.ReadsLikeSentence(row) ? SentenceMargin : 0);

    /// <summary>Whether the model takes each of the article's paragraphs to be boilerplate.</summary>
    /// <param name="text">The article, in English.</param>
    /// <param name="paragraphs">Its paragraphs, with the kinds that the rules gave them.</param>
    public bool[] Judge(string text, ParagraphSpan[] paragraphs)
    {
        ParagraphFeatures features = new(text, paragraphs, new FeatureList());
        float[] wordScores = new float[paragraphs.Length];
        for (int i = 0; i < wordScores.Length; i++) wordScores[i] = Words.Score(features.Hashed(i));
        float[] rows = new float[paragraphs.Length * TreeWidth];
        Fill(features, wordScores, rows);
        bool[] judged = new bool[paragraphs.Length];
        for (int i = 0; i < judged.Length; i++) judged[i] = Score(Trees, rows.AsSpan(i * TreeWidth, TreeWidth)) >= Threshold;
        return judged;
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Threshold);
        Words.Write(writer);
        Trees.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static BoilerplateModel Read(BinaryReader reader)
    {
        float threshold = reader.ReadSingle();
        BoilerplateModel model = new(LogisticModel.Read(reader), TreeEnsemble.Read(reader), threshold);
        return float.IsFinite(threshold) && model.Trees.Width == TreeWidth ? model : throw new InvalidDataException("it was trained on other features");
    }

    private static float Highest(ReadOnlySpan<float> scores)
    {
        float most = scores[0];
        foreach (float score in scores) most = Math.Max(most, score);
        return most;
    }

    private static float Mean(ReadOnlySpan<float> scores)
    {
        float sum = 0;
        foreach (float score in scores) sum += score;
        return sum / scores.Length;
    }

    private static (float Most, float Second) TwoHighest(ReadOnlySpan<float> scores)
    {
        (float most, float second) = (float.NegativeInfinity, float.NegativeInfinity);
        foreach (float score in scores)
        {
            if (score > most) (most, second) = (score, most);
            else second = Math.Max(second, score);
        }
        return (most, second);
    }
}
