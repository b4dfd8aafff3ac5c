using System.Globalization;

namespace NewsReader.Core.Acts;

/// <summary>How many of something there are, in words.</summary>
public static class Counted
{
    /// <summary>1 quote, 2 quotes.</summary>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
