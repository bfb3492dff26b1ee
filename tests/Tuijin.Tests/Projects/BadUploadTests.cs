using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Projects.Domain;
using Tuijin.Tests.Foundation.Imports;
using static Tuijin.Tests.Foundation.Imports.HandMadeWorkbook;
using static Tuijin.Tests.Foundation.Imports.OfficeTable;
using static Tuijin.Tests.Projects.ImportWizard;

namespace Tuijin.Tests.Projects;

/// <summary>What is uploaded and cannot be a ledger: the page names the cause and the mend, the answer is 4xx, nothing is written.</summary>
public sealed class BadUploadTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public Task Nothing_chosen() => Refused("", [], HttpStatusCode.BadRequest, "请选择要导入的文件");

    [Fact]
    public Task An_empty_file() => Refused("空.xlsx", [], HttpStatusCode.UnprocessableEntity, "文件是空的");

    [Fact]
    public Task A_zip_bomb() => Refused("炸弹.xlsx", Workbook($"<worksheet {Main}><sheetData>{new string(' ', 60_000_000)}</sheetData></worksheet>"), HttpStatusCode.RequestEntityTooLarge, "解压后过大");

    [Fact]
    public Task Broken_xml() => Refused("坏表.xlsx", Workbook($"<worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\"></row>"), HttpStatusCode.UnprocessableEntity, "已损坏或不完整");

    [Fact]
    public async Task A_workbook_cut_short()
    {
        var whole = await Office.Xlsx(new OfficeTable("表", [.. Enumerable.Range(0, 400).Select(i => Row("截断项目" + i, "某公司", i)).Prepend(Row("项目名称", "企业", "总投资(万元)"))]));
        await Refused("半截.xlsx", whole[..(whole.Length / 2)], HttpStatusCode.UnprocessableEntity, "重新取得文件");
    }

    [Theory]
    [InlineData("图纸.xlsx", "%PDF-1.7 …", "PDF 文件")]
    [InlineData("网页.xls", "<html><body><table><tr><td>项目名称</td></tr></table></body></html>", "另存为“Excel 工作簿（.xlsx）”")]
    [InlineData("名单.csv", "姓名,年龄\n张某,3\n", "表头中要有“项目名称”一列")]
    [InlineData("引号.csv", "项目名称,企业\n\"甲,某公司\n", "引号不成对")]
    public Task Another_kind_of_file(string name, string content, string why) => Refused(name, Encoding.UTF8.GetBytes(content), HttpStatusCode.UnprocessableEntity, why);

    [Fact]
    public async Task A_file_that_is_too_large()
    {
        await using var large = new LargeStream(61L * 1024 * 1024);
        await site.WithScope(async services =>
        {
            var refused = await services.GetRequiredService<Tuijin.Projects.Features.ImportProjects.StartImportHandler>().Handle(large, "大.csv", CancellationToken.None);
            refused.Refusal!.StatusCode.ShouldBe(413);
            refused.Refusal.Message.ShouldContain("超过 60 兆字节");
        });
    }

    [Fact]
    public async Task A_million_empty_rows_are_passed_over_quickly()
    {
        using var office = await site.ProgrammeOffice();
        var rows = new StringBuilder();
        for (var row = 3; row <= 1_048_576; row++)
        {
            rows.Append("<row r=\"").Append(row).Append("\"/>");
        }

        var preview = await Upload(office, "空行.xlsx", Workbook($"<worksheet {Main}><dimension ref=\"A1:XFD1048576\"/><sheetData>{Text(1, "项目名称", "企业")}{Text(2, "空行一项目", "某公司")}{rows}</sheetData></worksheet>"));

        preview.Text.ShouldContain("确认后将新增 1 个项目");
    }

    [Fact]
    public async Task Formulas_and_control_characters_do_no_harm()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "式子.csv", "项目名称,企业,备注,总投资(万元)\n=cmd|' /C calc'!A0,<script>alert(1)</script>,a\u0001b\u202Ec,=1+1\n");
        preview.Body.ShouldNotContain("<script>alert");

        await Confirm(office, preview);

        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(row => row.EnterpriseName.Contains("script")));
        project.Name.ShouldBe("=cmd|' /C calc'!A0");
        project.TotalInvestmentYuan.ShouldBeNull();
        var export = await office.Client.GetByteArrayAsync("/projects?export=xlsx&words=cmd");
        var book = new NPOI.XSSF.UserModel.XSSFWorkbook(new MemoryStream(export));
        book.GetSheetAt(0).GetRow(3).GetCell(0).StringCellValue.ShouldStartWith("'=cmd");
    }

    private async Task Refused(string name, byte[] content, HttpStatusCode status, string why)
    {
        using var office = await site.ProgrammeOffice();
        var before = await site.WithDb(db => db.Set<Project>().CountAsync());

        var answer = await office.SubmitFiles(await office.Get("/projects/import"), new Dictionary<string, string>(), "Table", name.Length > 0 ? [(name, content)] : []);

        answer.Status.ShouldBe(status);
        answer.All(".error-summary").ShouldHaveSingleItem().ShouldContain(why);
        (await site.WithDb(db => db.Set<Project>().CountAsync())).ShouldBe(before);
    }

    /// <summary>As many bytes as wanted, without holding them.</summary>
    private sealed class LargeStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
