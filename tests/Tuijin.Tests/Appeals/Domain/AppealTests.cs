using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Rules.WorkingTime;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals.Domain;

/// <summary>The rules of an appeal by example. Dates are counted on the State Council's calendar of 2026.</summary>
public sealed class AppealTests
{
    private static DateOnly Day(int month, int day) => new(2026, month, day);

    [Fact]
    public void A_new_appeal_waits_for_acceptance_until_the_next_working_day()
    {
        var appeal = new AppealStory().Appeal;

        appeal.State.ShouldBe(AppealState.Submitted);
        appeal.StepDueOn.ShouldBe(Day(3, 5));
        appeal.Title.ShouldBe("厂区东侧道路未通");
        appeal.CountyCode.ShouldBe("000001");
        appeal.QueueKey.ShouldBe("020260305");
    }

    [Theory]
    [InlineData(DeadlineClass.Ordinary, 3, 13)]
    [InlineData(DeadlineClass.Complex, 3, 25)]
    [InlineData(DeadlineClass.Longest, 4, 16)]
    public void The_deadline_class_proposes_the_due_date(DeadlineClass deadline, int month, int day)
    {
        var story = new AppealStory().Accepted();

        story.Appeal.Assign(Plan(Land, Power) with { Deadline = deadline }, story.On(Supervisor)).ShouldBeNull();

        story.Appeal.DueOn.ShouldBe(Day(month, day));
        story.Appeal.Assignments.Single(assignment => assignment.Part is AssignmentPart.Support).DueOn.ShouldBe(Day(3, 9));
        story.Appeal.Lead!.ContactDueOn.ShouldBe(Day(3, 6));
    }

    [Fact]
    public void A_due_date_by_hand_lies_between_today_and_the_longest_limit_unless_the_matter_is_long_term()
    {
        var story = new AppealStory().Accepted();

        story.Appeal.Assign(Plan(Land) with { DueOn = Day(3, 3) }, story.On(Supervisor)).ShouldBeOfType<DueInThePast>();
        story.Appeal.Assign(Plan(Land) with { DueOn = Day(4, 17) }, story.On(Supervisor)).ShouldBeOfType<DueTooLate>();
        story.Appeal.MarkLongTerm("需要等待规划修编。", story.On(Supervisor)).ShouldBeNull();
        story.Appeal.Assign(Plan(Land) with { DueOn = Day(12, 31) }, story.On(Supervisor)).ShouldBeNull();
        story.Appeal.DueOn.ShouldBe(Day(12, 31));
    }

    [Fact]
    public void A_due_date_in_a_year_without_calendar_is_marked_as_uncertain()
    {
        var story = new AppealStory(calendar: new WorkingCalendar([])).Accepted();

        story.Appeal.IsDueUncertain.ShouldBeTrue();
    }

    [Fact]
    public void The_lead_cannot_support_itself()
    {
        var story = new AppealStory().Accepted();

        story.Appeal.Assign(Plan(Land, Land), story.On(Supervisor)).ShouldBeOfType<LeadAlsoSupports>();
    }

    [Fact]
    public void Each_unit_signs_once_for_itself()
    {
        var story = new AppealStory().Assigned();

        story.Appeal.Sign(story.On(PowerCompany)).ShouldBeNull();
        story.Appeal.Sign(story.On(PowerCompany)).ShouldBeOfType<AlreadySigned>();

        story.Appeal.Lead!.SignedAt.ShouldBeNull();
        story.Appeal.Sign(story.On(Supervisor)).ShouldBeOfType<OnlyHandler>();
    }

    [Fact]
    public void Only_the_lead_replies_and_what_support_says_goes_to_the_lead()
    {
        var story = new AppealStory().Assigned();

        story.Appeal.Reply("线路已经迁移。", true, story.On(PowerCompany)).ShouldBeOfType<OnlyLead>();
        story.Appeal.Assist("线路已经迁移。", story.On(PowerCompany)).ShouldBeNull();
        story.Appeal.State.ShouldBe(AppealState.Assigned);
        story.Appeal.Reply("道路已经接通。", true, story.On(LandBureau)).ShouldBeNull();

        story.Appeal.State.ShouldBe(AppealState.Replied);
        story.Appeal.IsOnTime.ShouldBe(true);
    }

