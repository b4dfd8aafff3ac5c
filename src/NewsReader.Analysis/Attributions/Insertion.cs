using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions;

/// <summary>
/// A source and cue between commas inside what is said: "The bridge, according to the office, was built in 1931." Of 19,831 annotated contents three have the
/// subject without its verb.
/// </summary>
internal static class Insertion
{
    /// <summary>The contents of <paramref name="proposal"/>, with the sentence's rest behind the insertion where they end before it with the subject of a verb behind it.</summary>
    public static TokenRange[] Spanned(Scene scene, Proposal proposal)
    {
        CueView cue = proposal.Of.Cue;
        TokenRange content = proposal.Contents[^1];
        if (proposal.Sources is not [var source] || content.End >= cue.First || content.End >= source.First) return proposal.Contents;
        int sentence = scene.Draft.SentenceOf[cue.First], first = Math.Min(cue.First, source.First), end = Math.Max(cue.Last + 1, source.End), stop = scene.SentenceStarts[sentence + 1];
        while (stop > end && scene.Draft.IsSign(stop - 1, '.')) stop--;
        bool isInserted = content.End == first - 1 && scene.Draft.IsSign(first - 1, ',') && end + 1 < stop && scene.Draft.IsSign(end, ',') && scene.Draft.SentenceOf[content.First] == sentence;
        return isInserted && HoldsSubject(scene, content, end + 1, stop) ? [.. proposal.Contents, new TokenRange(end + 1, stop)] : proposal.Contents;
    }

    private static bool HoldsSubject(Scene scene, TokenRange content, int first, int end)
    {
        for (int i = content.First; i < content.End; i++)
        {
            int head = scene.Clauses.Head(i);
            if (head >= first && head < end && (Relation)scene.Clauses.Relation(i) is Relation.Nsubj or Relation.Nsubjpass) return true;
        }
        return false;
    }
}
