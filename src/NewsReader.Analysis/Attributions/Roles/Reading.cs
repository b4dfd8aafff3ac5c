using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Roles;

/// <summary>One way to read a cue: what is said, and who says it. Both empty: the words are no cue.</summary>
/// <param name="Contents">The words said, in order, disjoint.</param>
/// <param name="Sources">The words that name the speaker.</param>
/// <param name="LogProbability">The logarithm of its probability among all readings of the cue.</param>
internal sealed record Reading(TokenRange[] Contents, TokenRange[] Sources, double LogProbability)
{
    /// <summary>The reading that <paramref name="labels"/> spell, whose first token is <paramref name="first"/>.</summary>
    public static Reading Of(byte[] labels, int first, double logProbability)
    {
        List<TokenRange> contents = [], sources = [];
        int start = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (ChainLabels.Opens(labels[i])) start = i;
            if (labels[i] == ChainLabels.Outside || !ChainLabels.Closes(labels[i])) continue;
            (ChainLabels.TypeOf(labels[i]) == 0 ? contents : sources).Add(new TokenRange(first + start, first + i + 1));
        }
        return new Reading([.. contents], [.. sources], logProbability);
    }
}