    [Fact]
    public void A_reply_after_the_due_date_is_late()
    {
        var story = new AppealStory().Assigned().Days(10);
        story.Appeal.IsOverdue(Day(3, 14)).ShouldBeTrue();

        story.Appeal.Reply("道路已经接通。", true, story.On(LandBureau)).ShouldBeNull();

        story.Appeal.IsOnTime.ShouldBe(false);
    }

    [Fact]
    public void A_return_within_two_working_days_goes_back_to_be_assigned_and_two_of_them_ask_for_coordination()
    {
        var story = new AppealStory().Assigned();

        story.Appeal.Return("道路由县里建设。", East, story.On(LandBureau)).ShouldBeNull();
        story.Appeal.State.ShouldBe(AppealState.Accepted);
        story.Appeal.StepDueOn.ShouldBe(Day(3, 5));
        (story.Appeal.ReturnCount, story.Appeal.NeedsCoordination).ShouldBe((1, false));

        story.Appeal.Assign(Plan(East), story.On(Supervisor)).ShouldBeNull();
        story.Appeal.Return("道路由市里建设。", Land, story.On(EastCounty)).ShouldBeNull();
        (story.Appeal.ReturnCount, story.Appeal.NeedsCoordination).ShouldBe((2, true));
    }

    [Fact]
    public void A_return_on_the_third_working_day_or_to_itself_is_refused()
    {
        var story = new AppealStory().Assigned();
        story.Appeal.Return("道路由县里建设。", Land, story.On(LandBureau)).ShouldBeOfType<ReturnToItself>();

        story.Days(2).Appeal.Check(AppealAct.Return, LandBureau).ShouldBeNull();
        story.Days(1).Appeal.Return("道路由县里建设。", East, story.On(LandBureau)).ShouldBeOfType<ReturnTooLate>().LastDay.ShouldBe(Day(3, 6));
    }

    [Fact]
    public void A_return_by_support_leaves_the_lead_at_work()
    {
        var story = new AppealStory().Assigned();

        story.Appeal.Return("没有线路需要迁移。", null, story.On(PowerCompany)).ShouldBeNull();

        story.Appeal.State.ShouldBe(AppealState.Assigned);
        story.Appeal.ReturnCount.ShouldBe(0);
    }

    [Fact]
    public void More_time_is_asked_for_at_least_one_working_day_before_and_takes_effect_when_approved()
    {
        var story = new AppealStory().Assigned().Days(8);

        story.Appeal.RequestExtension(Day(3, 20), "等待土地指标。", story.On(LandBureau)).ShouldBeNull();
        story.Appeal.DueOn.ShouldBe(Day(3, 13));
        story.Appeal.RequestExtension(Day(3, 23), "等待土地指标。", story.On(LandBureau)).ShouldBeOfType<ExtensionPending>();
        story.Appeal.ApproveExtension(null, story.On(LandBureau)).ShouldBeOfType<OnlyOffice>();
        story.Appeal.ApproveExtension(null, story.On(Supervisor)).ShouldBeNull();

        story.Appeal.DueOn.ShouldBe(Day(3, 20));
        story.Appeal.ExtensionCount.ShouldBe(1);
    }

    [Fact]
    public void More_time_is_refused_on_the_due_date_for_an_earlier_date_and_beyond_the_longest_limit()
    {
        var story = new AppealStory().Assigned();
        story.Appeal.RequestExtension(Day(3, 13), "等待土地指标。", story.On(LandBureau)).ShouldBeOfType<ExtensionNotLater>();
        story.Appeal.RequestExtension(Day(4, 17), "等待土地指标。", story.On(LandBureau)).ShouldBeOfType<DueTooLate>();

        story.Days(9).Appeal.RequestExtension(Day(3, 20), "等待土地指标。", story.On(LandBureau)).ShouldBeOfType<ExtensionTooLate>().LastDay.ShouldBe(Day(3, 12));
    }

    [Fact]
    public void A_pending_request_lapses_with_the_reply()
    {
        var story = new AppealStory().Assigned();
        story.Appeal.RequestExtension(Day(3, 20), "等待土地指标。", story.On(LandBureau)).ShouldBeNull();

        story.Appeal.Reply("道路已经接通。", true, story.On(LandBureau)).ShouldBeNull();

        story.Appeal.Extensions.Single().State.ShouldBe(ExtensionState.Lapsed);
    }

