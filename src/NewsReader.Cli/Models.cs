using NewsReader.Analysis;

namespace NewsReader.Cli;

/// <summary>The trained models that the analysis rests on.</summary>
internal static class Models
{
    /// <summary>The analysis with its models; null, said on <paramref name="terminal"/>, where one of them is damaged or of another version.</summary>
    public static TextAnalyzer? Load(Terminal terminal)
    {
        try
        {
            return new TextAnalyzer();
        }
        catch (InvalidDataException error)
        {
            terminal.Errors.WriteLine(error.Message);
            return null;
        }
    }
}
