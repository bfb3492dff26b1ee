using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

public sealed class ProjectImportTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly Viewer Office = new(Guid.NewGuid(), "工信局科长", Role.ProgrammeOffice, TestCity.Industry.Value, null, TestCity.CityPath);

    private static readonly Viewer West = new(Guid.NewGuid(), "西县经办", Role.County, TestCity.WestCounty.Value, null, TestCity.WestPath);

    [Fact]
    public async Task The_ledger_of_150_real_projects_imports_whole_and_again_changes_nothing()
    {
        var file = await System.IO.File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Data", "real-projects.csv"));
        var preview = await Preview(file, "real-projects.csv");
        preview.Counts.ShouldBe(new ImportCounts(150, 150, 0, 0, 0, 0));
        preview.Records!.Count(record => record.TotalInvestmentYuan is not null).ShouldBe(67);
        preview.Records!.Single(record => record.Name == "佳通轮胎技改").Place.ShouldBe("福建莆田市");

        (await Run(file, "real-projects.csv")).Counts.New.ShouldBe(150);
        await site.WithDb(async db =>
        {
            var project = await db.Set<Project>().SingleAsync(project => project.Name == "智慧梁厂(预制箱梁)技改项目");
            project.TotalInvestmentYuan.ShouldBe(100_029_300);
            project.SourceTexts["fact_quality"].ShouldNotBeNullOrEmpty();
            project.DivisionPath.ShouldBe(TestCity.CityPath);
            (await db.Set<ProjectStanding>().AnyAsync(standing => standing.ProjectId == project.Id)).ShouldBeTrue();
        });
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(default)).Findings.ShouldBeEmpty());

        var again = await Run(file, "real-projects.csv");
        again.Counts.ShouldBe(new ImportCounts(150, 0, 0, 150, 0, 0));
    }

    [Fact]
    public async Task What_is_written_in_bulk_reads_back_as_what_is_saved_one_by_one()
    {
        await Run("项目名称,企业名称,县区,乡镇,总投资(万元),年度计划投资(万元),计划开工时间,实际开工时间,新增用地(亩),备注\n甲一铸造改造项目,试验东方机械有限公司,东县,东一镇,1234.5,600,2026-01,2026年2月3日,15,补充说明\n", "账.csv");
        await site.WithDb(async db =>
        {
            var project = await db.Set<Project>().SingleAsync(project => project.Name == "甲一铸造改造项目");
            project.EnterpriseId.ShouldBe(TestCity.Machinery);
            project.DivisionPath.ShouldBe(TestCity.EastTownPath);
            project.TotalInvestmentYuan.ShouldBe(12_345_000);
            project.PlannedStartMonth.ShouldBe(202601);
            project.StartedOn.ShouldBe(new DateOnly(2026, 2, 3));
            project.NewLandM2.ShouldBe(10_000);
            project.UsesNewLand.ShouldBeTrue();
            project.YearClass.ShouldBe(ProjectYearClass.NewStart);
            project.SourceTexts["备注"].ShouldBe("补充说明");
            project.Revision.ShouldBe(1);
            project.CreatedAt.Kind.ShouldBe(DateTimeKind.Utc);
            (await db.Set<YearPlan>().SingleAsync(plan => plan.ProjectId == project.Id)).PlanYuan.ShouldBe(6_000_000);
            var line = await db.Set<AuditEntry>().SingleAsync(entry => entry.Subject == project.AuditSubject && entry.Changes.Contains("项目名称"));
            line.ActorName.ShouldBe("工信局科长");
            line.Changes.ShouldContain("甲一铸造改造项目");

            // Written as EF writes it: a lookup by id finds it, and it can be changed.
            (await db.Set<Project>().CountAsync(other => other.Id == project.Id)).ShouldBe(1);
            project.Leader = "甲";
            await db.Save("修改");
            project.Revision.ShouldBe(2);
        });
        await site.WithScope(async services => (await services.GetRequiredService<RecomputeLights>().Run(default)).ShouldBe(0));
    }

    [Fact]
    public async Task A_project_of_the_ledger_is_updated_and_told_what_would_change()
    {
        var number = await site.GivenProject(project => (project.Name, project.TotalInvestmentYuan) = ("乙一轴承项目", 10_000_000));
        const string table = "项目名称,建设单位,总投资(万元),包保领导\n乙一轴承项目,试验东方机械有限公司,1500,甲市长\n";
        var preview = await Preview(Encoding.UTF8.GetBytes(table), "账.csv");
        var record = preview.Records.ShouldHaveSingleItem();
        record.Outcome.ShouldBe("changed");
        record.Number.ShouldBe(number);
        record.Changes.ShouldBe(["总投资：1,000万元 → 1,500万元", "包保领导：空 → 甲市长"]);
        (await Run(table, "账.csv")).Counts.Changed.ShouldBe(1);
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number));
        (project.TotalInvestmentYuan, project.Leader).ShouldBe((15_000_000, "甲市长"));
    }

    [Fact]
    public async Task The_same_project_twice_in_a_file_is_written_once()
    {
        var result = await Run("项目名称,企业名称\n丙一项目,某某公司\n丙二项目,某某公司\n丙一项目,某某公司\n", "账.csv");
        result.Counts.ShouldBe(new ImportCounts(3, 2, 0, 0, 0, 1));
        result.Cells.ShouldContain(cell => cell.Severity == "error" && cell.Address == "A4" && cell.Reason.Contains("第 2 行"));
    }

    [Fact]
    public async Task A_county_imports_its_own_branch_only()
    {
        var result = await Run("项目名称,县区\n丁一项目,西县\n丁二项目,东县\n丁三项目,\n", "账.csv", West);
        result.Counts.ShouldBe(new ImportCounts(3, 2, 0, 0, 0, 1));
        result.Cells.ShouldContain(cell => cell.Text == "东县" && cell.Reason.Contains("本辖区"));
        var paths = await site.WithDb(db => db.Set<Project>().Where(project => EF.Functions.Like(project.Name, "丁%")).Select(project => project.DivisionPath).ToListAsync());
        paths.ShouldAllBe(path => path == TestCity.WestPath);
    }

    [Fact]
    public async Task A_project_code_of_another_branch_is_refused_and_a_bad_one_is_kept_as_text()
    {
        await site.GivenProject(project => project.Code = "2509-320193-89-01-544061");
        var result = await Run("项目名称,项目代码\n戊一项目,2509-320193-89-01-544061\n戊二项目,不是代码\n", "账.csv", West);
        result.Counts.ShouldBe(new ImportCounts(2, 1, 0, 0, 0, 1));
        var kept = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "戊二项目"));
        kept.SourceTexts["项目代码"].ShouldBe("不是代码");
    }

    [Fact]
    public async Task What_the_directory_does_not_know_stays_as_text_beside_the_record()
    {
        var result = await Run("项目名称,县区,园区,层级,总投资\n己一项目,外地县,外地园区,特级,很多钱\n", "账.csv");
        result.Counts.New.ShouldBe(1);
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "己一项目"));
        project.Place.ShouldBe("外地县");
        project.TotalInvestmentYuan.ShouldBeNull();
        project.SourceTexts.Values.ShouldBe(["外地园区", "特级", "很多钱"], ignoreOrder: true);
        result.Cells.Select(cell => cell.Text).ShouldBe(["外地县", "外地园区", "特级", "很多钱"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_date_less_sharp_than_its_field_is_told_of_in_its_cell_and_kept_as_written()
    {
        const string table = "项目名称,企业名称,计划开工时间,实际开工时间,计划竣工时间\n庚一项目,某公司,2025年上半年,2025年3月,2027年\n庚二项目,某公司,2025年3月,2025-03-12,2027年6月\n";
        var preview = await Preview(Encoding.UTF8.GetBytes(table), "账.csv");

        preview.Cells.Select(cell => (cell.Address, cell.Text, cell.Reason, cell.Severity)).ShouldBe(
        [
            ("C2", "2025年上半年", "没有写到月，按2025年6月读取", "warning"),
            ("D2", "2025年3月", "没有写到日，按2025年3月1日读取", "warning"),
            ("E2", "2027年", "没有写到月，按2027年12月读取", "warning"),
        ], ignoreOrder: true);
        await Run(table, "账.csv");
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "庚一项目"));
        (project.PlannedStartMonth, project.StartedOn, project.PlannedFinishMonth).ShouldBe((202506, new DateOnly(2025, 3, 1), 202712));
        project.SourceTexts["实际开工时间"].ShouldBe("2025年3月");
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Name == "庚二项目"))).SourceTexts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ledger_without_days_of_statistics_or_plans_is_warned_of_by_the_rule_in_force()
    {
        var preview = await Preview(Encoding.UTF8.GetBytes("项目名称,企业名称,实际开工时间\n壬一项目,某公司,2020-03-12\n壬二项目,某公司,2020-04-12\n壬三项目,某公司,\n"), "账.csv");

        preview.Warnings.ShouldBe(
        [
            "表中没有入统日期而已开工的 2 个新增项目，将按未纳统亮红灯（规则：银川 开工超过2个月未纳统为红），可在导入后补填。",
            "表中没有本年计划投资的 2 个新增项目，不能判定进度，可在导入后补填。",
        ]);
        (await Preview(Encoding.UTF8.GetBytes("项目名称,企业名称,实际开工时间,入统日期,本年计划\n壬四项目,某公司,2020-03-12,2020-04-12,100\n"), "账.csv")).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_division_is_known_by_its_name_without_its_kind_and_an_unknown_one_is_to_be_looked_at()
    {
        var result = await Run("项目名称,企业名称,县区,乡镇\n辛一项目,某公司,东县,东一\n辛二项目,某公司,无名,\n", "账.csv");

        result.Cells.Select(cell => (cell.Text, cell.Severity)).ShouldBe([("无名", "warning")]);
        var projects = await site.WithDb(db => db.Set<Project>().Where(project => EF.Functions.Like(project.Name, "辛%")).OrderBy(project => project.Name).ToListAsync());
        projects.Select(project => (project.DivisionPath, project.Place)).ShouldBe([(TestCity.EastTownPath, null), (TestCity.CityPath, "无名")], ignoreOrder: true);
    }

    private async Task<ProjectImportResult> Preview(byte[] file, string name, Viewer? viewer = null) => await Call(viewer, import => import.Preview(new MemoryStream(file), name, withRecords: true));

    private Task<ProjectImportResult> Run(string table, string name, Viewer? viewer = null) => Run(Encoding.UTF8.GetBytes(table), name, viewer);

    private async Task<ProjectImportResult> Run(byte[] file, string name, Viewer? viewer = null) => await Call(viewer, import => import.Run(new MemoryStream(file), name));

    private async Task<ProjectImportResult> Call(Viewer? viewer, Func<ProjectImport, Task<Tuijin.Foundation.Results.Result<ProjectImportResult>>> act)
    {
        ProjectImportResult? result = null;
        await site.WithScope(async services =>
        {
            var outcome = await act(services.GetRequiredService<ProjectImport>());
            outcome.Refusal.ShouldBeNull();
            result = outcome.Value;
        }, viewer ?? Office);
        return result!;
    }
}
