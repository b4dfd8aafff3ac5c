using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Training;

/// <summary>How well the choice does on articles it had not seen.</summary>
/// <param name="F1">The F1 of contents with their sources, from 0 to 1, at the best threshold.</param>
/// <param name="Threshold">That threshold.</param>
/// <param name="Line">From the score of what is taken there to the probability that it is right.</param>
internal readonly record struct ChoiceScores(double F1, float Threshold, Calibration Line);
