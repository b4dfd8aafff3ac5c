namespace NewsReader.Core.Articles;

/// <summary>The marks that quoted words stand in.</summary>
public static class QuotationMarks
{
    /// <summary>The words without the marks at their ends, for where others are put around them.</summary>
    public static string WithoutMarks(this string words) => words.Trim('“', '”', '"');
}
