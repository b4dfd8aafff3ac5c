using System.Runtime.InteropServices;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// The memory that SQLite works in. glibc gives threads heaps of their own (arenas), eight for each processor, and what was freed in one is of no use to the others:
/// as a search runs on whichever threads are free, each would in time hold what only one needs. And what is large is taken from them too, once something as large
/// was freed before: as much as the largest searches need would be held for ever.
/// </summary>
public static partial class NativeHeap
{
    // From glibc’s malloc.h.
    private const int ArenaMax = -8, MmapThreshold = -3;

    // glibc’s own, as it is at first.
    private const int LargeBytes = 128 * 1024;

    /// <summary>Has threads share their heaps from now on, and what is large be given back as soon as it is freed, where there is such a choice.</summary>
    /// <param name="heaps">How many there are to be at most, if there are no more already.</param>
    public static void Share(int heaps)
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = SetOption(ArenaMax, heaps);
            _ = SetOption(MmapThreshold, LargeBytes);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has one heap for all.
        }
    }

    /// <summary>Gives back to the system what no heap uses, where it does not do so by itself.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = GiveBack(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl gives it back by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int GiveBack(nuint kept);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
