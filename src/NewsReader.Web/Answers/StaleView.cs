using System.Globalization;
using Microsoft.Extensions.Primitives;
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
        var now = FieldNow.Of(row);
        // Whoever picks a speaker from the list does not mean the name that stands beside it.
        bool isPicked = request.Form.ContainsKey("speakerId");
        var seen = request.Form.Where(field => RefusedView.IsSeen(field.Key) && !(isPicked && field.Key == "name") && !IsNoChoice(field.Key, field.Value, now)).ToList();
        var unseen = request.Form.Except(seen).Where(field => field.Key != "__RequestVerificationToken");
        var fields = seen.SelectMany(field => StaleField.Of(field.Key, field.Value, now, Seen.In(request.Form))).ToList();
        return new StaleView
        {
            IsSoAlready = row.Asked is null && fields.TrueForAll(f => f.IsSame),
            Message = message,
            Asked = row.Asked is not null && seen.Count > 0 ? null : row.Asked,
            Latest = row.Latest,
            Action = request.Path + request.QueryString,
            BackTo = backTo ?? request.Path,
            Carried = [.. unseen.Select(field => KeyValuePair.Create(field.Key, Renewed(field.Key, field.Value.ToString(), row, now, fields)))],
            Fields = fields,
            Now = seen.Count > 0 ? [] : now,
        };
    }

    // A list of which nothing was chosen asks for nothing.
    private static bool IsNoChoice(string name, string? value, IReadOnlyList<FieldNow> now) =>
        string.IsNullOrEmpty(value) && now.Any(field => field.Choices.Count > 0 && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Renewed(string name, string value, StaleRow row, IReadOnlyList<FieldNow> now, List<StaleField> fields) => name switch
    {
        "version" => row.Edition.ToString(CultureInfo.InvariantCulture),
        "on" when RowVersion.TryRead(value, out var on) => (on with { Version = row.Edition }).ToString(),
        Seen.Field => Seen.Renewed(value, now),
        _ => now.FirstOrDefault(field => field.Place?.Key == name) is { } placed && fields.Where(f => f.Name == placed.Name).All(f => f.IsSame) ? placed.Place!.Value.Value : value,
    };
}

/// <summary>A field of a form whose row changed meanwhile.</summary>
public sealed record StaleField
{
    private const int LongestLine = 80;

    public StaleField(string name, string mine, FieldNow? now, bool isUntouched = false)
    {
        // What the person left as it was is as it is now.
        (Name, Mine, Now, IsUntouched) = (name, (isUntouched && now is not null ? now.Value : mine).ReplaceLineEndings("\n"), now, isUntouched);
        IsSame = now is not null && now.Value.Trim() == Mine.Trim();
        Difference = now is null || IsSame ? [] : WordDiff.Of(now.Called(now.Value), now.Called(Mine));
    }

    /// <summary>The fields of one name, of which a form can have several: those that were sent, and those that are there now.</summary>
    public static IEnumerable<StaleField> Of(string name, StringValues sent, IReadOnlyList<FieldNow> now, Seen seen)
    {
        var same = now.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        for (int i = 0; i < Math.Max(sent.Count, same.Count); i++)
        {
            string mine = i < sent.Count ? sent[i] ?? "" : "";
            var there = i < same.Count ? same[i] : same.Count > 0 ? same[^1] with { Label = "A further part", Value = "" } : null;
            yield return new StaleField(name, mine, there, i >= sent.Count || seen.IsUntouched(name, i, mine));
        }
    }

    public string Name { get; }

    /// <summary>Whether the person left it as the form showed it.</summary>
    public bool IsUntouched { get; }

    /// <summary>What the person typed or chose; where they left it, what is there now.</summary>
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
