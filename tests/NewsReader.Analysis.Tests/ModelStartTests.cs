using System.Reflection;
using System.Runtime.Loader;
using NewsReader.Analysis.Models;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>What a program hears that starts with a model that can't be used.</summary>
public sealed class ModelStartTests
{
    private const string Extension = ".model", Advice = "Install NewsReader again, or train the models anew.";
    private const int PlaceOfVersion = 4;

    private static readonly Assembly Analysis = typeof(TextAnalyzer).Assembly;

    public static TheoryData<string> Names => [.. Analysis.GetManifestResourceNames().Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).Order().Select(name => name[..^Extension.Length])];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_model_is_told_at_the_start(string name) =>
        Assert.Equal($"The model “{name}” can't be used: it is damaged (its check sum is wrong). {Advice}", Start(name, bytes => [.. bytes[..^10], (byte)(bytes[^10] ^ 1), .. bytes[^9..]]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_of_another_version_is_told_at_the_start(string name) =>
        Assert.StartsWith($"The model “{name}” can't be used: it is of version 99, and this program reads version ", Start(name, bytes => [.. bytes[..PlaceOfVersion], 99, .. bytes[(PlaceOfVersion + 1)..]]), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "it is no model file")]
    [InlineData(3, "it is no model file")]
    [InlineData(6, "it is damaged (it ends too early, or holds what it should not)")]
    [InlineData(14, "it is damaged (it ends too early, or holds what it should not)")]
    [InlineData(30, "it is damaged (it ends too early, or holds what it should not)")]
    [InlineData(1000, "it is damaged (its check sum is wrong)")]
    public void A_model_that_is_cut_short_is_told_at_the_start(int length, string reason) =>
        Assert.Equal($"The model “names” can't be used: {reason}. {Advice}", Start("names", bytes => bytes[..length]));

    [Fact]
    public void A_missing_model_is_told() =>
        Assert.Equal($"The model “nothing” is missing from this program. {Advice}", Assert.Throws<InvalidDataException>(() => EmbeddedModel.Read("nothing", reader => reader.ReadByte())).Message);

    // The models are read once a process; a second copy of the program in this one reads its own, the damaged one among them.
    private string Start(string name, Func<byte[], byte[]> damage)
    {
        byte[] damaged = damage(Model(name));
        Func<string, Stream?> instead = file => file == name + Extension ? new MemoryStream(damaged) : null;
        AssemblyLoadContext context = new(name, isCollectible: true);
        Assembly copy = context.LoadFromAssemblyPath(Analysis.Location);
        copy.GetType(typeof(EmbeddedModel).FullName!)!.GetProperty(nameof(EmbeddedModel.Instead))!.SetValue(null, instead);
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(copy.GetType(typeof(TextAnalyzer).FullName!)!));
        context.Unload();
        return Assert.IsType<InvalidDataException>(thrown.InnerException).Message;
    }

    private static byte[] Model(string name)
    {
        using Stream file = Analysis.GetManifestResourceStream(name + Extension)!;
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
