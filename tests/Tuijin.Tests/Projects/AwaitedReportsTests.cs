using Tuijin.Foundation.Access;

namespace Tuijin.Tests.Projects;

public sealed class AwaitedReportsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_report_of_the_last_month_waits_for_the_enterprise_until_it_is_handed_in()
    {
        var number = await site.GivenProject(project => project.ReportsFromMonth = 202601);
        var firm = await site.Enterprise(TestCity.Machinery);
        var todo = await firm.Get("/todo");
        todo.Text.ShouldContain("填报2026年2月月报");
        await site.GivenReport(number, "2026-02", 10);
        (await firm.Get("/todo")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task The_office_is_told_how_many_are_missing()
    {
        await site.GivenProject(project => (project.ReportsFromMonth, project.EnterpriseId) = (202511, null));
        (await (await site.ProgrammeOffice()).Get("/todo")).Text.ShouldContain("未报2026年1月月报");
        (await (await site.BrowserOf(Role.Leader)).Get("/todo")).Text.ShouldNotContain("月报");
    }
}
