namespace NewsReader.Benchmarks.Generating;

/// <summary>Someone who is quoted.</summary>
/// <param name="First">The first name.</param>
/// <param name="Last">The surname.</param>
/// <param name="Pronoun">"he" or "she".</param>
/// <param name="Role">What the person does, with the organisation.</param>
internal sealed record Person(string First, string Last, string Pronoun, string Role)
{
    /// <summary>First name and surname.</summary>
    public string Name => $"{First} {Last}";
}
