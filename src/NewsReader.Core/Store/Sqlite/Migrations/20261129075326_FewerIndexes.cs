using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FewerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_ArticleId_Position",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound",
                filter: "\"SpeakerId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Position",
                table: "Quotes",
                columns: new[] { "ArticleId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound");
        }
    }
}
