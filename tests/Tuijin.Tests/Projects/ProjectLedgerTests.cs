using System.Net;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

public sealed class ProjectLedgerTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_office_sees_every_project_and_a_county_its_own_only()
    {
        var east = await site.GivenProject();
        var west = await site.GivenProject(path: TestCity.WestTownPath, division: TestCity.WestTown);

        var all = await (await site.ProgrammeOffice()).Get("/projects?size=200");
        all.Status.ShouldBe(HttpStatusCode.OK);
        all.Text.ShouldContain(east);
        all.Text.ShouldContain(west);

        var own = await (await site.EastCounty()).Get("/projects?size=200");
        own.Text.ShouldContain(east);
        own.Text.ShouldNotContain(west);
    }

    [Fact]
    public async Task An_enterprise_and_a_zone_see_what_is_theirs()
    {
        var machinery = await site.GivenProject();
        var textile = await site.GivenProject(project => (project.EnterpriseId, project.EnterpriseName, project.ZoneId) = (TestCity.Textile, "试验锦绣纺织有限公司", null));

        foreach (var browser in new[] { await site.Enterprise(TestCity.Machinery), await site.BrowserOf(Role.Zone, TestCity.Zone) })
        {
            var page = await browser.Get("/projects?size=200");
            page.Text.ShouldContain(machinery);
            page.Text.ShouldNotContain(textile);
        }
    }

    [Fact]
    public async Task The_administrator_and_banks_have_no_business_in_the_ledger()
    {
        foreach (var role in new[] { Role.Administrator, Role.Bank, Role.Association })
        {
            (await (await site.BrowserOf(role)).Get("/projects")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
        }
    }

    [Theory]
    [InlineData("number")]
    [InlineData("-number")]
    [InlineData("tier")]
    [InlineData("-county")]
    [InlineData("totalInvestment")]
    [InlineData("-completion")]
    [InlineData("light")]
    [InlineData("-missing")]
    [InlineData("plannedStart")]
    [InlineData("startedOn")]
    [InlineData("landArea")]
    public async Task The_ledger_can_be_sorted_by(string sort)
    {
        var number = await site.GivenProject();
        var page = await (await site.ProgrammeOffice()).Get($"/projects?size=200&sort={sort}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(number);
    }

    [Fact]
    public async Task Every_filter_narrows_the_ledger()
    {
        var number = await site.GivenProject(project => (project.Name, project.Tier, project.Stage, project.YearClass) = ("独一无二石墨项目", "重点推进", ProjectStageOf("Landed"), ProjectYearClass.NewStart));
        var browser = await site.ProgrammeOffice();
        string[] matching =
        [
            "words=独一无二", "words=独一无二 石墨", $"words={number}", "words=东方机械", "division=000001", "division=000001001", "yearClass=newStart", "stage=landed", "tier=重点推进",
            $"programme={Programme.FirstId.Value}", $"zone={TestCity.Zone.Value}", $"enterprise={TestCity.Machinery.Value}", "enterprise=东方", "light=none&light=green",
        ];
        foreach (var filter in matching)
        {
            (await browser.Get("/projects?size=200&" + filter)).Text.ShouldContain(number, customMessage: filter);
        }

        foreach (var filter in new[] { "words=没有这个词", "division=000002", "yearClass=continuing", "stage=reserve", "tier=一般推进", $"zone={TestCity.EastTownship.Value}&words=没有", "enterprise=锦绣", "light=red", "missing=true" })
        {
            (await browser.Get("/projects?size=200&" + filter)).Text.ShouldNotContain(number, customMessage: filter);
        }
    }

    [Fact]
    public async Task Totals_are_those_of_all_filtered_projects()
    {
        await site.GivenProject(project => (project.Name, project.TotalInvestmentYuan) = ("合计试验甲", 1_000_0000));
        await site.GivenProject(project => (project.Name, project.TotalInvestmentYuan) = ("合计试验乙", 2_000_0000));
        await site.GivenProject(project => (project.Name, project.TotalInvestmentYuan) = ("合计试验丙", null));
        var page = await (await site.ProgrammeOffice()).Get("/projects?words=合计试验&size=1");
        page.All("tfoot td").ShouldContain("3,000");
    }

    private static Tuijin.Projects.Contract.ProjectStage ProjectStageOf(string name) => Enum.Parse<Tuijin.Projects.Contract.ProjectStage>(name);
}
