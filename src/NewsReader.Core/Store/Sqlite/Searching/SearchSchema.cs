using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// The tables of the search. They hold nothing that the rows do not tell, so they are no part of the model and its migrations: one of
/// another version is dropped and made anew from the rows. SQLite keeps the version in the file’s header (<c>PRAGMA user_version</c>).
/// </summary>
internal static class SearchSchema
{
    // To be raised whenever the tables, or what stands in them, change.
    private const int Version = 1;

    private const string Mark = "PRAGMA user_version = 1";

    // Beside its key stands what hits are divided by, so that ten thousand of them are counted without reading their rows.
    // The words come folded and divided by spaces from SearchWords, so the tokenizer has nothing left to do.
    private const string Make = """
        PRAGMA user_version = 0;
        DROP TABLE IF EXISTS ArticleIndex;
        DROP TABLE IF EXISTS QuoteIndex;
        DROP TABLE IF EXISTS NameIndex;
        DROP TABLE IF EXISTS ClaimIndex;
        DROP TABLE IF EXISTS NoteIndex;
        DROP TABLE IF EXISTS ArticleKeys;
        DROP TABLE IF EXISTS QuoteKeys;
        CREATE VIRTUAL TABLE ArticleIndex USING fts5(title, body, facts, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE QuoteIndex USING fts5(words, facts, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE NameIndex USING fts5(name, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE ClaimIndex USING fts5(statement, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE NoteIndex USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE TABLE ArticleKeys (Key INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL UNIQUE, Outlet TEXT, Language TEXT, Tags TEXT);
        CREATE TABLE QuoteKeys (Key INTEGER PRIMARY KEY, QuoteId INTEGER NOT NULL UNIQUE, SpeakerId INTEGER, Form INTEGER, Review INTEGER, Tags TEXT);
        """;

    /// <summary>Whether the tables are there and of this version.</summary>
    public static async Task<bool> IsCurrentAsync(NewsContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellationToken) == Version;

    /// <summary>Makes the tables, empty, in the place of those that are there. Until <see cref="MarkAsync"/> they count as unfinished.</summary>
    public static Task MakeAsync(NewsContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(Make, cancellationToken);

    /// <summary>Says that the tables hold everything.</summary>
    public static Task MarkAsync(NewsContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(Mark, cancellationToken);
}
