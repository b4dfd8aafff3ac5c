using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Speakers;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>A model that is whole but of another shape than the program's: refused when it is read, not when a text comes.</summary>
public class ModelShapeSpecs
{
    private static readonly AttributionModels Models = AttributionModels.Shared;

    [Fact]
    public void The_models_of_the_program_are_read() => Read(Models);

    [Theory]
    [InlineData(ProposalFeatures.Width - 1)]
    [InlineData(ProposalFeatures.Width + 1)]
    [InlineData(SecondFeatures.Width)]
    public void First_trees_of_another_width_are_refused(int width) => AssertRefused(Models with { Choice = Models.Choice with { Trees = Trees(width) } });

    [Theory]
    [InlineData(ProposalFeatures.Width)]
    [InlineData(SecondFeatures.Width + 1)]
    public void Second_trees_of_another_width_are_refused(int width) => AssertRefused(Models with { Choice = Models.Choice with { Second = Trees(width) } });

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_threshold_that_is_no_number_is_refused(float threshold) => AssertRefused(Models with { Choice = Models.Choice with { Threshold = threshold } });

    [Fact]
    public void Chains_with_other_labels_are_refused()
    {
        AssertRefused(Models with { Cues = Models.Roles });
        AssertRefused(Models with { Roles = Models.Cues });
    }

    [Theory]
    [InlineData(SpeakerModel.Bits - 1, 1)]
    [InlineData(SpeakerModel.Bits + 1, 1)]
    [InlineData(SpeakerModel.Bits, 2)]
    public void A_table_of_antecedents_of_another_size_is_refused(int bits, int labels)
    {
        SpeakerModel model = SpeakerModel.Shared with { Antecedents = new WeightTable(bits, labels, 1, new sbyte[labels << bits]) };
        Assert.Throws<InvalidDataException>(() => Reread(model.Write, SpeakerModel.Read));
    }

    private static TreeEnsemble Trees(int width) => new(width, 0, [[new TreeNode(TreeNode.Leaf, 0, 1)]]);

    private static void AssertRefused(AttributionModels models) => Assert.Throws<InvalidDataException>(() => Read(models));

    private static AttributionModels Read(AttributionModels models) => Reread(models.Write, AttributionModels.Read);

    private static T Reread<T>(Action<BinaryWriter> write, Func<BinaryReader, T> read)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true)) write(writer);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        return read(reader);
    }
}
