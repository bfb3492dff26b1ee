using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Tests.Foundation.Imports;
using static Tuijin.Tests.Foundation.Imports.OfficeTable;
using static Tuijin.Tests.Projects.ImportWizard;

namespace Tuijin.Tests.Projects;

/// <summary>A ledger goes in through the pages: upload, preview, choices, confirmation, result.</summary>
public sealed class ImportPageTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly OfficeTable Awkward = new("2026年台账",
        Row("2026年重点技改项目推进台账"),
        Row("填报单位：市工信局", null, null, null, null, null, "单位：万元"),
        Row("序号", "项目名称", "建设单位", "县区", "投资情况", null, "建设时间", null, "备注"),
        Row(null, null, null, null, "总投资", "其中：设备", "开工时间", "计划竣工", null),
        Row("一", "新开工项目"),
        Row(1, "导页铸件智能化改造项目", "某某铸造有限公司", "东县", 12345.5, 8000, "2026年3月", "2026-12", "已备案"),
        Row(2, "导页机床产线升级项目", "某某机床有限公司", "东县", "5.04亿元", "约3亿元", "2026-02-15", "2027年6月"),
        Row(3, "导页印染节水改造项目", "某某纺织有限公司", "无名县", "很多钱", null, "2021-09", "2027-01", "缺环评"),
        Row("小计", null, null, null, 62745.5),
        Row(4, null, "某某无名有限公司", "东县", 100),
        Row("合计", null, null, null, 62845.5))
    { Merges = ["A1:I1", "E3:F3", "G3:H3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "I3:I4"] };

    [Fact]
    public async Task An_awkward_ledger_is_previewed_with_each_problem_in_its_cell_and_written_only_when_confirmed()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "台账.xlsx", await Office.Xlsx(Awkward));

        preview.Text.ShouldContain("尚未写入。确认后将新增 3 个项目；1 行不能导入。");
        preview.All("td .cell-note").ShouldContain(note => note.Contains("E8“很多钱”") && note.Contains("金额"));
        preview.All("td .cell-note").ShouldContain(note => note.Contains("D8“无名县”") && note.Contains("建设地点"));
        preview.All("td .cell-note").ShouldContain(note => note.Contains("B10") && note.Contains("缺少项目名称"));
        preview.All("td").ShouldContain("50,400万元");
        preview.Text.ShouldContain("年度类别“新开工”取自分组标题");
        (await Count("导页")).ShouldBe(0);

        var done = await Confirm(office, preview);

        done.Text.ShouldContain("已导入：新增 3 个项目");
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(row => row.Name == "导页机床产线升级项目"));
        (project.TotalInvestmentYuan, project.StartedOn, project.YearClass, project.DivisionPath).ShouldBe((504_000_000, new DateOnly(2026, 2, 15), ProjectYearClass.NewStart, TestCity.EastPath));
        done.All("td.main a").ShouldContain(project.Name);
        var kept = await office.Get("/projects/" + (await site.WithDb(db => db.Set<Project>().SingleAsync(row => row.Name == "导页印染节水改造项目"))).Number);
        kept.Text.ShouldContain("很多钱");
    }

    [Fact]
    public async Task A_person_may_change_what_a_column_is_taken_for()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "账.csv", "项目名称,甲列,企业\n改列一项目,300,某公司\n");
        var choice = preview.Document.QuerySelectorAll("select[name=choice]")[1].QuerySelectorAll("option").Single(option => option.TextContent == "总投资").GetAttribute("value")!;

        var again = await office.Submit(preview, new Dictionary<string, string>(), "form[action*=Look]");
        again.Status.ShouldBe(HttpStatusCode.Redirect);
        var changed = await office.Client.PostAsync($"{Address(preview)}?handler=Look", Form(preview, [.. Choices(preview).Select((old, at) => ("choice", at == 1 ? choice : old))]));
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var shown = await office.Get(Address(preview));
        shown.All("td").ShouldContain("300万元");
        await Confirm(office, shown);
        (await site.WithDb(db => db.Set<Project>().SingleAsync(row => row.Name == "改列一项目"))).TotalInvestmentYuan.ShouldBe(3_000_000);
    }

    [Fact]
    public async Task Only_the_chosen_sheet_programme_and_year_are_used()
    {
        var programme = await site.WithDb(async db =>
        {
            var made = new Programme { Id = new ProgrammeId(Guid.NewGuid()), Name = "择表计划", LightRuleId = LightRules.DefaultId };
            db.Add(made);
            await db.Save("准备");
            return made.Id;
        });
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "两表.xlsx", await Office.Xlsx(
            new OfficeTable("甲表", Row("项目名称", "本年计划"), Row("择表甲项目", 100)), new OfficeTable("乙表", Row("项目名称", "本年计划"), Row("择表乙项目", 200))));
        preview.Text.ShouldContain("新增 2 个项目");

        var chosen = await office.Client.PostAsync($"{Address(preview)}?handler=Look",
            Form(preview, [("sheet", "乙表"), ("year", "2027"), ("programme", programme.Value.ToString()), .. Choices(preview).Select(choice => ("choice", choice))]));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Confirm(office, await office.Get(Address(preview)));

        (await Count("择表甲")).ShouldBe(0);
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(row => row.Name == "择表乙项目"));
        project.ProgrammeId.ShouldBe(programme);
        (await site.WithDb(db => db.Set<YearPlan>().SingleAsync(plan => plan.ProjectId == project.Id))).ShouldSatisfyAllConditions(plan => plan.Year.ShouldBe(2027), plan => plan.PlanYuan.ShouldBe(2_000_000));
    }

    [Fact]
    public async Task Rows_that_cannot_be_imported_come_back_as_a_workbook_that_can_be_mended_and_imported()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "账.csv", "项目名称,企业,总投资(万元)\n返修一项目,某公司,100\n返修一项目,某公司,120.5\n");
        var answer = await office.Client.GetAsync($"{Address(preview)}?handler=Refused");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var workbook = await answer.Content.ReadAsByteArrayAsync();

        var rows = (await Office.Read(workbook)).Rows;
        var row = rows.ShouldHaveSingleItem();
        row.Kept["未导入的原因"].ShouldContain("第 2 行是同一个项目");
        row.Amount("totalInvestment")!.Value.Value.ShouldBe(1_205_000);

        await office.Submit(preview, new Dictionary<string, string>(), "form[action*=Cancel]");
        var mended = await Upload(office, "更正.xlsx", workbook);
        await Confirm(office, mended);
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "返修一项目"))).SourceTexts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_moved_on_after_the_preview_is_not_written()
    {
        using var office = await site.ProgrammeOffice();
        var number = await site.GivenProject(project => project.Name = "移动一项目");
        var preview = await Upload(office, "账.csv", "项目名称,企业,总投资(万元)\n移动一项目,试验东方机械有限公司,777\n移动二项目,某公司,888\n移动三项目,某公司,999\n");
        preview.Text.ShouldContain("新增 2 个项目，修改 1 个项目");
        await site.WithDb(async db =>
        {
            (await db.Set<Project>().SingleAsync(project => project.Number == number)).Leader = "后来的修改";
            await db.Save("修改");
        });
        await site.GivenProject(project => (project.Name, project.EnterpriseName, project.EnterpriseId) = ("移动二项目", "某公司", null));

        var done = await Confirm(office, preview);

        done.Text.ShouldContain("新增 1 个项目，修改 0 个");
        done.Text.ShouldContain("预览后台账中的这个项目又有改动");
        done.Text.ShouldContain("预览后台账中已有同一项目");
        var first = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number));
        (first.TotalInvestmentYuan, first.Leader).ShouldBe((500_000_000, "后来的修改"));
        (await Count("移动二")).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_moved_to_another_organisation_after_the_upload_writes_nothing()
    {
        using var county = await site.EastCounty();
        var preview = await Upload(county, "账.csv", "项目名称,企业,县区\n调任一项目,某公司,东县\n");
        await site.WithDb(async db =>
        {
            (await db.Set<User>().SingleAsync(user => user.Id == county.User!.Id)).OrganisationId = TestCity.EastTownship.Value;
            await db.Save("调任");
        });

        var done = await Confirm(county, preview);

        done.Text.ShouldContain("账户已停用或者职责已变更，没有继续写入");
        (await Count("调任")).ShouldBe(0);
    }

    [Fact]
    public async Task A_confirmation_is_taken_once_and_only_for_the_preview_that_was_looked_at()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "账.csv", "项目名称,企业\n重放一项目,某公司\n");
        var page = Address(preview);
        var stale = await office.Post($"{page}?handler=Confirm", new Dictionary<string, string> { ["preview"] = new string('0', 64) }, page);
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("预览在您打开页面之后更新过");
        (await Count("重放")).ShouldBe(0);

        await Confirm(office, preview);
        var again = await office.Submit(preview, new Dictionary<string, string>(), "form[action*=Confirm]");

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("不会重复写入");
        (await Count("重放")).ShouldBe(1);
        (await office.Post($"{page}?handler=Cancel", new Dictionary<string, string>(), page)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Post($"{page}?handler=Look", new Dictionary<string, string>(), page)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_import_is_its_uploaders_own()
    {
        using var office = await site.ProgrammeOffice();
        using var other = await site.ProgrammeOffice();
        var page = Address(await Upload(office, "账.csv", "项目名称,企业\n他人一项目,某公司\n"));

        (await other.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(page + "?handler=Progress")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(page + "?handler=Refused")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var handler in new[] { "Confirm", "Cancel", "Look", "Decide" })
        {
            (await other.Post($"{page}?handler={handler}", new Dictionary<string, string>(), "/projects/import")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await Count("他人")).ShouldBe(0);
    }

    [Fact]
    public async Task A_column_for_two_fields_an_unknown_field_and_a_missing_name_are_refused_by_name()
    {
        using var office = await site.ProgrammeOffice();
        var preview = await Upload(office, "账.csv", "项目名称,企业,甲列,乙列\n列错一项目,某公司,a,b\n");
        var (page, choices) = (Address(preview), Choices(preview));
        string As(int column, string field) => new Tuijin.Foundation.Imports.ColumnChoice("账", column, field).ToText();

        (await Look(choices[0], As(2, "leader"), As(3, "leader"))).Text.ShouldContain("“包保领导”对应了几列（C列、D列）");
        (await Look(As(0, "leader"))).Text.ShouldContain("没有对应“项目名称”的列");
        (await Look(choices[0], As(1, "noSuchField"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Look(choices[0], As(99, "leader"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task<TestPage> Look(params string[] chosen)
        {
            var answer = await office.Client.PostAsync($"{page}?handler=Look", Form(preview, [.. chosen.Select(choice => ("choice", choice))]));
            var body = await answer.Content.ReadAsStringAsync();
            return new TestPage(answer.StatusCode, page, null, body, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body));
        }
    }

    [Fact]
    public async Task Who_may_not_import_sees_no_button_and_no_page()
    {
        using var township = await site.EastTownship();
        (await township.Get("/projects")).All("a").ShouldNotContain("导入");
        (await township.Get("/projects/import")).Location!.ShouldContain("/denied");
        using var county = await site.EastCounty();
        (await county.Get("/projects")).All("a").ShouldContain("导入");
    }

    [Fact]
    public async Task Rows_are_shown_page_by_page_and_by_what_becomes_of_them()
    {
        using var office = await site.ProgrammeOffice();
        var table = new StringBuilder("项目名称,企业,总投资(万元)\n");
        for (var row = 0; row < 130; row++)
        {
            table.Append("分页").Append(row).Append("项目,某公司,").Append(row % 10 == 0 ? "不详数" : "5").Append('\n');
        }

        var preview = await Upload(office, "账.csv", table.ToString());
        preview.Document.QuerySelectorAll(".preview tbody tr").Length.ShouldBe(50);
        preview.Text.ShouldContain("第 1 / 3 页，共 130 条");
        var problems = await office.Get(Address(preview) + "?show=problems");
        problems.Document.QuerySelectorAll(".preview tbody tr").Length.ShouldBe(13);
        var last = await office.Get(Address(preview) + "?page=3");
        last.Document.QuerySelectorAll(".preview tbody tr").Length.ShouldBe(30);
        last.All(".preview td.main").ShouldContain("分页129项目");
    }

    private Task<int> Count(string start) => site.WithDb(db => db.Set<Project>().CountAsync(project => project.Name.StartsWith(start)));
}
