using NewsReader.Core.Annotations;

namespace NewsReader.Web.Pages;

/// <summary>How a verdict is shown.</summary>
public static class Verdicts
{
    /// <summary>Its name, in a badge and as the class that colours it.</summary>
    public static string Name(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
