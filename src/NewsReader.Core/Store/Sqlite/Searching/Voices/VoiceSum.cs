namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>By how much the quotes of one voice have changed: of a speaker, or of a name that no speaker is linked to.</summary>
internal sealed class VoiceSum
{
    private const int Never = -1;

    private int _passed;
    private int _firstGiven = int.MaxValue, _lastGiven = Never;

    /// <summary>All its quotes, rejected ones included.</summary>
    public int Findings { get; private set; }

    /// <summary>Its quotes that nobody rejected.</summary>
    public int Quotes { get; private set; }

    /// <summary>The articles that have such quotes.</summary>
    public int Articles { get; private set; }

    /// <summary>The day of the oldest dated article that came to them; null where none did.</summary>
    public int? FirstGiven => _lastGiven == Never ? null : _firstGiven;

    /// <summary>The day of the newest; null where none did.</summary>
    public int? LastGiven => _lastGiven == Never ? null : _lastGiven;

    /// <summary>The day of the oldest that was taken from them; later than any day where none was.</summary>
    public int FirstTaken { get; private set; } = int.MaxValue;

    /// <summary>The day of the newest that was taken; earlier than any day where none was.</summary>
    public int LastTaken { get; private set; } = Never;

    /// <summary>Whether the first or the last day can have gone with what was taken.</summary>
    public bool LosesEnd => FirstTaken < _firstGiven || LastTaken > _lastGiven;

    /// <summary>Whether nothing has changed.</summary>
    public bool IsNone => (Findings, Quotes, Articles) == default && (FirstTaken, LastTaken) == (_firstGiven, _lastGiven);

    /// <summary>Counts a quote.</summary>
    /// <param name="sign">1 for one that came, -1 for one that went.</param>
    /// <param name="isRejected">Whether a person rejected it.</param>
    /// <param name="pass">Tells its article from others, and what came from what went.</param>
    /// <param name="day">The number of its article’s day; null where that is undated.</param>
    public void Count(int sign, bool isRejected, int pass, int? day)
    {
        Findings += sign;
        if (isRejected) return;
        Quotes += sign;
        if (_passed == pass) return;
        _passed = pass;
        Articles += sign;
        if (day is not { } known) return;
        if (sign > 0) (_firstGiven, _lastGiven) = (Math.Min(_firstGiven, known), Math.Max(_lastGiven, known));
        else (FirstTaken, LastTaken) = (Math.Min(FirstTaken, known), Math.Max(LastTaken, known));
    }
}
