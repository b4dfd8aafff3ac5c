using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whom a pronoun means.</summary>
/// <param name="Chosen">The person; null where it means nobody who is named, or can't be told.</param>
/// <param name="IsSure">Whether the one chosen is much more likely than any other.</param>
/// <param name="Likely">The likeliest, where none is likely enough to be chosen.</param>
/// <param name="Rival">The next after the likeliest; null where nobody else comes near.</param>
internal readonly record struct Judgement(Entity? Chosen, bool IsSure, Entity? Likely = null, Entity? Rival = null);

/// <summary>Decides whom a pronoun means: <paramref name="features"/> has one position a candidate, and a last one for nobody.</summary>
/// <param name="token">The pronoun.</param>
/// <param name="candidates">The people in mind, the last referred to first.</param>
/// <param name="features">What speaks for and against each.</param>
internal delegate Judgement Judge(int token, List<Entity> candidates, FeatureList features);
