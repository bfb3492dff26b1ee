using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tuijin.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProjectPermits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "permit_rule_id",
                table: "programme",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "jiangsu");

            migrationBuilder.CreateTable(
                name: "permit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_on = table.Column<DateOnly>(type: "date", nullable: false),
                    limit_days = table.Column<int>(type: "integer", nullable: true),
                    limit_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    correction_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit", x => x.id);
                    table.ForeignKey(
                        name: "fk_permit_project_project_id",
                        column: x => x.project_id,
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.UpdateData(
                table: "programme",
                keyColumn: "id",
                keyValue: new Guid("01980000-0000-7000-8000-000000000122"),
                column: "permit_rule_id",
                value: "jiangsu");

            migrationBuilder.CreateIndex(
                name: "ix_permit_project_id_title_handed_in_on",
                table: "permit",
                columns: new[] { "project_id", "title", "handed_in_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_permit_running",
                table: "permit",
                columns: new[] { "project_id", "title" },
                unique: true,
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_permit_running_by_department",
                table: "permit",
                columns: new[] { "department_id", "due_on" },
                filter: "done_on IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "permit");

            migrationBuilder.DropColumn(
                name: "permit_rule_id",
                table: "programme");
        }
    }
}