    [Fact]
    public void The_enterprise_rates_or_the_office_writes_down_what_it_was_told()
    {
        var story = new AppealStory().Replied();

        story.Appeal.Rate(Satisfaction.Satisfied, true, null, story.On(Textile)).ShouldBeOfType<OnlyRater>();
        story.Appeal.Rate(Satisfaction.Satisfied, true, null, story.On(LandBureau)).ShouldBeOfType<OnlyRater>();
        story.Appeal.Rate(Satisfaction.FairlySatisfied, true, "电话中表示认可。", story.On(Office)).ShouldBeNull();

        story.Appeal.IsRatedByPhone.ShouldBeTrue();
        story.Appeal.State.ShouldBe(AppealState.Rated);
    }

    [Fact]
    public void A_county_that_led_the_handling_does_not_judge_it()
    {
        var story = new AppealStory().Accepted();
        story.Appeal.Assign(Plan(East), story.On(EastCounty)).ShouldBeNull();
        story.Appeal.Reply("道路已经接通。", true, story.On(EastCounty)).ShouldBeNull();
        story.Appeal.Rate(Satisfaction.Satisfied, true, null, story.On(EastCounty)).ShouldBeOfType<OwnHandling>();
        story.Appeal.Rate(Satisfaction.Satisfied, true, null, story.On(Machinery)).ShouldBeNull();

        story.Appeal.Close(Good, story.On(EastCounty)).ShouldBeOfType<OwnHandling>();
        story.Appeal.Close(Good, story.On(Supervisor)).ShouldBeNull();
    }

    [Fact]
    public void A_county_keeps_only_the_appeals_of_its_own_branch()
    {
        var story = new AppealStory();

        story.Appeal.Accept("land", DeadlineClass.Ordinary, null, story.On(WestCounty)).ShouldBeOfType<OnlyOffice>();
        story.Appeal.Accept("land", DeadlineClass.Ordinary, null, story.On(EastCounty)).ShouldBeNull();
    }

    [Fact]
    public void Unsolved_or_unsatisfied_is_done_again_in_a_new_round()
    {
        var story = new AppealStory().Rated(Satisfaction.Dissatisfied, isSolved: false);

        story.Appeal.Close(Bad, story.On(Supervisor)).ShouldBeOfType<CallBackSaysNo>();
        story.Appeal.Reopen(Good, null, story.On(Supervisor)).ShouldBeOfType<CallBackSaysYes>();
        story.Appeal.Reopen(Bad, Plan(Land), story.On(Supervisor)).ShouldBeNull();

        story.Appeal.State.ShouldBe(AppealState.Assigned);
        story.Appeal.Round.ShouldBe(2);
        story.Appeal.Satisfaction.ShouldBeNull();
        story.Appeal.Assignments.Count(assignment => assignment.Round == 2).ShouldBe(1);
    }

    [Theory]
    [InlineData(Satisfaction.Dissatisfied, true)]
    [InlineData(Satisfaction.Satisfied, false)]
    public void What_the_enterprise_rates_as_bad_is_closed_only_after_it_has_rated_anew(Satisfaction satisfaction, bool isSolved)
    {
        var story = new AppealStory().Rated(satisfaction, isSolved);
        var due = story.Appeal.StepDueOn;

        story.Appeal.Close(Good, story.On(Supervisor)).ShouldBeOfType<RatingSaysNo>();
        story.Appeal.Rate(Satisfaction.FairlySatisfied, true, "电话中改口。", story.On(Office)).ShouldBeOfType<OwnRatingStands>();
        story.Appeal.Rate(Satisfaction.FairlySatisfied, true, "已经说明。", story.On(Machinery)).ShouldBeNull();

        story.Appeal.StepDueOn.ShouldBe(due);
        story.Appeal.Close(Good, story.On(Supervisor)).ShouldBeNull();
    }

