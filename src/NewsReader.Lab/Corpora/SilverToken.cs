using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>A token as CoreNLP tagged it.</summary>
/// <param name="Span">Its place, in UTF-16 units.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Tag">Its part of speech, as the Penn Treebank writes it.</param>
/// <param name="Entity">Its kind of name, O for none.</param>
/// <param name="Head">The index in the article of the token it hangs on; -1 for the root.</param>
/// <param name="Relation">How it hangs there.</param>
/// <param name="Sentence">The number of its sentence in the article.</param>
/// <param name="Cluster">Whom or what it refers to, by CoreNLP's coreference; -1 where it is in no cluster.</param>
internal sealed record SilverToken(TextSpan Span, string Lemma, string Tag, string Entity, int Head, string Relation, int Sentence, int Cluster);
