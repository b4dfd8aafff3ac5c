namespace NewsReader.Lab.Training;

/// <summary>A model as training leaves it: what to write, and what its card says.</summary>
/// <param name="Name">The file's name without its ending, as <c>tags</c>.</param>
/// <param name="Write">Writes the model's own bytes.</param>
/// <param name="Card">The card in Markdown: what it does, data, licence, scores, how it was made. Size and date are added where it is saved.</param>
internal sealed record TrainedModel(string Name, Action<BinaryWriter> Write, string Card);
