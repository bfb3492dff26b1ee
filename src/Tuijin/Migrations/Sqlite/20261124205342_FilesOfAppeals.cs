using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tuijin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesOfAppeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_appeal_step_id",
                table: "appeal_step",
                column: "id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_appeal_step_id",
                table: "appeal_step");
        }
    }
}
