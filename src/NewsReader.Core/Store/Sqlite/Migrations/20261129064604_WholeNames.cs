using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NameAsFound",
                table: "Quotes",
                column: "NameAsFound",
                filter: "\"SpeakerId\" IS NULL");
        }
    }
}
