namespace NewsReader.Lab.Measures;

/// <summary>Counts for one measure: what was found, what there was, and what of each was right.</summary>
internal sealed class Tally
{
    private int _rightFound, _rightGold, _found, _gold;

    /// <summary>Adds counts; <paramref name="rightFound"/> differs from <paramref name="rightGold"/> where only part of each side is looked at.</summary>
    public void Add(int rightGold, int found, int gold, int? rightFound = null)
    {
        _rightGold += rightGold;
        _rightFound += rightFound ?? rightGold;
        _found += found;
        _gold += gold;
    }

    /// <summary>Adds another tally's counts.</summary>
    public void Add(Tally other) => Add(other._rightGold, other._found, other._gold, other._rightFound);

    /// <summary>Right among found, from 0 to 1.</summary>
    public double Precision => _found == 0 ? 0 : (double)_rightFound / _found;

    /// <summary>Right among all there were, from 0 to 1.</summary>
    public double Recall => _gold == 0 ? 0 : (double)_rightGold / _gold;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>How many there were.</summary>
    public int Gold => _gold;
}
