using Microsoft.EntityFrameworkCore;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

/// <summary>The vectors T1–T5 of the domain's test list, from the form to the page.</summary>
public sealed class LightTests : IClassFixture<TestSite>
{
    private readonly TestSite site;

    /// <summary>On 2 July reports of May are due and those of June may be handed in.</summary>
    public LightTests(TestSite site)
    {
        this.site = site;
        var july = new DateTimeOffset(2026, 7, 2, 2, 0, 0, TimeSpan.Zero);
        site.Clock.SetUtcNow(site.Clock.GetUtcNow() < july ? july : site.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("T1", "2026-05", 3000, Light.Yellow, "序时41.67%，完成30.0%，落后11.67个百分点，规则：银川 落后10–30个百分点为黄")]
    [InlineData("T2", "2026-06", 2000, Light.Yellow, "落后30.0个百分点")]
    [InlineData("T3", "2026-06", 1900, Light.Red, "落后31.0个百分点")]
    [InlineData("T4", "2026-06", 4500, Light.Green, "低于序时")]
    public async Task By_the_rule_of_yinchuan(string vector, string month, long doneWan, Light light, string told)
    {
        var number = await site.GivenProject(project => project.Name = vector);
        await site.GivenPlan(number, 10_000);
        await (await site.EastTownship()).Submit($"/projects/{number}/reports/{month}", new Dictionary<string, string>
        {
            ["Form.InvestmentYuan"] = "100", ["Form.StatedCumulativeYuan"] = doneWan.ToString(), ["Form.ProgressText"] = "设备安装",
        });

        var standing = await site.StandingOf(number);
        standing.AsOfMonth.ShouldBe(int.Parse(month.Replace("-", "")));
        standing.Light.ShouldBe(light);
        (await (await site.Leader()).Get($"/projects/{number}")).Text.ShouldContain(told);
    }

    [Theory]
    [InlineData(2500, Light.Yellow)]
    [InlineData(2499, Light.Red)]
    public async Task T5_by_the_rule_of_sanya(long doneWan, Light light)
    {
        var programme = await GivenProgramme("sanya");
        var number = await site.GivenProject(project => project.ProgrammeId = programme);
        await site.GivenPlan(number, 10_000);
        await site.GivenReport(number, "2026-06", 100, cumulativeWan: doneWan);
        (await site.StandingOf(number)).Light.ShouldBe(light);
    }

    [Fact]
    public async Task The_preview_counts_what_the_rule_would_turn_and_the_choice_turns_it()
    {
        var programme = await GivenProgramme("yinchuan");
        var number = await site.GivenProject(project => project.ProgrammeId = programme);
        await site.GivenPlan(number, 10_000);
        await site.GivenReport(number, "2026-06", 100, cumulativeWan: 4500);
        (await site.StandingOf(number)).Light.ShouldBe(Light.Green);

        var office = await site.ProgrammeOffice();
        var page = await office.Get($"/programmes/{programme.Value}");
        var preview = await office.Submit(page with { Address = $"/programmes/{programme.Value}?handler=Preview" }, new Dictionary<string, string> { ["Form.LightRuleId"] = "sanya" });
        preview.Text.ShouldContain("1 个项目中，1 个的灯将改变");
        (await site.StandingOf(number)).Light.ShouldBe(Light.Green);

        (await office.Submit($"/programmes/{programme.Value}", new Dictionary<string, string> { ["Form.LightRuleId"] = "sanya" })).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await site.StandingOf(number)).Light.ShouldBe(Light.Yellow);
    }

    private async Task<ProgrammeId> GivenProgramme(string rule)
    {
        var name = $"试验计划{Guid.NewGuid():N}"[..20];
        await (await site.ProgrammeOffice()).Submit("/programmes/new", new Dictionary<string, string> { ["Form.Name"] = name, ["Form.LightRuleId"] = rule, ["Form.Tiers"] = "甲\n乙" });
        return await site.WithDb(db => db.Set<Programme>().Where(programme => programme.Name == name).Select(programme => programme.Id).SingleAsync());
    }
}
