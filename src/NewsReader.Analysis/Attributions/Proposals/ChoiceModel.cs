using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>What proposals are judged by: a linear model of their words, trees over everything else, and a line from the trees' score to a probability.</summary>
/// <param name="Words">Judges the words (<see cref="ProposalWords"/>).</param>
/// <param name="Trees">Choose among a cue's proposals or none of them, each judged by itself (<see cref="ProposalFeatures"/>).</param>
/// <param name="Second">Judge again, with what the first made of the others (<see cref="SecondFeatures"/>).</param>
/// <param name="Line">From the trees' score of a taken proposal to the probability that content and source are right.</param>
/// <param name="Threshold">The least score that is taken: the best F1 on articles that the model had not seen.</param>
internal sealed record ChoiceModel(LogisticModel Words, TreeEnsemble Trees, TreeEnsemble Second, Calibration Line, float Threshold)
{
    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Words.Write(writer);
        Trees.Write(writer);
        Second.Write(writer);
        Line.Write(writer);
        writer.Write(Threshold);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static ChoiceModel Read(BinaryReader reader)
    {
        ChoiceModel model = new(LogisticModel.Read(reader), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader), Calibration.Read(reader), reader.ReadSingle());
        if (!float.IsFinite(model.Threshold)) throw new InvalidDataException("its threshold is no number");
        bool isSound = model.Trees.Width == ProposalFeatures.Width && model.Second.Width == SecondFeatures.Width;
        return isSound ? model : throw new InvalidDataException("it was trained on other features");
    }
}
