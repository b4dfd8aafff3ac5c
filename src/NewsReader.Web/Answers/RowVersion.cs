using System.Globalization;

namespace NewsReader.Web.Answers;

/// <summary>A row and the version of it that a form was made from, as one value of a button: <c>12.3</c>.</summary>
/// <param name="Id">The row.</param>
/// <param name="Version">Its version.</param>
public readonly record struct RowVersion(int Id, int Version)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryRead(string? value, out RowVersion row)
    {
        row = default;
        var parts = (value ?? "").Split('.');
        if (parts.Length != 2 || !int.TryParse(parts[0], out int id) || !int.TryParse(parts[1], out int version)) return false;
        row = new RowVersion(id, version);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Version}");
}
