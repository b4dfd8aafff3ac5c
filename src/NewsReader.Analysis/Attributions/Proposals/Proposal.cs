using NewsReader.Analysis.Attributions.Roles;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>An attribution that may be taken: a cue in one of its readings.</summary>
internal sealed class Proposal
{
    /// <summary>A reading of a cue, as it stands after its quotations were made whole.</summary>
    public Proposal(Scene scene, CueReadings of, int cue, int rank, TokenRange[] contents, TokenRange[] sources, double logProbability)
    {
        (Of, Cue, Rank, Contents, Sources, LogProbability) = (of, cue, rank, contents, sources, logProbability);
        foreach (TokenRange range in contents) Words += scene.WordsIn(range.First, range.End);
    }

    /// <summary>The readings that it is one of.</summary>
    public CueReadings Of { get; }

    /// <summary>The cue, as a place among the text's candidates.</summary>
    public int Cue { get; }

    /// <summary>Its place among the readings; 0 is the likeliest.</summary>
    public int Rank { get; }

    /// <summary>The words said.</summary>
    public TokenRange[] Contents { get; }

    /// <summary>The words that name the speaker.</summary>
    public TokenRange[] Sources { get; }

    /// <summary>The logarithm of its probability, with that of the readings that come to the same words.</summary>
    public double LogProbability { get; set; }

    /// <summary>How many words the content has.</summary>
    public int Words { get; }

    /// <summary>What the choice thinks of it.</summary>
    public float Score { get; set; }

    /// <summary>What the first judgement, which looks at it alone, thinks of it.</summary>
    public float FirstScore { get; set; }

    /// <summary>The first token of the content.</summary>
    public int First => Contents[0].First;

    /// <summary>The token after the last of the content.</summary>
    public int End => Contents[^1].End;

    /// <summary>Whether token <paramref name="i"/> is content.</summary>
    public bool Holds(int i)
    {
        foreach (TokenRange range in Contents) if (i >= range.First && i < range.End) return true;
        return false;
    }

    /// <summary>How many words two contents share.</summary>
    public int SharedWords(Scene scene, Proposal other)
    {
        int shared = 0;
        foreach (TokenRange mine in Contents)
        {
            foreach (TokenRange theirs in other.Contents) shared += scene.WordsIn(Math.Max(mine.First, theirs.First), Math.Min(mine.End, theirs.End));
        }
        return shared;
    }
}
