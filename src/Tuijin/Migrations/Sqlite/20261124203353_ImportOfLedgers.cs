using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tuijin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportOfLedgers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_project_standing_missing_reports",
                table: "project_standing");

            migrationBuilder.DropIndex(
                name: "ix_project_name",
                table: "project");

            migrationBuilder.DropIndex(
                name: "ix_project_programme_id_number",
                table: "project");

            migrationBuilder.DropColumn(
                name: "parts",
                table: "project_standing");

            migrationBuilder.CreateTable(
                name: "import_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    preview_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    columns = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    @new = table.Column<int>(name: "new", type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_done = table.Column<int>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor_organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_path = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_job", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_project_programme_id",
                table: "project",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_job_actor_id_created_at",
                table: "import_job",
                columns: new[] { "actor_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_job_state_beat_at",
                table: "import_job",
                columns: new[] { "state", "beat_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_job");

            migrationBuilder.DropIndex(
                name: "ix_project_programme_id",
                table: "project");

            migrationBuilder.AddColumn<string>(
                name: "parts",
                table: "project_standing",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_project_standing_missing_reports",
                table: "project_standing",
                column: "missing_reports");

            migrationBuilder.CreateIndex(
                name: "ix_project_name",
                table: "project",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_project_programme_id_number",
                table: "project",
                columns: new[] { "programme_id", "number" });
        }
    }
}
