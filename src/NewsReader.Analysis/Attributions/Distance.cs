namespace NewsReader.Analysis.Attributions;

/// <summary>Distances, in tokens, in steps that grow with the distance.</summary>
internal static class Distance
{
    /// <summary>0 to 5 as they are, then ever wider steps up to 12.</summary>
    public static uint Step(int distance) => Math.Abs(distance) switch
    {
        < 6 => (uint)Math.Abs(distance),
        < 8 => 6,
        < 11 => 7,
        < 15 => 8,
        < 21 => 9,
        < 30 => 10,
        < 45 => 11,
        _ => 12,
    };
}
