using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Models;

namespace NewsReader.Analysis.Claims;

/// <summary>Says how likely people would call a sentence worth checking: a regression over its words, trees over its counts and that regression's score, calibrated.</summary>
/// <param name="Words">The regression.</param>
/// <param name="Trees">The trees over the counts and, last, the regression's score.</param>
/// <param name="Calibration">Turns the trees' score into a probability.</param>
/// <param name="Threshold">The probability from which on a sentence is taken to be a claim.</param>
internal sealed record ClaimModel(LogisticModel Words, TreeEnsemble Trees, Calibration Calibration, float Threshold)
{
    /// <summary>The name of the model's file.</summary>
    public const string Name = "claims";

    private static readonly Lazy<ClaimModel> Shared = new(() => EmbeddedModel.Read(Name, Read));

    /// <summary>The trained model, read on first use.</summary>
    /// <exception cref="InvalidDataException">The model is missing, damaged or of another version.</exception>
    public static ClaimModel Trained => Shared.Value;

    /// <summary>How many features a row of the trees has.</summary>
    public static int TreeWidth => ClaimFeatures.Width + 1;

    /// <summary>The probability, from 0 to 1.</summary>
    /// <param name="hashed">The sentence's hashed features.</param>
    /// <param name="counts">Its counts (see <see cref="ClaimFeatures.Counts"/>).</param>
    public float Probability(ReadOnlySpan<uint> hashed, ReadOnlySpan<float> counts) => Calibration.Probability(Score(hashed, counts));

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Threshold);
        Words.Write(writer);
        Trees.Write(writer);
        Calibration.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static ClaimModel Read(BinaryReader reader)
    {
        float threshold = reader.ReadSingle();
        ClaimModel model = new(LogisticModel.Read(reader), TreeEnsemble.Read(reader), Calibration.Read(reader), threshold);
        bool sound = threshold is >= 0 and <= 1 && model.Trees.Width == TreeWidth;
        return sound ? model : throw new InvalidDataException("it was trained on other features");
    }

    private float Score(ReadOnlySpan<uint> hashed, ReadOnlySpan<float> counts)
    {
        Span<float> row = stackalloc float[TreeWidth];
        counts.CopyTo(row);
        row[^1] = Words.Score(hashed);
        return Trees.Score(row);
    }
}
