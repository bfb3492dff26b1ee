using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Projects;

public sealed class CalendarLightTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Lights_turn_with_the_calendar_alone()
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 7, 2, 2, 0, 0, TimeSpan.Zero));
        var number = await site.GivenProject();
        await site.GivenPlan(number, 10_000);
        await site.GivenReport(number, "2026-06", 5000);
        (await site.StandingOf(number)).Light.ShouldBe(Light.Green);

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 10, 2, 0, 0, TimeSpan.Zero));
        await site.WithScope(services => services.GetRequiredService<RecomputeLights>().Run(default));
        var standing = await site.StandingOf(number);
        standing.Light.ShouldBe(Light.Red);
        standing.MissingReports.ShouldBe(5);
    }
}
