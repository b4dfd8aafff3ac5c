using System.ComponentModel;
using System.Diagnostics;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>What the system keeps in memory of files that were read.</summary>
internal static class SystemCache
{
    /// <summary>Has it keep a file again, as far as there is memory for it.</summary>
    public static async Task KeepAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await stream.CopyToAsync(Stream.Null, 1 << 20);
    }

    /// <summary>Has it forget a file, which is not changed; false where that is not to be had. The program <c>dd</c> of GNU asks for it (<c>posix_fadvise</c>).</summary>
    public static async Task<bool> ForgetAsync(string file)
    {
        try
        {
            using var dd = Process.Start(new ProcessStartInfo("dd", [$"of={file}", "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none"]) { RedirectStandardError = true })!;
            await dd.WaitForExitAsync();
            return dd.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
