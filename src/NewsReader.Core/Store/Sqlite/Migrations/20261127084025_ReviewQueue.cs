using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReviewQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_SpeakerId_ArticleId",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Position_Id",
                table: "Quotes",
                columns: new[] { "ArticleId", "Position", "Id" },
                filter: "\"Review\" = 0 AND \"Origin\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Confidence_Id",
                table: "Quotes",
                columns: new[] { "Confidence", "Id" },
                filter: "\"Review\" = 0 AND \"Origin\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_ArticleId_Review",
                table: "Quotes",
                columns: new[] { "SpeakerId", "ArticleId", "Review" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "Id" },
                filter: "\"Review\" = 0 AND \"Origin\" = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_ArticleId_Position_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_Confidence_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_SpeakerId_ArticleId_Review",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_SpeakerId_Id",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_ArticleId",
                table: "Quotes",
                columns: new[] { "SpeakerId", "ArticleId" });
        }
    }
}
