using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChangeSubjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChangeSubjects",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeSubjects", x => new { x.Kind, x.SubjectId, x.ChangeId });
                    table.ForeignKey(
                        name: "FK_ChangeSubjects_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeSubjects_ChangeId",
                table: "ChangeSubjects",
                column: "ChangeId");

            // What the changes that are there already are about. Where the logged values of a row don't name it, all count that it ever was
            // of: who said a quote at that time, say. The temporary tables lie in a file, so that a big log needs no more memory.
            migrationBuilder.Sql("""
                CREATE TEMP TABLE "Naming" ("Entity" TEXT, "Kind" INTEGER, "Path" TEXT);
                INSERT INTO "Naming" VALUES
                    ('Quote', 0, '$.ArticleId'), ('Quote', 1, '$.SpeakerId'), ('TextAnchor', 0, '$.ArticleId'), ('Note', 0, '$.ArticleId'),
                    ('Speaker', 1, '$.MergedIntoId'), ('SpeakerName', 1, '$.SpeakerId'), ('Evidence', 2, '$.ClaimId'), ('Ruling', 2, '$.ClaimId'),
                    ('ClaimAppearance', 0, '$.ArticleId'), ('ClaimAppearance', 2, '$.ClaimId');

                INSERT INTO "ChangeSubjects" SELECT 0, "ArticleId", "Id" FROM "Changes" WHERE "ArticleId" IS NOT NULL;

                CREATE TEMP TABLE "Keyed" ("Entity" TEXT PRIMARY KEY, "Kind" INTEGER);
                INSERT INTO "Keyed" VALUES ('Article', 0), ('ArticleTag', 0), ('Speaker', 1), ('Claim', 2), ('ClaimTag', 2);
                INSERT OR IGNORE INTO "ChangeSubjects" SELECT k."Kind", CAST(substr(r."Key", 2) AS INTEGER), r."ChangeId"
                FROM "ChangedRows" AS r JOIN "Keyed" AS k ON k."Entity" = r."Entity";

                CREATE TEMP TABLE "Named" ("Entity" TEXT, "Key" TEXT, "Kind" INTEGER, "SubjectId" INTEGER, "ChangeId" INTEGER);
                INSERT INTO "Named" SELECT r."Entity", r."Key", n."Kind", json_extract(r."Before", n."Path"), r."ChangeId"
                FROM "ChangedRows" AS r JOIN "Naming" AS n ON n."Entity" = r."Entity" WHERE json_extract(r."Before", n."Path") IS NOT NULL;
                INSERT INTO "Named" SELECT r."Entity", r."Key", n."Kind", json_extract(r."After", n."Path"), r."ChangeId"
                FROM "ChangedRows" AS r JOIN "Naming" AS n ON n."Entity" = r."Entity" WHERE json_extract(r."After", n."Path") IS NOT NULL;
                INSERT OR IGNORE INTO "ChangeSubjects" SELECT "Kind", "SubjectId", "ChangeId" FROM "Named";

                CREATE TEMP TABLE "Known" ("Entity" TEXT, "Key" TEXT, "Kind" INTEGER, "SubjectId" INTEGER, PRIMARY KEY ("Entity", "Key", "Kind", "SubjectId")) WITHOUT ROWID;
                INSERT OR IGNORE INTO "Known" SELECT "Entity", "Key", "Kind", "SubjectId" FROM "Named";
                INSERT OR IGNORE INTO "Known" SELECT 'Quote', '[' || q."Id" || ']', 0, q."ArticleId"
                FROM "ChangedRows" AS r JOIN "Quotes" AS q ON q."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" IN ('Quote', 'QuoteTag');
                INSERT OR IGNORE INTO "Known" SELECT 'Quote', '[' || q."Id" || ']', 1, q."SpeakerId"
                FROM "ChangedRows" AS r JOIN "Quotes" AS q ON q."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" IN ('Quote', 'QuoteTag') AND q."SpeakerId" IS NOT NULL;
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 0, a."ArticleId"
                FROM "ChangedRows" AS r JOIN "Anchors" AS a ON a."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'TextAnchor';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 0, n."ArticleId"
                FROM "ChangedRows" AS r JOIN "Notes" AS n ON n."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'Note';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 1, n."SpeakerId"
                FROM "ChangedRows" AS r JOIN "SpeakerNames" AS n ON n."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'SpeakerName';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 2, e."ClaimId"
                FROM "ChangedRows" AS r JOIN "Evidence" AS e ON e."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'Evidence';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 2, u."ClaimId"
                FROM "ChangedRows" AS r JOIN "Rulings" AS u ON u."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'Ruling';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 0, a."ArticleId"
                FROM "ChangedRows" AS r JOIN "ClaimAppearances" AS a ON a."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'ClaimAppearance';
                INSERT OR IGNORE INTO "Known" SELECT r."Entity", r."Key", 2, a."ClaimId"
                FROM "ChangedRows" AS r JOIN "ClaimAppearances" AS a ON a."Id" = CAST(substr(r."Key", 2) AS INTEGER) WHERE r."Entity" = 'ClaimAppearance';

                INSERT OR IGNORE INTO "ChangeSubjects" SELECT n."Kind", k."SubjectId", r."ChangeId"
                FROM "ChangedRows" AS r JOIN "Naming" AS n ON n."Entity" = r."Entity"
                JOIN "Known" AS k ON k."Entity" = r."Entity" AND k."Key" = r."Key" AND k."Kind" = n."Kind"
                WHERE r."Entity" <> 'Speaker' AND json_type(r."Before", n."Path") IS NULL AND json_type(r."After", n."Path") IS NULL;
                INSERT OR IGNORE INTO "ChangeSubjects" SELECT k."Kind", k."SubjectId", r."ChangeId"
                FROM "ChangedRows" AS r JOIN "Known" AS k ON k."Entity" = 'Quote' AND k."Key" = '[' || CAST(substr(r."Key", 2) AS INTEGER) || ']'
                WHERE r."Entity" = 'QuoteTag';

                DROP TABLE "Known";
                DROP TABLE "Named";
                DROP TABLE "Keyed";
                DROP TABLE "Naming";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangeSubjects");
        }
    }
}
