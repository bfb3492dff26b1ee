using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

/// <summary>People acting at the same time, and the doors through which other modules raise problems.</summary>
public sealed class TogetherTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Of_two_acting_at_once_one_wins_and_the_other_reads_who_was_first()
    {
        var number = await site.GivenAppeal();
        Refusal? second = null;

        await site.WithScope(
            async services => second = await services.GetRequiredService<AppealDesk>().Do(number, null, (appeal, on) =>
            {
                // While this one holds the page, a colleague accepts.
                site.Act(number, Supervisor, (other, now) => other.Accept("land", DeadlineClass.Ordinary, null, now)).GetAwaiter().GetResult();
                return appeal.Refuse(RefusalKind.Unclear, "没有写明道路的位置。", on);
            }, default), Office);

        second.ShouldBeOfType<Overtaken>().Message.ShouldContain(Supervisor.Name);
        (await site.Stored(number)).State.ShouldBe(AppealState.Accepted);
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_act_is_not_taken()
    {
        var number = await site.GivenAppeal(AppealState.Assigned);
        using var office = await site.Supervisor();
        var page = await office.Get($"{AppealLinks.Of(number)}/long-term");
        await site.Act(number, LandBureau, (appeal, on) => appeal.NoteProgress("已经到现场看过。", true, on));

        var late = await office.Submit(page, new Dictionary<string, string> { ["Form.IsLongTerm"] = "true", ["Form.Reason"] = "需要等待规划修编。" });

        late.Text.ShouldContain("记录进展");
        (await site.Stored(number)).IsLongTerm.ShouldBeFalse();
    }

    [Fact]
    public async Task A_problem_of_a_meeting_is_assigned_at_once_when_the_meeting_said_to_whom()
    {
        var raised = await Raise(new MeetingProblem("变压器容量不足，影响二期投产。", "power", TestCity.Machinery, null, TestCity.EastTown, TestCity.EastTownPath, TestCity.Power, [TestCity.Land], new DateOnly(2026, 3, 20), site.Clock.NewGuid(), "现场办公会"));

        var appeal = await site.Stored(raised.Value!.Number);
        (appeal.State, appeal.LeadId, appeal.DueOn, appeal.Channel).ShouldBe((AppealState.Assigned, TestCity.Power, new DateOnly(2026, 3, 20), AppealChannel.Meeting));
        appeal.Steps.Select(step => step.Act).ShouldBe([AppealAct.Raise, AppealAct.Accept, AppealAct.Assign]);
        (await site.WithDb(db => db.Set<Notification>().CountAsync(told => told.Href == AppealLinks.Of(appeal.Number) && told.OrganisationId == TestCity.Power.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task A_problem_of_a_meeting_without_a_unit_waits_for_the_office_and_a_wrong_category_is_refused()
    {
        var problem = new MeetingProblem("变压器容量不足。", "power", null, null, TestCity.East, TestCity.EastPath, null, [], null, site.Clock.NewGuid(), "现场办公会");

        var raised = await Raise(problem);
        (await site.Stored(raised.Value!.Number)).State.ShouldBe(AppealState.Submitted);
        (await Raise(problem with { Category = "none" })).Refusal.ShouldBeOfType<UnknownCategory>();
    }

    [Fact]
    public async Task An_obstacle_of_a_monthly_report_becomes_an_appeal()
    {
        Result<string> number = null!;
        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            number = await services.GetRequiredService<IObstacleIntake>().Take(new ObstacleRaised(new ProjectId(site.Clock.NewGuid()), TestCity.Machinery, TestCity.EastTown, TestCity.EastTownPath, "设备进口许可未办结。", null), default);
            await db.Save("填报月报");
            await transaction.CommitAsync();
        });

        var appeal = await site.Stored(number.Value!);
        (appeal.Channel, appeal.CategoryCode, appeal.State).ShouldBe((AppealChannel.MonthlyReport, "other", AppealState.Submitted));
    }

    private async Task<Result<RaisedAppeal>> Raise(MeetingProblem problem)
    {
        Result<RaisedAppeal> raised = null!;
        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            raised = await services.GetRequiredService<IAppealIntake>().Raise(problem, default);
            if (!raised.IsRefused)
            {
                await db.Save("记录会议问题");
                await transaction.CommitAsync();
            }
        });
        return raised;
    }
}
