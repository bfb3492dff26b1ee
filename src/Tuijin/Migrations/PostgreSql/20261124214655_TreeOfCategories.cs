using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Tuijin.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class TreeOfCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "parent_code",
                table: "appeal_category",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "approval",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "service", 90 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "environment",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "protection", 190 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "finance",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "factors", 50 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "inspection",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "service", 100 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "labour",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "factors", 60 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "land",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "factors", 20 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "market",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "growth", 160 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "other",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { null, 210 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "payment",
                column: "parent_code",
                value: "benefit");

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "policy",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "benefit", 120 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "power",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "factors", 30 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "roads",
                columns: new[] { "parent_code", "title" },
                values: new object[] { "factors", "道路物流" });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "safety",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "protection", 200 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "tax",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "benefit", 130 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "technology",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "growth", 170 });

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "utilities",
                columns: new[] { "parent_code", "sort_order" },
                values: new object[] { "factors", 40 });

            migrationBuilder.InsertData(
                table: "appeal_category",
                columns: new[] { "code", "deadline", "default_lead_id", "is_active", "parent_code", "questions", "revision", "sort_order", "title" },
                values: new object[,]
                {
                    { "benefit", "Ordinary", null, true, null, "", 1L, 110, "政策落实" },
                    { "factors", "Ordinary", null, true, null, "", 1L, 10, "要素保障" },
                    { "growth", "Ordinary", null, true, null, "", 1L, 150, "产业发展" },
                    { "protection", "Ordinary", null, true, null, "", 1L, 180, "安全环保" },
                    { "service", "Ordinary", null, true, null, "", 1L, 80, "审批服务" }
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "benefit");

            migrationBuilder.DeleteData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "factors");

            migrationBuilder.DeleteData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "growth");

            migrationBuilder.DeleteData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "protection");

            migrationBuilder.DeleteData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "service");

            migrationBuilder.DropColumn(
                name: "parent_code",
                table: "appeal_category");

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "approval",
                column: "sort_order",
                value: 20);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "environment",
                column: "sort_order",
                value: 30);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "finance",
                column: "sort_order",
                value: 80);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "inspection",
                column: "sort_order",
                value: 150);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "labour",
                column: "sort_order",
                value: 90);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "land",
                column: "sort_order",
                value: 10);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "market",
                column: "sort_order",
                value: 120);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "other",
                column: "sort_order",
                value: 160);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "policy",
                column: "sort_order",
                value: 100);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "power",
                column: "sort_order",
                value: 50);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "roads",
                column: "title",
                value: "道路交通");

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "safety",
                column: "sort_order",
                value: 40);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "tax",
                column: "sort_order",
                value: 110);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "technology",
                column: "sort_order",
                value: 130);

            migrationBuilder.UpdateData(
                table: "appeal_category",
                keyColumn: "code",
                keyValue: "utilities",
                column: "sort_order",
                value: 60);
        }
    }
}
