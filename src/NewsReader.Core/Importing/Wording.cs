using System.Globalization;

namespace NewsReader.Core.Importing;

/// <summary>Small pieces of the messages people read.</summary>
internal static class Wording
{
    /// <summary>"1 control character was", "3 control characters were".</summary>
    public static string Counted(int count, string noun) =>
        count == 1 ? $"1 {noun} was" : Invariant($"{count:N0} {noun}s were");

    /// <summary>A value from a file between quotation marks, cut short where it is long.</summary>
    public static string Quoted(string value) => $"“{TextCut.AtWord(TextCut.OneLine(value), 40)}”";

    /// <summary>The same on every machine, whatever its language.</summary>
    public static string Invariant(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
