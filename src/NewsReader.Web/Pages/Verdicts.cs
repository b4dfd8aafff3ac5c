using NewsReader.Core.Annotations;

namespace NewsReader.Web.Pages;

/// <summary>How a verdict is shown.</summary>
public static class Verdicts
{
    /// <summary>Its name in a badge.</summary>
    public static string Name(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>The class that colours the badge.</summary>
    public static string Class(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
