using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PackedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Before the tables are made anew, which comes last whatever stands first: hashes by their bytes, and what will be packed marked as bytes that stand as they are.
            migrationBuilder.Sql("""
                UPDATE "Revisions" SET "TextHash" = unhex("TextHash"), "Sha256" = unhex("Sha256"),
                    "Text" = CAST(X'00' || "Text" AS BLOB), "Original" = CAST(X'00' || "Original" AS BLOB);
                """);

            // The key is the table: no second tree of the same numbers.
            migrationBuilder.Sql("""
                CREATE TABLE "Paragraphs_" (
                    "RevisionId" INTEGER NOT NULL,
                    "Ordinal" INTEGER NOT NULL,
                    "Start" INTEGER NOT NULL,
                    "End" INTEGER NOT NULL,
                    "Kind" INTEGER NOT NULL,
                    "Origin" INTEGER NOT NULL,
                    CONSTRAINT "PK_Paragraphs" PRIMARY KEY ("RevisionId", "Ordinal"),
                    CONSTRAINT "FK_Paragraphs_Revisions_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "Revisions" ("Id") ON DELETE RESTRICT
                ) WITHOUT ROWID;
                INSERT INTO "Paragraphs_" SELECT "RevisionId", "Ordinal", "Start", "End", "Kind", "Origin" FROM "Paragraphs" ORDER BY "RevisionId", "Ordinal";
                DROP TABLE "Paragraphs";
                ALTER TABLE "Paragraphs_" RENAME TO "Paragraphs";
                """);

            migrationBuilder.DropIndex(
                name: "IX_Quotes_AnchorId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_AuthorId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.AlterColumn<byte[]>(
                name: "TextHash",
                table: "Revisions",
                type: "BLOB",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Text",
                table: "Revisions",
                type: "BLOB",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Sha256",
                table: "Revisions",
                type: "BLOB",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Original",
                table: "Revisions",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AnchorId",
                table: "Quotes",
                column: "AnchorId",
                filter: "\"AnchorId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AuthorId",
                table: "Quotes",
                column: "AuthorId",
                filter: "\"AuthorId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound",
                filter: "\"SpeakerId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Needs a function that unpacks, which the connection is to be given: SQLite has none.
            migrationBuilder.Sql("""
                UPDATE "Revisions" SET "TextHash" = lower(hex("TextHash")), "Sha256" = lower(hex("Sha256")),
                    "Original" = COALESCE(unpack("Original"), unpack("Text")), "Text" = CAST(unpack("Text") AS TEXT);
                """);

            migrationBuilder.DropIndex(
                name: "IX_Quotes_AnchorId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_AuthorId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.AlterColumn<string>(
                name: "TextHash",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AlterColumn<string>(
                name: "Sha256",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Original",
                table: "Revisions",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AnchorId",
                table: "Quotes",
                column: "AnchorId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_AuthorId",
                table: "Quotes",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound");
        }
    }
}
