using CsCheck;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Results;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals.Domain;

/// <summary>Whatever people do in whatever order, an appeal keeps its promises.</summary>
public sealed class StateMachineProperties
{
    /// <summary>One thing somebody tries; numbers choose among the possible details.</summary>
    private sealed record Attempt(AppealAct Act, int Who, int Detail, int DaysLater);

    private static readonly Gen<Attempt> AnyAttempt = Gen.Select(
        Gen.Int[0, AppealRules.All.Count - 1].Select(place => AppealRules.All[place].Act), Gen.Int[0, Everybody.Length - 1], Gen.Int[0, 7], Gen.Frequency((4, Gen.Const(0)), (2, Gen.Int[1, 3]), (1, Gen.Int[4, 20])),
        (act, who, detail, days) => new Attempt(act, who, detail, days));

    /// <summary>An attempt by somebody who is likely to be allowed, so that long stories get somewhere.</summary>
    private static readonly Gen<Attempt> LikelyAttempt = AnyAttempt.Select(Likely);


    private static readonly Gen<List<Attempt>> Stories = Gen.Frequency((3, LikelyAttempt), (1, AnyAttempt)).List[1, 60];

    [Fact]
    public void No_order_of_acts_loses_an_appeal_drops_a_deadline_or_forgets_a_step() => Stories.Sample(attempts =>
    {
        var story = new AppealStory();
        foreach (var attempt in attempts)
        {
            story.Days(attempt.DaysLater);
            var (before, steps) = (Picture(story.Appeal), story.Appeal.Steps.Count);

            var refusal = Try(story, attempt);

            if (refusal is null)
            {
                story.Appeal.Steps.Count.ShouldBe(steps + 1, "each act writes one step");
                story.Appeal.Steps[^1].Act.ShouldBe(attempt.Act);
                story.Appeal.Steps[^1].State.ShouldBe(story.Appeal.State);
            }
            else
            {
                Picture(story.Appeal).ShouldBe(before, "a refused act changes nothing");
                story.Appeal.Steps.Count.ShouldBe(steps);
            }

            KeepsItsPromises(story.Appeal);
        }
    }, iter: 3000);

    [Fact]
    public void Every_act_is_refused_from_every_state_that_its_rule_does_not_name() => Stories.Sample(attempts =>
    {
        var story = new AppealStory();
        foreach (var attempt in attempts)
        {
            story.Days(attempt.DaysLater);
            var (from, by) = (story.Appeal.State, Everybody[attempt.Who]);
            var allowed = story.Appeal.Check(attempt.Act, by) is null;

            var refusal = Try(story, attempt);

            if (refusal is null)
            {
                allowed.ShouldBeTrue("what a page offers and what the act allows come from one table");
                AppealRules.Of(attempt.Act).From.ShouldContain(from);
            }
        }
    }, iter: 1000);

    [Fact]
    public void Every_state_is_reached_and_left_again()
    {
        var (reached, left) = (new HashSet<AppealState>(), new HashSet<AppealState>());
        var paths = new HashSet<(AppealState, AppealAct, AppealState)>();
        AnyAttempt.List[60].Sample(attempts =>
        {
            var story = new AppealStory();
            foreach (var tried in attempts)
            {
                story.Days(tried.DaysLater % 3);
                var from = story.Appeal.State;
                var possible = AppealRules.All.Where(rule => rule.From.Contains(from)).ToList();
                var attempt = Likely(tried with { Act = possible[(int)tried.Act % possible.Count].Act });
                if (Try(story, attempt) is null)
                {
                    lock (paths)
                    {
                        paths.Add((from, attempt.Act, story.Appeal.State));
                    }
                }
            }
        }, iter: 2000);
        foreach (var (from, _, to) in paths.Where(path => path.Item1 != path.Item3))
        {
            left.Add(from);
            reached.Add(to);
        }

        reached.ShouldBe(Enum.GetValues<AppealState>(), ignoreOrder: true);
        left.ShouldBe(Enum.GetValues<AppealState>(), ignoreOrder: true);
        paths.Select(path => path.Item2).Distinct().ShouldBe(AppealRules.All.Select(rule => rule.Act), ignoreOrder: true);
    }

    private static Attempt Likely(Attempt attempt) => attempt with
    {
        Who = AppealRules.Of(attempt.Act).Who switch
        {
            AppealPart.Office => attempt.Detail % 2,
            AppealPart.Support => 4,
            AppealPart.Handler or AppealPart.Lead => 3 + (attempt.Detail % 3),
            _ => 7,
        },
    };

