using System.Net;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

public sealed class ProjectPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_trail_says_amounts_in_the_unit_of_the_pages()
    {
        var number = await site.GivenProject(project => project.TotalInvestmentYuan = 100_029_300);
        using var office = await site.BrowserOf(Role.ProgrammeOffice, TestCity.Industry);

        var page = await office.Get($"/projects/{number}");

        page.Text.ShouldContain("计划总投资（万元）：10,002.93");
        page.Text.ShouldNotContain("（元）");
    }

    [Fact]
    public async Task A_project_is_entered_shown_and_found_in_the_trail()
    {
        var office = await site.ProgrammeOffice();
        var done = await office.Submit("/projects/new", new Dictionary<string, string>
        {
            ["Form.Name"] = "年产三万吨精密铸件绿色化改造项目", ["Form.EnterpriseIdText"] = "试验锦绣纺织有限公司", ["Form.DivisionIdText"] = "东二镇",
            ["Form.TotalInvestmentYuan"] = "1２,505.5", ["Form.YearClass"] = "NewStart", ["Form.Stage"] = "Landed", ["Form.PlannedStart"] = "2026-05",
            ["Form.NewLandMu"] = "15", ["Form.UsesNewLand"] = "true", ["Form.Code"] = "2509-320193-89-01-544060",
        });

        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        var page = await office.Get(done.Location!);
        page.Text.ShouldContain("年产三万吨精密铸件绿色化改造项目");
        page.Text.ShouldContain("试验锦绣纺织有限公司");
        page.Text.ShouldContain("登记项目");
        var project = await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Code == "2509-320193-89-01-544060"));
        project.EnterpriseId.ShouldBe(TestCity.Textile);
        project.TotalInvestmentYuan.ShouldBe(125_055_000);
        project.PlannedStartMonth.ShouldBe(202605);
        project.NewLandM2.ShouldBe(10_000);
        project.DivisionPath.ShouldBe(TestCity.EastOtherTownPath);
    }

    [Fact]
    public async Task Saving_the_form_unchanged_changes_nothing()
    {
        var number = await site.GivenProject(project => (project.PlannedStartMonth, project.NewLandM2, project.UsesNewLand, project.Directions) = (202404, 12_345.67m, true, "高端化、绿色化"));
        var office = await site.ProgrammeOffice();
        (await office.Submit($"/projects/{number}/edit", new Dictionary<string, string>())).Status.ShouldBe(HttpStatusCode.Redirect);
        var trail = await office.Get($"/projects/{number}");
        trail.Text.ShouldNotContain("修改项目");
    }

    [Fact]
    public async Task A_county_enters_projects_of_its_own_branch_only()
    {
        var west = await site.WestCounty();
        var refused = await west.Submit("/projects/new", new Dictionary<string, string> { ["Form.Name"] = "不在本县的项目", ["Form.DivisionIdText"] = "东一镇" });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("只能登记本辖区的项目");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/plans/2026")]
    [InlineData("/reports/2026-02")]
    public async Task Another_county_does_not_learn_that_the_project_exists(string page)
    {
        var number = await site.GivenProject();
        (await (await site.WestCounty()).Get($"/projects/{number}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.EastCounty()).Get($"/projects/{number}{page}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_people_editing_do_not_overwrite_each_other()
    {
        var number = await site.GivenProject();
        var (first, second) = (await site.ProgrammeOffice(), await site.EastCounty());
        var seen = await second.Get($"/projects/{number}/edit");
        (await first.Submit($"/projects/{number}/edit", new Dictionary<string, string> { ["Form.Leader"] = "甲市长" })).Status.ShouldBe(HttpStatusCode.Redirect);
        var late = await second.Submit(seen, new Dictionary<string, string> { ["Form.Leader"] = "乙市长" });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("工信局科长修改了项目");
        late.Text.ShouldContain("包保领导改为“甲市长”");
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number))).Leader.ShouldBe("甲市长");

        // Who has read this saves once more, and means it.
        (await second.Submit(late, new Dictionary<string, string>())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.WithDb(db => db.Set<Project>().SingleAsync(project => project.Number == number))).Leader.ShouldBe("乙市长");
    }

    [Theory]
    [InlineData("Form.Name", "", "项目名称不能为空")]
    [InlineData("Form.Code", "12345", "二十四位")]
    [InlineData("Form.TotalInvestmentYuan", "很多", "万元")]
    [InlineData("Form.TotalInvestmentYuan", "-5", "不能为负数")]
    [InlineData("Form.TotalInvestmentYuan", "1.23456", "四位小数")]
    [InlineData("Form.DivisionIdText", "没有的县", "没有这个县区或乡镇")]
    [InlineData("Form.StartedOn", "2027-01-01", "不能晚于今天")]
    [InlineData("Form.Tier", "没有的层级", "没有这个层级")]
    [InlineData("Form.ProgrammeId", "00000000-0000-0000-0000-000000000009", "没有这个计划")]
    [InlineData("Form.Leader", "甲\u0007", "控制字符")]
    public async Task What_cannot_be_accepted_is_told_beside_its_field(string field, string value, string told)
    {
        var office = await site.ProgrammeOffice();
        var values = new Dictionary<string, string> { ["Form.Name"] = "试填项目", ["Form.DivisionIdText"] = "东一镇", [field] = value };
        var page = await office.Submit("/projects/new", values);
        page.Status.ShouldNotBe(HttpStatusCode.Redirect);
        page.Text.ShouldContain(told);
        (await site.WithDb(db => db.Set<Project>().AnyAsync(project => project.Name == "试填项目"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_page_shows_plan_light_and_its_working()
    {
        var number = await site.GivenProject();
        await site.GivenPlan(number, 1200);
        await site.GivenReport(number, "2026-02", 100);
        var page = await (await site.Leader()).Get($"/projects/{number}");
        page.Text.ShouldContain("序时16.67%");
        page.Text.ShouldContain("年度计划投资");
        (await site.StandingOf(number)).ProgressLight.ShouldBe(Light.Green);
    }

    [Fact]
    public async Task A_plan_split_over_months_must_add_up()
    {
        var number = await site.GivenProject();
        var office = await site.ProgrammeOffice();
        var values = Enumerable.Range(0, 12).ToDictionary(month => $"Form.Months[{month}].Yuan", _ => "100");
        values["Form.PlanYuan"] = "1300";
        var wrong = await office.Submit($"/projects/{number}/plans/2026", values);
        wrong.Text.ShouldContain("分月计划之和应等于年度计划投资");
        values["Form.PlanYuan"] = "1200";
        (await office.Submit($"/projects/{number}/plans/2026", values)).Status.ShouldBe(HttpStatusCode.Redirect);
        var plan = await site.WithDb(db => db.Set<YearPlan>().SingleAsync(plan => plan.ProjectNumber == number));
        plan.PlanYuan.ShouldBe(12_000_000);
        plan.MonthlyYuan.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Leaders_and_departments_read_but_do_not_edit()
    {
        var number = await site.GivenProject();
        foreach (var browser in new[] { await site.Leader(), await site.Department(TestCity.Land) })
        {
            (await browser.Get($"/projects/{number}")).Status.ShouldBe(HttpStatusCode.OK);
            (await browser.Get($"/projects/{number}/edit")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        }
    }
}
