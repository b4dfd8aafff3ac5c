using System.Globalization;
using NewsReader.Core;
using NewsReader.Core.Changes;

namespace NewsReader.Web.Answers;

/// <summary>What the page of a form shows whose row changed meanwhile: the row as it is against what the person typed, and a form to save it nevertheless.</summary>
public sealed record StaleView
{
    public required string Message { get; init; }

    /// <summary>What was asked for, where no words in the form say it.</summary>
    public required string? Asked { get; init; }

    /// <summary>What changed the row; null where nobody did.</summary>
    public required LatestChange? Latest { get; init; }

    /// <summary>Where the form goes.</summary>
    public required string Action { get; init; }

    /// <summary>Where the row is shown.</summary>
    public required string BackTo { get; init; }

    /// <summary>What the form carries unseen, with the row's version as it is now.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Carried { get; init; }

    /// <summary>What the person typed and chose, in the form's order.</summary>
    public required IReadOnlyList<StaleField> Fields { get; init; }

    /// <summary>The row as it is, where the form has no fields to say it beside.</summary>
    public required IReadOnlyList<FieldNow> Now { get; init; }

    /// <summary>Whether all that was typed is there already.</summary>
    public required bool IsSoAlready { get; init; }

    /// <summary>What to show of <paramref name="request"/>, a form about <paramref name="row"/>.</summary>
    public static StaleView Of(string message, StaleRow row, HttpRequest request, string? backTo)
    {
        var now = FieldNow.Of(row.Now);
        // Whoever picks a speaker from the list does not mean the name that stands beside it.
        bool isPicked = request.Form.ContainsKey("speakerId");
        var seen = request.Form.Where(field => RefusedView.IsSeen(field.Key) && !(isPicked && field.Key == "name")).ToList();
        var unseen = request.Form.Except(seen).Where(field => field.Key != "__RequestVerificationToken");
        var fields = seen.Select(f => new StaleField(f.Key, f.Value.ToString(), now.FirstOrDefault(n => n.Name.Equals(f.Key, StringComparison.OrdinalIgnoreCase)))).ToList();
        return new StaleView
        {
            IsSoAlready = row.Asked is null && fields.TrueForAll(f => f.IsSame),
            Message = message,
            Asked = row.Asked is not null && seen.Count > 0 ? null : row.Asked,
            Latest = row.Latest,
            Action = request.Path + request.QueryString,
            BackTo = backTo ?? request.Path,
            Carried = [.. unseen.Select(field => KeyValuePair.Create(field.Key, Renewed(field.Key, field.Value.ToString(), row.Now)))],
            Fields = fields,
            Now = seen.Count > 0 ? [] : now,
        };
    }

    private static string Renewed(string name, string value, IVersioned now) => name switch
    {
        "version" => now.Version.ToString(CultureInfo.InvariantCulture),
        "on" when RowVersion.TryRead(value, out var row) => (row with { Version = now.Version }).ToString(),
        _ => value,
    };
}

/// <summary>A field of a form whose row changed meanwhile.</summary>
public sealed record StaleField
{
    private const int LongestLine = 80;

    public StaleField(string name, string mine, FieldNow? now)
    {
        (Name, Mine, Now) = (name, mine.ReplaceLineEndings("\n"), now);
        IsSame = now is not null && now.Value.Trim() == Mine.Trim();
        Difference = now is null || IsSame ? [] : WordDiff.Of(now.Value, Mine);
    }

    public string Name { get; }

    /// <summary>What the person typed or chose.</summary>
    public string Mine { get; }

    /// <summary>What is there now; null where the form alone has the field.</summary>
    public FieldNow? Now { get; }

    /// <summary>Whether what was typed is there already.</summary>
    public bool IsSame { get; }

    /// <summary>What the field is called.</summary>
    public string Label => Now?.Label ?? Name;

    /// <summary>From what is there to what was typed; empty where nothing differs or can be compared.</summary>
    public IReadOnlyList<DiffPiece> Difference { get; }

    /// <summary>How many lines it is edited in; one for a single line.</summary>
    public int Lines => Now is { IsOneLine: true } ? 1 : Math.Clamp(Mine.AsSpan().Count('\n') + (Mine.Length / LongestLine) + 2, 3, 16);
}
