using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Says what came in or was taken back since a change and stands in the way of undoing it, where no act that stands does.</summary>
internal static class Hindrances
{
    /// <summary>What it is and what to do, as a sentence that goes on from "can't be undone".</summary>
    public static async Task<string> OfAsync(NewsContext context, Change change, CancellationToken cancellationToken) =>
        await TakenBackAsync(context, change, cancellationToken)
        ?? await SameTagAsync(context, change, cancellationToken)
        ?? await NewTextAsync(context, change, cancellationToken)
        ?? "what it was about is no longer as it was. Look at it as it is now, and do it anew.";

    // What its rows are or hang on, where an undo took that away.
    private static async Task<string?> TakenBackAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        foreach (var (entity, key) in change.Rows.SelectMany(row => Needed(context, row)).Distinct())
        {
            var last = await context.ChangedRows.Where(r => r.Entity == entity && r.Key == key && r.ChangeId != change.Id).OrderByDescending(r => r.Id)
                .Join(context.Changes, r => r.ChangeId, c => c.Id, (r, c) => new { r.After, c.UndoesId, c.Summary }).FirstOrDefaultAsync(cancellationToken);
            if (last is { After: null, UndoesId: not null }) return $"{Quoted.Whole(last.Summary)} took away what it rests on. Undo that first.";
        }

        return null;
    }

    private static IEnumerable<(string Entity, string Key)> Needed(NewsContext context, ChangedRow row) =>
        row.After is null ? Dependents.HeldBy(context, row) : Dependents.HeldBy(context, row).Prepend((row.Entity, row.Key));

    // A tag is one, whoever made it.
    private static async Task<string?> SameTagAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        var gone = change.Rows.Where(r => r.Entity == nameof(Tag) && r.After is null).SelectMany(r => RowJson.TextsIn(r, nameof(Tag.Folded))).ToList();
        var made = await context.Tags.Where(t => EF.Parameter(gone).Contains(t.Folded)).Select(t => t.Name).FirstOrDefaultAsync(cancellationToken);
        return made is null ? null : $"the tag “{made}” was made anew since. Put it on by hand.";
    }

    private static async Task<string?> NewTextAsync(NewsContext context, Change change, CancellationToken cancellationToken)
    {
        int[] articles = [.. change.Rows.SelectMany(r => RowJson.NumbersIn(r, nameof(Quote.ArticleId))).Concat(change.ArticleId is { } id ? [id] : []).Distinct()];
        string? title = await context.Revisions
            .Where(r => r.Ordinal > 1 && r.ImportedUtc >= change.AtUtc && EF.Parameter(articles).Contains(r.ArticleId))
            .OrderByDescending(r => r.Id).Select(r => r.Article!.Title).FirstOrDefaultAsync(cancellationToken);
        return title is null ? null : $"{Quoted.Of(title)} has another text since, in which its words were found anew. Look at them there, and do it anew.";
    }
}
