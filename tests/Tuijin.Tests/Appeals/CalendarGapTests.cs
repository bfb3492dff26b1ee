using Tuijin.Appeals.Contract;

namespace Tuijin.Tests.Appeals;

/// <summary>A deadline that is offered in a year without a calendar carries the warning before it is chosen.</summary>
public sealed class CalendarGapTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Warning = "系统中没有2027年的放假安排";

    [Fact]
    public async Task Whoever_assigns_or_accepts_late_in_the_year_is_warned()
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 27, 2, 0, 0, TimeSpan.Zero));
        var (submitted, accepted) = (await site.GivenAppeal(), await site.GivenAppeal(AppealState.Accepted));
        var id = (await site.Stored(accepted)).Id.Value;
        using var office = await site.Supervisor();

        var assign = await office.Get($"{AppealLinks.Of(accepted)}/assign");
        assign.Text.ShouldContain(Warning);
        assign.All("select[name='Form.Deadline'] option").ShouldContain(option => option.Contains("2027年1月", StringComparison.Ordinal) && option.Contains("期限可能不准", StringComparison.Ordinal));
        (await office.Get($"/appeals/assign-many?ids={id}")).Text.ShouldContain(Warning);
        (await office.Get($"{AppealLinks.Of(submitted)}/accept")).Text.ShouldContain(Warning);
    }
}

/// <summary>Earlier in the year there is nothing to warn of.</summary>
public sealed class NoCalendarGapTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Whoever_assigns_in_spring_is_not_warned()
    {
        var number = await site.GivenAppeal(AppealState.Accepted);
        using var office = await site.Supervisor();

        (await office.Get($"{AppealLinks.Of(number)}/assign")).Text.ShouldNotContain("放假安排，该年份");
    }
}
