using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Keeps the indexes that hold the words of one column, numbered as its rows: names of speakers, statements of claims, notes.</summary>
internal sealed class WordIndexer(NewsContext context)
{
    /// <summary>Indexes these names of speakers as they are now.</summary>
    public Task IndexNamesAsync(int[] ids, CancellationToken cancellationToken) =>
        IndexAsync("NameIndex", "name", ids, context.SpeakerNames.Where(n => EF.Parameter(ids).Contains(n.Id)).Select(n => new Words(n.Id, n.Name)), cancellationToken);

    /// <summary>Indexes these claims as they are now.</summary>
    public Task IndexClaimsAsync(int[] ids, CancellationToken cancellationToken) =>
        IndexAsync("ClaimIndex", "statement", ids, context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new Words(c.Id, c.Statement)), cancellationToken);

    /// <summary>Indexes these notes as they are now.</summary>
    public Task IndexNotesAsync(int[] ids, CancellationToken cancellationToken) =>
        IndexAsync("NoteIndex", "body", ids, context.Notes.Where(n => EF.Parameter(ids).Contains(n.Id)).Select(n => new Words(n.Id, n.Body)), cancellationToken);

    private async Task IndexAsync(string table, string column, int[] ids, IQueryable<Words> rows, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return;
        using var delete = new SqliteStatement(context, $"DELETE FROM {table} WHERE rowid = ?1");
        foreach (int id in ids) delete.Run(id);
        using var insert = new SqliteStatement(context, $"INSERT INTO {table} (rowid, {column}) VALUES (?1, ?2)");
        foreach (var row in (await rows.ToListAsync(cancellationToken)).OrderBy(words => words.Id)) insert.Run(row.Id, SearchWords.Join(row.Text));
    }

    private sealed record Words(int Id, string Text);
}
