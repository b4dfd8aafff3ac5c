namespace NewsReader.Core.Store.Sqlite;

/// <summary>A lock between programs: a file that one of them has open. So it ends with the process, however that ends.</summary>
internal static class FileLock
{
    /// <summary>Holds it until what is answered is disposed of; null where another program has had it for so long.</summary>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="seconds">How long to wait for the other; 0 not at all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<FileStream?> HoldAsync(string path, int seconds, CancellationToken cancellationToken)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (tries == seconds * 10) return null;
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