    [Fact]
    public void The_enterprise_may_object_to_the_closing_within_ten_working_days()
    {
        var story = new AppealStory().Closed();
        story.Appeal.ObjectClosing("道路又断了。", story.On(LandBureau)).ShouldBeOfType<OnlyRaiser>();

        story.Days(14).Appeal.ObjectClosing("道路又断了。", story.On(Machinery)).ShouldBeNull();

        (story.Appeal.State, story.Appeal.ObjectionCount).ShouldBe((AppealState.Rated, 1));
    }

    [Fact]
    public void An_objection_after_that_is_too_late()
    {
        var story = new AppealStory().Closed().Days(15);

        story.Appeal.ObjectClosing("道路又断了。", story.On(Machinery)).ShouldBeOfType<ObjectionTooLate>().LastDay.ShouldBe(Day(3, 18));
    }

    [Fact]
    public void A_refused_appeal_keeps_its_reason_and_can_be_completed()
    {
        var story = new AppealStory();
        story.Appeal.Refuse(RefusalKind.Unclear, "没有写明道路位置。", story.On(Supervisor)).ShouldBeNull();
        (story.Appeal.State, story.Appeal.RefusalKind).ShouldBe((AppealState.Refused, RefusalKind.Unclear));

        story.Appeal.Resubmit("位于东一镇工业路北侧。", story.On(Machinery)).ShouldBeNull();

        story.Appeal.State.ShouldBe(AppealState.Submitted);
        story.Appeal.Text.ShouldContain("补充（2026年3月4日）：位于东一镇工业路北侧。");
    }

    [Fact]
    public void A_withdrawn_appeal_taken_up_again_begins_anew_and_its_steps_alone_tell_of_the_round_before()
    {
        var story = new AppealStory().Rated(Satisfaction.Dissatisfied, isSolved: false);
        var (appeal, steps) = (story.Appeal, story.Appeal.Steps.Count);
        appeal.Withdraw("已经自行解决。", story.On(Machinery)).ShouldBeNull();
        appeal.Assignments.ShouldAllBe(assignment => assignment.State != AssignmentState.Handling && assignment.State != AssignmentState.Waiting);

        story.Days(3);
        appeal.Resubmit("道路又断了。", story.On(Machinery)).ShouldBeNull();

        (appeal.State, appeal.IsOpen, appeal.StepDueOn).ShouldBe((AppealState.Submitted, true, Day(3, 9)));
        (appeal.LeadId, appeal.DueOn, appeal.AcceptedAt, appeal.EndedAt).ShouldBe((null, null, null, null));
        (appeal.RepliedAt, appeal.IsSolvedByReply, appeal.IsOnTime).ShouldBe((null, null, null));
        (appeal.RatedAt, appeal.Satisfaction, appeal.IsSolved, appeal.RatingText).ShouldBe((null, null, null, null));
        appeal.Steps.Count.ShouldBe(steps + 2);
        appeal.Steps.ShouldContain(step => step.Act == AppealAct.Rate);

        story.Assigned();
        appeal.Rate(Satisfaction.Satisfied, true, null, story.On(Machinery)).ShouldBeOfType<WrongState>("the old reply is not rated once more");
        appeal.Reply("道路已经接通。", true, story.On(LandBureau)).ShouldBeNull();
        (appeal.LeadId, appeal.IsOnTime).ShouldBe((TestCity.Land, true));
    }

    [Fact]
    public void Who_comes_second_reads_who_was_first()
    {
        var story = new AppealStory().Accepted();

        story.Appeal.Accept("land", DeadlineClass.Ordinary, null, story.On(Office)).ShouldBeOfType<WrongState>()
            .Message.ShouldBe("诉2026-000001现为“待交办”（督查室 3月4日 10:00 受理），不能受理。");
    }

    [Fact]
    public void Reassigning_needs_other_units_and_ends_the_former_ones()
    {
        var story = new AppealStory().Assigned();
        story.Appeal.Reassign(Plan(Land, Power), story.On(Supervisor)).ShouldBeOfType<SameUnits>();

        story.Appeal.Reassign(Plan(Power, Land), story.On(Supervisor)).ShouldBeNull();

        story.Appeal.LeadId.ShouldBe(Power.Id);
        story.Appeal.Assignments.Count(assignment => assignment.State is AssignmentState.Ended).ShouldBe(2);
    }
}
