using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LibraryOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_Outlet",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_ReadStates_Starred",
                table: "ReadStates",
                columns: new[] { "ReaderId", "ArticleId" },
                filter: "\"IsStarred\"");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Deleted",
                table: "Articles",
                columns: new[] { "Day", "Id" },
                filter: "\"DeletedUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Outlet_Day_Id",
                table: "Articles",
                columns: new[] { "Outlet", "Day", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReadStates_Starred",
                table: "ReadStates");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Deleted",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Outlet_Day_Id",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Outlet",
                table: "Articles",
                column: "Outlet");
        }
    }
}
