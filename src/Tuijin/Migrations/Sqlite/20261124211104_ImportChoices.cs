using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tuijin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "conflicts",
                table: "import_job",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sheets",
                table: "import_job",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "taken",
                table: "import_job",
                type: "text",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "conflicts",
                table: "import_job");

            migrationBuilder.DropColumn(
                name: "sheets",
                table: "import_job");

            migrationBuilder.DropColumn(
                name: "taken",
                table: "import_job");
        }
    }
}
