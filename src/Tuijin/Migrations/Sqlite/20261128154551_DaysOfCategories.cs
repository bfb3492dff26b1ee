using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tuijin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DaysOfCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "handling_days",
                table: "appeal_category",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "handling_days",
                table: "appeal_category");
        }
    }
}
