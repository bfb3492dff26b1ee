using System.Net;
using Microsoft.EntityFrameworkCore;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using static Tuijin.Tests.Projects.ImportWizard;

namespace Tuijin.Tests.Projects;

/// <summary>The ledger goes out as a workbook, is edited off line, and comes back while others have gone on working.</summary>
public sealed class LedgerRoundTripTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Columns = "name number enterprise county township tier leader place totalInvestment yearPlan cumulativeBefore plannedStart plannedFinish startedOn landArea yearClass nature expectedJobs statusText light completion";

    [Fact]
    public async Task A_ledger_that_nobody_edited_changes_nothing()
    {
        using var office = await site.ProgrammeOffice();
        await Given("不动一", project => (project.NewLandM2, project.UsesNewLand, project.PlannedStartMonth, project.Nature, project.Leader, project.ExpectedJobs) =
            (1234.567m, true, 202501, ConstructionNature.Renovation, "=某副市长", 30), planWan: 1234);
        await Given("不动二", project => (project.EnterpriseId, project.EnterpriseName, project.Tier) = (null, "名录外公司", "重点推进"));

        var preview = await Upload(office, "台账.xlsx", await Export(office, "不动"));

        preview.Text.ShouldContain("没有可以写入的内容；2 行没有变化");
        preview.Text.ShouldContain("导出的台账，已逐项比较");
        (await office.Submit(preview, new Dictionary<string, string>(), "form[action*=Confirm]")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Edits_are_taken_later_edits_stay_and_conflicts_are_for_a_person_to_decide()
    {
        using var office = await site.ProgrammeOffice();
        var (first, second, third) = (await Given("三路一", planWan: 100), await Given("三路二"), await Given("三路三"));
        var file = Edit(await Export(office, "三路"), sheet =>
        {
            Set(sheet, first, "总投资（万元）", 6000);
            Set(sheet, first, "本年计划（万元）", 250);
            Set(sheet, first, "包保领导", "张副市长");
            Set(sheet, second, "总投资（万元）", 7000);
            Set(sheet, second, "建设地点", "一号地块");
            Set(sheet, third, "总投资（万元）", 8000);
            Set(sheet, third, "开工日期", null);
        });
        await Change(first, project => project.StatusText = "后来写的进展");
        await Change(second, project => project.TotalInvestmentYuan = 71_000_000);
        await Change(third, project => project.TotalInvestmentYuan = 81_000_000);

        var preview = await Upload(office, "台账.xlsx", file);

        preview.Text.ShouldContain("将修改 1 个项目，处理 2 个有冲突的项目（0 个采用文件中的内容，2 个保留系统中后来的修改）");
        preview.All("td").ShouldContain(cell => cell == "50,000万元 6,000万元");
        preview.All(".cell-note").ShouldContain("▲系统中后来改为“7,100万元”，文件中是“7,000万元”");
        var conflicts = await office.Get(Address(preview) + "?show=conflicts");
        var place = conflicts.Document.QuerySelectorAll(".preview tbody tr").Single(row => row.TextContent.Contains(third.Name)).QuerySelector("input[name=taken]")!.GetAttribute("value")!;
        var kept = conflicts.Document.QuerySelectorAll("input[name=shown]").Select(shown => ("shown", shown.GetAttribute("value")!));
        (await office.Client.PostAsync($"{Address(preview)}?handler=Decide", Form(conflicts, [.. kept, ("taken", place), ("preview", conflicts.Document.QuerySelector("input[name=preview]")!.GetAttribute("value")!)])))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var decided = await office.Get(Address(preview));
        decided.Text.ShouldContain("1 个采用文件中的内容，1 个保留系统中后来的修改");

        var done = await Confirm(office, decided);

        done.Text.ShouldContain("修改 2 个；0 行没有变化，1 行冲突");
        var now = await Now(first, second, third);
        (now[0].TotalInvestmentYuan, now[0].Leader, now[0].StatusText).ShouldBe((60_000_000, "张副市长", "后来写的进展"));
        (await site.WithDb(db => db.Set<YearPlan>().SingleAsync(plan => plan.ProjectId == now[0].Id))).PlanYuan.ShouldBe(2_500_000);
        (now[1].TotalInvestmentYuan, now[1].Place).ShouldBe((71_000_000, "一号地块"));
        (now[2].TotalInvestmentYuan, now[2].StartedOn).ShouldBe((80_000_000, null));
        (await Upload(office, "台账.xlsx", await Export(office, "三路"))).Text.ShouldContain("3 行没有变化");
    }

    [Fact]
    public async Task A_tick_beside_the_confirmation_counts_without_being_kept_before()
    {
        using var office = await site.ProgrammeOffice();
        var (ticked, left) = (await Given("随勾一"), await Given("随勾二"));
        var file = Edit(await Export(office, "随勾"), sheet =>
        {
            Set(sheet, ticked, "总投资（万元）", 6100);
            Set(sheet, left, "总投资（万元）", 6200);
        });
        await Change(ticked, project => project.TotalInvestmentYuan = 71_000_000);
        await Change(left, project => project.TotalInvestmentYuan = 72_000_000);
        var preview = await Upload(office, "台账.xlsx", file);
        var place = preview.Document.QuerySelectorAll(".preview tbody tr").Single(row => row.TextContent.Contains(ticked.Name)).QuerySelector("input[name=taken]")!.GetAttribute("value")!;
        preview.Document.QuerySelector("button[form=import-rows]")!.TextContent.ShouldBe("确认导入");

        var answer = await office.Submit(preview, new Dictionary<string, string> { ["taken"] = place }, "form#import-rows");

        (await office.Get(answer.Location!)).Text.ShouldContain("已导入：新增 0 个项目，修改 1 个；0 行没有变化，1 行冲突");
        (await Now(ticked, left)).Select(project => project.TotalInvestmentYuan).ShouldBe([61_000_000, 72_000_000]);
    }

    [Fact]
    public async Task A_row_moved_under_another_name_deleted_doubled_or_added_is_told_apart()
    {
        using var office = await site.ProgrammeOffice();
        var (first, second, third) = (await Given("行一"), await Given("行二"), await Given("行三"));
        var file = Edit(await Export(office, "行"), sheet =>
        {
            Set(sheet, first, "项目名称", "行一改名项目");
            var (from, to) = (RowOf(sheet, third), sheet.CreateRow(sheet.LastRowNum + 1));
            foreach (var cell in RowOf(sheet, second).Cells.Where(cell => cell.CellType is CellType.String))
            {
                to.CreateCell(cell.ColumnIndex).SetCellValue(cell.StringCellValue);
            }

            sheet.RemoveRow(from);
            var added = sheet.CreateRow(sheet.LastRowNum + 1);
            added.CreateCell(Column(sheet, "项目名称")).SetCellValue("行外新增项目");
            added.CreateCell(Column(sheet, "企业")).SetCellValue("某公司");
        });

        var preview = await Upload(office, "台账.xlsx", file);

        preview.Text.ShouldContain("将新增 1 个项目，修改 1 个项目；1 行没有变化，1 行不能导入");
        preview.Text.ShouldContain("导出时有、文件中已删去的 1 个项目不受影响");
        preview.Text.ShouldContain("只采用前一行");
        await Confirm(office, preview);
        (await Now(first, second, third)).Select(project => project.Name).ShouldBe(["行一改名项目", second.Name, third.Name]);
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "行外新增项目"))).SourceTexts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_form_would_refuse_is_refused_row_by_row()
    {
        using var office = await site.ProgrammeOffice();
        var (first, second, third) = (await Given("拒一"), await Given("拒二"), await Given("拒三"));
        var file = Edit(await Export(office, "拒", more: "finishedOn"), sheet =>
        {
            Set(sheet, first, "竣工投产日期", "2020-01-01");
            Set(sheet, second, "层级", "没有的层级");
            Set(sheet, third, "县区", "没有的县");
            Set(sheet, third, "项目名称", "");
        });

        var preview = await Upload(office, "台账.xlsx", file);

        preview.Text.ShouldContain("竣工日期早于开工日期");
        preview.Text.ShouldContain("没有这个层级");
        preview.Text.ShouldContain("缺少项目名称");
        await Confirm(office, preview);
        var now = await Now(first, second, third);
        now.Select(project => project.FinishedOn).ShouldAllBe(day => day == null);
        (now[0].SourceTexts["竣工投产日期"], now[1].Tier, now[1].SourceTexts["层级"], now[2].Name).ShouldBe(("2020-01-01", null, "没有的层级", third.Name));
    }

    [Fact]
    public async Task A_county_takes_back_its_own_branch_only()
    {
        using var office = await site.ProgrammeOffice();
        using var west = await site.WestCounty();
        var east = await Given("东西一");
        var mine = await site.GivenProject(project => project.Name = "东西二项目", TestCity.WestPath, TestCity.West);
        var file = Edit(await Export(office, "东西"), sheet =>
        {
            Set(sheet, east, "总投资（万元）", 1);
            Set(sheet, ("东西二项目", mine), "总投资（万元）", 2);
            Set(sheet, ("东西二项目", mine), "包保领导", "西县领导");
        });

        var preview = await Upload(west, "台账.xlsx", file);

        preview.Text.ShouldContain("将修改 1 个项目；1 行不能导入");
        preview.All(".cell-note").ShouldContain(note => note.Contains("不在本辖区内"));
        await Confirm(west, preview);
        var projects = await site.WithDb(db => db.Set<Project>().Where(project => project.Name.StartsWith("东西")).OrderBy(project => project.Name).ToListAsync());
        projects.Select(project => project.TotalInvestmentYuan).ShouldBe([500_000_000, 20_000]);
    }

    [Fact]
    public async Task A_file_whose_system_sheet_was_altered_is_refused()
    {
        using var office = await site.ProgrammeOffice();
        await Given("造假一");
        var file = await Export(office, "造假");
        var book = new XSSFWorkbook(new MemoryStream(file));
        var exportedAt = book.GetSheet("系统信息").GetRow(2);
        exportedAt.RemoveCell(exportedAt.GetCell(1));
        exportedAt.CreateCell(1).SetCellValue("2020-01-01T00:00:00Z");
        using var forged = new MemoryStream();
        book.Write(forged);

        var answer = await office.SubmitFiles(await office.Get("/projects/import"), new Dictionary<string, string>(), "Table", [("台账.xlsx", forged.ToArray())]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("请重新导出台账");
    }

    private static async Task<byte[]> Export(TestBrowser browser, string words, string more = "") =>
        await browser.Client.GetByteArrayAsync($"/projects?export=xlsx&words={words}&" + string.Join('&', $"{Columns} {more}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(column => "columns=" + column)));

    private static byte[] Edit(byte[] file, Action<ISheet> edit)
    {
        var book = new XSSFWorkbook(new MemoryStream(file));
        edit(book.GetSheetAt(0));
        using var edited = new MemoryStream();
        book.Write(edited);
        return edited.ToArray();
    }

    private static IRow RowOf(ISheet sheet, (string Name, string Number) project) =>
        Enumerable.Range(3, sheet.LastRowNum - 2).Select(sheet.GetRow).First(row => row?.GetCell(Column(sheet, "编号"))?.StringCellValue == project.Number);

    private static int Column(ISheet sheet, string header) => sheet.GetRow(2).Cells.Single(cell => cell.StringCellValue == header).ColumnIndex;

    private static void Set(ISheet sheet, (string Name, string Number) project, string header, object? value)
    {
        var column = Column(sheet, header);
        var row = RowOf(sheet, project);
        row.RemoveCell(row.GetCell(column));
        var cell = row.CreateCell(column);
        if (value is string text)
        {
            cell.SetCellValue(text);
        }
        else if (value is int figure)
        {
            cell.SetCellValue(figure);
        }
    }

    private async Task<(string Name, string Number)> Given(string start, Action<Project>? change = null, long? planWan = null)
    {
        var name = start + "项目";
        var number = await site.GivenProject(project =>
        {
            project.Name = name;
            change?.Invoke(project);
        });
        if (planWan is { } wan)
        {
            await site.GivenPlan(number, wan);
        }

        return (name, number);
    }

    private Task Change((string Name, string Number) project, Action<Project> change) => site.WithDb(async db =>
    {
        change(await db.Set<Project>().SingleAsync(row => row.Number == project.Number));
        await db.Save("后来的修改");
    });

    private Task<List<Project>> Now(params (string Name, string Number)[] projects) => site.WithDb(async db =>
    {
        var numbers = projects.Select(project => project.Number).ToList();
        return await db.Set<Project>().AsNoTracking().Where(project => numbers.Contains(project.Number)).OrderBy(project => project.Number).ToListAsync();
    });
}
