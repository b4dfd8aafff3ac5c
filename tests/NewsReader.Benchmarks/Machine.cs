namespace NewsReader.Benchmarks;

/// <summary>What else the machine does, which the figures depend on.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Prints how to read the figures, with the load where the system tells it.</summary>
    public static void Describe(string moment)
    {
        string load = File.Exists(LoadFile) ? $" Load {moment}: {string.Join(' ', File.ReadAllText(LoadFile).Split(' ').Take(3))} on {Environment.ProcessorCount} processors." : "";
        Console.WriteLine($"The machine is noisy: other programs run beside the benchmarks, so compare only figures of one run.{load}");
    }
}
