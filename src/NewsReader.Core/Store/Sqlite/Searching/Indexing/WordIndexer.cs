using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Keeps the indexes that hold the words of one column, numbered as its rows: names of speakers, statements of claims, notes.</summary>
internal sealed class WordIndexer(NewsContext context)
{
    /// <summary>Indexes these names of speakers as they are now.</summary>
    public async Task IndexNamesAsync(int[] ids, CancellationToken cancellationToken) => Index("NameIndex", "name", ids, await NamesAsync(ids, cancellationToken));

    /// <summary>Indexes these claims as they are now.</summary>
    public async Task IndexClaimsAsync(int[] ids, CancellationToken cancellationToken) => Index("ClaimIndex", "statement", ids, await ClaimsAsync(ids, cancellationToken));

    /// <summary>Indexes these notes as they are now.</summary>
    public async Task IndexNotesAsync(int[] ids, CancellationToken cancellationToken) => Index("NoteIndex", "body", ids, await NotesAsync(ids, cancellationToken));

    /// <summary>What of these names is to be found.</summary>
    public Task<List<IndexedWords>> NamesAsync(int[] ids, CancellationToken cancellationToken) =>
        WordsAsync(ids, context.SpeakerNames.Where(n => EF.Parameter(ids).Contains(n.Id)).Select(n => new Words(n.Id, n.Name)), cancellationToken);

    /// <summary>What of these claims is to be found.</summary>
    public Task<List<IndexedWords>> ClaimsAsync(int[] ids, CancellationToken cancellationToken) =>
        WordsAsync(ids, context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new Words(c.Id, c.Statement)), cancellationToken);

    /// <summary>What of these notes is to be found.</summary>
    public Task<List<IndexedWords>> NotesAsync(int[] ids, CancellationToken cancellationToken) =>
        WordsAsync(ids, context.Notes.Where(n => EF.Parameter(ids).Contains(n.Id)).Select(n => new Words(n.Id, n.Body)), cancellationToken);

    private static async Task<List<IndexedWords>> WordsAsync(int[] ids, IQueryable<Words> rows, CancellationToken cancellationToken) =>
        ids.Length == 0 ? [] : [.. (await rows.ToListAsync(cancellationToken)).OrderBy(row => row.Id).Select(row => new IndexedWords(row.Id, SearchWords.Join(row.Text)))];

    private void Index(string table, string column, int[] ids, List<IndexedWords> rows)
    {
        if (ids.Length == 0) return;
        using var delete = new SqliteStatement(context, $"DELETE FROM {table} WHERE rowid = ?1");
        foreach (int id in ids) delete.Run(id);
        using var insert = new SqliteStatement(context, $"INSERT INTO {table} (rowid, {column}) VALUES (?1, ?2)");
        foreach (var row in rows) insert.Run(row.Id, row.Joined);
    }

    private sealed record Words(int Id, string Text);
}
