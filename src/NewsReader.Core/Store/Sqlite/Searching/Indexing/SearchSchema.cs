using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// The tables of the search. They hold nothing that the rows do not tell, so they are no part of the model and its migrations: one of
/// another version is dropped and made anew from the rows. SQLite keeps the version in the file’s header (<c>PRAGMA user_version</c>).
/// </summary>
internal static class SearchSchema
{
    // To be raised whenever the tables, or what stands in them, change.
    private const int Version = 9;

    // SQLite’s codes for a table that can’t be opened and for one that is damaged.
    private const int Error = 1, Corrupt = 11;

    // Unlike what FTS5 has for itself, it only reads: whoever wants to write meanwhile does.
    private const string Examine = "SELECT integrity_check AS Value FROM pragma_integrity_check({0})";

    private static readonly string[] Indexes = ["ArticleIndex", "QuoteIndex", "NameIndex", "ClaimIndex", "NoteIndex"];

    private static readonly string[] Tables = ["ArticleKeys", "QuoteKeys", "ClaimPlaces", "NotePlaces", "FacetNames", "IndexedWords", "SpeakerTotals", "NameTotals"];

    private const string Missing = "SELECT value AS Value FROM json_each({0}) WHERE value NOT IN (SELECT name FROM sqlite_master)";

    // The words come folded and divided by spaces from SearchWords, so the tokenizer has nothing left to do; it must not split them at their signs.
    private const string Tokenizer = "unicode61 remove_diacritics 0 categories ''L* N* Co M*''";

    // The number of whoever is not named, in every version.
    private const string NameNobody = "DELETE FROM NameTotals WHERE Name = '' AND Id <> 0; INSERT OR IGNORE INTO NameTotals (Id, Name) VALUES (0, '')";

