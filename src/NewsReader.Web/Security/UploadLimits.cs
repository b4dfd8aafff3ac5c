namespace NewsReader.Web.Security;

/// <summary>How much one request may carry.</summary>
internal static class UploadLimits
{
    /// <summary>All files of one upload together, in bytes.</summary>
    public const long RequestBytes = 512L * 1024 * 1024;
}
