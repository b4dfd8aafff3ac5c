namespace NewsReader.Lab.Training;

/// <summary>How well the choice does on articles it had not seen.</summary>
/// <param name="F1">The F1 of contents with their sources, from 0 to 1, at the best threshold.</param>
/// <param name="Threshold">That threshold.</param>
internal readonly record struct ChoiceScores(double F1, float Threshold);