    private static readonly string Mark = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}");

    // Beside its key stands a sum of what the index was given (see TextSum), and what hits are divided by, so that ten thousand of them are counted without reading their rows.
    // What lists are ordered by goes up in all of them, most and latest as negative numbers, so that one comparison finds a place in any.
    // What one transaction brings is put in order in memory up to so many bytes: it costs nothing but for many articles at once.
    // A piece of an index fills a page of the file, as its usual size does where pages have 4096 bytes: so fewer are read of larger ones, and none goes on in another.
    // What stands in the first column takes two bytes less for each word of each text, so the longest is first.
    private const string Make = $"""
        PRAGMA user_version = 0;
        DROP TABLE IF EXISTS ArticleIndex;
        DROP TABLE IF EXISTS QuoteIndex;
        DROP TABLE IF EXISTS NameIndex;
        DROP TABLE IF EXISTS ClaimIndex;
        DROP TABLE IF EXISTS NoteIndex;
        DROP TABLE IF EXISTS ArticleKeys;
        DROP TABLE IF EXISTS QuoteKeys;
        DROP TABLE IF EXISTS ClaimPlaces;
        DROP TABLE IF EXISTS NotePlaces;
        DROP TABLE IF EXISTS FacetNames;
        DROP TABLE IF EXISTS IndexedWords;
        DROP TABLE IF EXISTS SpeakerTotals;
        DROP TABLE IF EXISTS NameTotals;
        CREATE VIRTUAL TABLE ArticleIndex USING fts5(body, title, facts, content='', contentless_delete=1, tokenize='{Tokenizer}');
        CREATE VIRTUAL TABLE QuoteIndex USING fts5(words, facts, content='', contentless_delete=1, tokenize='{Tokenizer}');
        CREATE VIRTUAL TABLE NameIndex USING fts5(name, content='', contentless_delete=1, tokenize='{Tokenizer}');
        CREATE VIRTUAL TABLE ClaimIndex USING fts5(statement, content='', contentless_delete=1, tokenize='{Tokenizer}');
        CREATE VIRTUAL TABLE NoteIndex USING fts5(body, content='', contentless_delete=1, tokenize='{Tokenizer}');
        INSERT INTO ArticleIndex (ArticleIndex, rank) VALUES ('hashsize', 134217728);
        INSERT INTO QuoteIndex (QuoteIndex, rank) VALUES ('hashsize', 67108864);
        INSERT INTO ArticleIndex (ArticleIndex, rank) SELECT 'pgsz', page_size - 46 FROM pragma_page_size;
        INSERT INTO QuoteIndex (QuoteIndex, rank) SELECT 'pgsz', page_size - 46 FROM pragma_page_size;
        CREATE TABLE ArticleKeys (Key INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL UNIQUE, Sum INTEGER, Facts BLOB);
        CREATE TABLE QuoteKeys (Key INTEGER PRIMARY KEY, QuoteId INTEGER NOT NULL UNIQUE, Sum INTEGER);
        CREATE TABLE ClaimPlaces (
            Key INTEGER NOT NULL, AppearanceId INTEGER NOT NULL, ClaimId INTEGER NOT NULL, Voice INTEGER, Outlet INTEGER, Day TEXT, PRIMARY KEY (Key, AppearanceId)) WITHOUT ROWID;
        CREATE INDEX PlacesOfClaims ON ClaimPlaces (ClaimId, Key, Voice, Day);
        CREATE INDEX ClaimsByVoice ON ClaimPlaces (Voice, ClaimId);
        CREATE INDEX NamesOfClaims ON ClaimPlaces (Voice) WHERE Voice & 1;
        CREATE INDEX ClaimsByOutlet ON ClaimPlaces (Outlet, ClaimId);
        CREATE TABLE NotePlaces (Key INTEGER NOT NULL, NoteId INTEGER NOT NULL, PRIMARY KEY (Key, NoteId)) WITHOUT ROWID;
        CREATE TABLE FacetNames (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE);
        CREATE TABLE IndexedWords (Word TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE SpeakerTotals (
            SpeakerId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Kind INTEGER, IsKept INTEGER NOT NULL,
            Findings INTEGER NOT NULL DEFAULT 0, Quotes INTEGER NOT NULL DEFAULT 0, Articles INTEGER NOT NULL DEFAULT 0, First INTEGER, Last INTEGER,
            ListedAs INTEGER AS (CASE WHEN IsKept OR Findings > 0 THEN Kind END), Most INTEGER AS (-Quotes), Latest INTEGER AS (COALESCE(-Last, 1)));
        CREATE INDEX SpeakersByQuotes ON SpeakerTotals (ListedAs, Most, Name, SpeakerId);
        CREATE INDEX SpeakersByName ON SpeakerTotals (ListedAs, Name, SpeakerId);
        CREATE INDEX SpeakersByLast ON SpeakerTotals (ListedAs, Latest, Name, SpeakerId);
        CREATE TABLE NameTotals (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE, Quotes INTEGER NOT NULL DEFAULT 0, Articles INTEGER NOT NULL DEFAULT 0, Most INTEGER AS (-Quotes));
        CREATE INDEX NamesByQuotes ON NameTotals (Most, Name);
        INSERT INTO NameTotals (Id, Name) VALUES (0, '');
        """;

    /// <summary>Whether the tables are there and of this version.</summary>
    public static async Task<bool> IsCurrentAsync(NewsContext context, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancellationToken) == Version;

    /// <summary>Makes the tables, empty, in the place of those that are there. Until <see cref="MarkAsync"/> they count as unfinished.</summary>
    public static Task MakeAsync(NewsContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(Make, cancellationToken);

    /// <summary>Has the totals of names know nobody’s as they did when they were made.</summary>
    public static Task NameNobodyAsync(NewsContext context, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(NameNobody, cancellationToken);

    /// <summary>Says that the tables hold everything.</summary>
    public static Task MarkAsync(NewsContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(Mark, cancellationToken);

    /// <summary>The full-text indexes that are not sound inside, as SQLite checks them, and the tables beside them that are gone.</summary>
    public static async Task<IReadOnlyList<string>> DamagedAsync(NewsContext context, CancellationToken cancellationToken)
    {
        var damaged = new List<string>();
        foreach (string index in Indexes)
            if (!await IsSoundAsync(context, index, cancellationToken)) damaged.Add(index);
        return [.. damaged, .. await context.Database.SqlQueryRaw<string>(Missing, JsonSerializer.Serialize(Tables)).ToListAsync(cancellationToken)];
    }

    private static async Task<bool> IsSoundAsync(NewsContext context, string index, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchConnection.AskAsync(context, () => ExamineAsync(context, index, cancellationToken), cancellationToken);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Error or Corrupt)
        {
            return false;
        }
    }

    // FTS5 examines an index by what this connection remembers of its segments, and looks whether others have written since only where a query begins:
    // so one begins here, at the same moment.
    private static async Task<bool> ExamineAsync(NewsContext context, string index, CancellationToken cancellationToken)
    {
        string begin = $"SELECT rowid AS Value FROM {index} WHERE rowid = 0";
        await context.Database.SqlQueryRaw<long>(begin).ToListAsync(cancellationToken);
        return await context.Database.SqlQueryRaw<string>(Examine, index).ToListAsync(cancellationToken) is ["ok"];
    }
}
