using Tuijin.Appeals.Contract;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

public sealed class TodoTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task What_the_own_unit_handled_waits_for_others_to_judge()
    {
        var number = await site.GivenAppeal(AppealState.Accepted);
        await site.Act(number, Supervisor, (appeal, on) => appeal.Assign(Plan(East), on));
        await site.Act(number, EastCounty, (appeal, on) => appeal.Reply("道路已经接通。", true, on));
        await site.Act(number, Machinery, (appeal, on) => appeal.Rate(Satisfaction.Satisfied, true, null, on));

        (await (await site.EastCounty()).Get("/todo")).Text.ShouldNotContain(number);
        (await (await site.Supervisor()).Get("/todo")).Text.ShouldContain(number);
    }
}