    private static void KeepsItsPromises(Appeal appeal)
    {
        appeal.IsOpen.ShouldBe(appeal.State.IsOpen());
        (appeal.StepDueOn is not null).ShouldBe(appeal.IsOpen, "an open appeal always has a due date");
        (appeal.EndedAt is null).ShouldBe(appeal.IsOpen);
        var waiting = appeal.Assignments.Where(assignment => assignment.IsWaitedFor).ToList();
        if (appeal.State is AppealState.Assigned)
        {
            waiting.Count(assignment => assignment.Part is AssignmentPart.Lead).ShouldBe(1, "somebody leads while it is handled");
            appeal.Lead!.OrganisationId.ShouldBe(appeal.LeadId!.Value);
            appeal.Lead.DueOn.ShouldBe(appeal.DueOn!.Value);
            appeal.StepDueOn.ShouldBe(appeal.DueOn);
        }
        else
        {
            waiting.ShouldBeEmpty("nobody works on what is not assigned");
            appeal.PendingExtension.ShouldBeNull();
        }

        appeal.Assignments.Where(assignment => assignment.IsWaitedFor).Select(assignment => assignment.OrganisationId).ShouldBeUnique();
        appeal.Steps.Select(step => step.Sequence).ShouldBe(Enumerable.Range(1, appeal.StepCount));
        (appeal.Round - 1).ShouldBe(appeal.Steps.Count(step => step.Act is AppealAct.Reopen));
        appeal.ExtensionCount.ShouldBe(appeal.Extensions.Count(extension => extension.State is ExtensionState.Approved));
        appeal.NeedsCoordination.ShouldBe(appeal.ReturnCount + appeal.Round - 1 >= Appeal.FailuresBeforeCoordination);
        (appeal.Satisfaction is not null).ShouldBe(appeal.RatedAt is not null);
    }

    private static Refusal? Try(AppealStory story, Attempt attempt)
    {
        var (appeal, on, detail) = (story.Appeal, story.On(Everybody[attempt.Who]), attempt.Detail);
        Unit[] units = [Land, Power, East];
        AssignmentPlan plan = Plan(units[detail % 3], detail > 3 ? [units[(detail + 1) % 3]] : []) with { DueOn = detail == 7 ? on.Today.AddDays(20) : null };
        var callBack = detail % 2 == 0 ? Good : Bad;
        return attempt.Act switch
        {
            AppealAct.Accept => appeal.Accept("power", DeadlineClass.Complex, null, on),
            AppealAct.Refuse => appeal.Refuse((RefusalKind)(detail % 6), "应当通过诉讼解决。", on),
            AppealAct.Resubmit => appeal.Resubmit("补充了材料。", on),
            AppealAct.Withdraw => detail == 0 ? appeal.Withdraw("已经自行解决。", on) : new Unlikely(),
            AppealAct.Assign => appeal.Assign(plan, on),
            AppealAct.Reassign => appeal.Reassign(plan, on),
            AppealAct.Sign => appeal.Sign(on),
            AppealAct.NoteProgress => appeal.NoteProgress("已经到现场看过。", detail % 2 == 0, on),
            AppealAct.Assist => appeal.Assist("可以配合迁移线路。", on),
            AppealAct.Reply => appeal.Reply("已经接通。", detail % 2 == 0, on),
            AppealAct.Return => appeal.Return("不属于本单位职责。", detail % 2 == 0 ? units[detail % 3] : null, on),
            AppealAct.RequestExtension => appeal.RequestExtension(on.Today.AddDays(detail * 6), "需要等待土地指标。", on),
            AppealAct.ApproveExtension => appeal.ApproveExtension(null, on),
            AppealAct.RefuseExtension => appeal.RefuseExtension("应当按期办结。", on),
            AppealAct.MarkLongTerm => appeal.MarkLongTerm("需要等待规划修编。", on),
            AppealAct.UnmarkLongTerm => appeal.UnmarkLongTerm("规划已经批复。", on),
            AppealAct.Rate => appeal.Rate((Satisfaction)(detail % 3), detail % 2 == 0, null, on),
            AppealAct.Close => appeal.Close(callBack, on),
            AppealAct.Reopen => appeal.Reopen(callBack, detail > 3 ? plan : null, on),
            AppealAct.ObjectClosing => appeal.ObjectClosing("问题没有解决。", on),
            _ => throw new InvalidOperationException($"{attempt.Act} is not tried."),
        };
    }

    /// <summary>Everything that an act could change, as text.</summary>
    private static string Picture(Appeal appeal) => string.Join('\n', typeof(Appeal).GetProperties().Where(property => property.PropertyType != typeof(IReadOnlyList<AppealStep>))
        .Select(property => $"{property.Name}: {Show(property.GetValue(appeal))}"));

    private static string Show(object? value) => value switch
    {
        IReadOnlyList<AppealAssignment> list => string.Join(';', list.Select(Parts)),
        IReadOnlyList<AppealExtension> list => string.Join(';', list.Select(Parts)),
        AppealAssignment or AppealExtension => Parts(value),
        _ => value?.ToString() ?? "",
    };

    private static string Parts(object value) => string.Join(',', value.GetType().GetProperties().Select(property => $"{property.Name}={property.GetValue(value)}"));

    private sealed record Unlikely() : Refusal("不常发生");
}
