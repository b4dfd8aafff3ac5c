namespace NewsReader.Web.Security;

/// <summary>How much one request may carry.</summary>
internal static class UploadLimits
{
    /// <summary>All files of one upload together, in bytes.</summary>
    public const long RequestBytes = 512L * 1024 * 1024;

    /// <summary>One text written into a form, in bytes as the browser sends it: the longest note, with nine bytes for each character.</summary>
    public const int WrittenBytes = 12 * 1024 * 1024;

    /// <summary>One pasted text, in bytes: more than the importer takes, so that it is the importer that says how much that is.</summary>
    public const int PastedBytes = 64 * 1024 * 1024;

    /// <summary>How many files one upload may have.</summary>
    public const int Files = 20_000;
}
