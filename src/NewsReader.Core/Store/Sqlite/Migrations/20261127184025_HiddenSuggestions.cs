using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsReader.Core.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HiddenSuggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HidesSuggestions",
                table: "ReaderSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HidesSuggestions",
                table: "ReaderSettings");
        }
    }
}
