namespace NewsReader.Core.Store;

/// <summary>Words in a pattern that the database compares with, whose escape is a backslash.</summary>
public static class LikePattern
{
    /// <summary>The words so that every sign in them stands for itself.</summary>
    public static string Escaped(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
