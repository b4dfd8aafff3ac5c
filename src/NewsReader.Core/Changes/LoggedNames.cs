using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>What a speaker is called, as names are compared.</summary>
/// <param name="SpeakerId">Who.</param>
/// <param name="Folded">The name, folded.</param>
internal readonly record struct Calling(int SpeakerId, string Folded);

/// <summary>Reads from the log what speakers were called.</summary>
internal static class LoggedNames
{
    /// <summary>What the row says that a speaker was called before: by a name of theirs, or as their main one.</summary>
    public static async Task<IReadOnlyList<Calling>> BeforeAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken) => row.Entity switch
    {
        nameof(Speaker) => [.. RowJson.TextBefore(row, nameof(Speaker.Name)).Select(name => new Calling(RowJson.NumberOf(row), NameFolding.Fold(name)))],
        nameof(SpeakerName) when RowJson.NumberBefore(row, nameof(SpeakerName.SpeakerId)).ToList() is [var speaker] => [new Calling(speaker, await FoldedAsync(context, row, cancellationToken))],
        _ => [],
    };

    /// <summary>What a row of a <see cref="SpeakerName"/> says that a speaker was called from then on.</summary>
    public static async Task<IReadOnlyList<Calling>> AfterAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken) =>
        row.Entity == nameof(SpeakerName) && RowJson.NumberAfter(row, nameof(SpeakerName.SpeakerId)).ToList() is [var speaker] ? [new Calling(speaker, await FoldedAsync(context, row, cancellationToken))] : [];

    /// <summary>The name that a row of a <see cref="SpeakerName"/> is about, folded.</summary>
    public static async Task<string> FoldedAsync(NewsContext context, ChangedRow row, CancellationToken cancellationToken)
    {
        if (FoldedIn(row) is { } written) return written;
        int id = RowJson.NumberOf(row);
        return await context.SpeakerNames.Where(n => n.Id == id).Select(n => n.Folded).SingleOrDefaultAsync(cancellationToken)
            ?? (await RowsOf(context, row).ToListAsync(cancellationToken)).Select(FoldedIn).OfType<string>().First();
    }

    private static string? FoldedIn(ChangedRow row) => RowJson.TextsIn(row, nameof(SpeakerName.Folded)).FirstOrDefault();

    // A name that goes over to another speaker is logged without its words, which never change: any other row of it has them.
    private static IQueryable<ChangedRow> RowsOf(NewsContext context, ChangedRow row) =>
        context.ChangedRows.AsNoTracking().Where(r => r.Entity == row.Entity && r.Key == row.Key);
}
