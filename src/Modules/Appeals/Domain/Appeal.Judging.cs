using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Domain;

/// <content>From the reply to the end: the enterprise rates, the office calls back, closes or has it done again.</content>
internal sealed partial class Appeal
{
    /// <summary>
    /// 评价 by the enterprise or who raised it for it; the office may write down what it was told on the telephone. A rating may be
    /// changed until the call-back has decided, one that the enterprise gave itself only by itself; the one before stays in the steps.
    /// </summary>
    public Refusal? Rate(Satisfaction satisfaction, bool isSolved, string? text, Occasion on)
    {
        if (Check(AppealAct.Rate, on.By) is { } refusal)
        {
            return refusal;
        }

        var isByPhone = !(IsEnterprise(on.By) || (IsRaisingUnit(on.By) && on.By.Role is Role.Association));
        if (State is AppealState.Rated && isByPhone && !IsRatedByPhone)
        {
            return new OwnRatingStands();
        }

        (Satisfaction, IsSolved, RatingText, RatedAt, IsRatedByPhone) = (satisfaction, isSolved, text, on.At, isByPhone);
        if (State is not AppealState.Rated)
        {
            Enter(AppealState.Rated, on.Deadlines.After(on.Today, LimitedStep.Verify), on);
        }

        Write(AppealAct.Rate, $"{satisfaction.Title()}，{(isSolved ? "已解决" : "未解决")}{(IsRatedByPhone ? "（电话征求意见）" : "")}。{text}", on);
        return null;
    }

    /// <summary>回访办结: only when the enterprise says on the call-back that it is solved and that it is satisfied, and its rating does not say the opposite.</summary>
    public Refusal? Close(CallBack callBack, Occasion on)
    {
        if (Check(AppealAct.Close, on.By) is { } refusal)
        {
            return refusal;
        }

        if (!callBack.IsSolved || !callBack.IsSatisfied)
        {
            return new CallBackSaysNo();
        }

        if (IsSolved == false || Satisfaction is Contract.Satisfaction.Dissatisfied)
        {
            return new RatingSaysNo();
        }

        CallBack = callBack;
        Enter(AppealState.Closed, NoDate, on);
        Write(AppealAct.Close, callBack.ToString(), on);
        return null;
    }

    /// <summary>重办: unsolved or unsatisfied; a new round, counted.</summary>
    /// <param name="plan">Null leaves the assignment to the next step (待交办).</param>
    public Refusal? Reopen(CallBack callBack, AssignmentPlan? plan, Occasion on)
    {
        if (Check(AppealAct.Reopen, on.By) is { } refusal)
        {
            return refusal;
        }

        if (callBack is { IsSolved: true, IsSatisfied: true })
        {
            return new CallBackSaysYes();
        }

        if (plan is not null && PlanIsRefused(plan, on) is { } badPlan)
        {
            return badPlan;
        }

        CallBack = callBack;
        Round++;
        CountFailure();
        ForgetHandling();
        if (plan is null)
        {
            Enter(AppealState.Accepted, on.Deadlines.After(on.Today, LimitedStep.Assign), on);
        }
        else
        {
            Hand(plan, on);
        }

        Write(AppealAct.Reopen, plan is null ? callBack.ToString() : $"{callBack}{TextOf(plan)}", on);
        return null;
    }

    /// <summary>What was replied and rated belongs to the round before and is told by the steps only.</summary>
    private void ForgetHandling()
    {
        (LeadId, DueOn) = (null, null);
        (RepliedAt, IsSolvedByReply, IsOnTime) = (null, null, null);
        (RatedAt, Satisfaction, IsSolved, RatingText, IsRatedByPhone) = (null, null, null, null, false);
    }

    /// <summary>The enterprise does not agree with the closing: the office calls back once more.</summary>
    public Refusal? ObjectClosing(string reason, Occasion on)
    {
        if (Check(AppealAct.ObjectClosing, on.By) is { } refusal)
        {
            return refusal;
        }

        var last = on.Deadlines.After(Foundation.Time.Clock.ShanghaiDay(EndedAt!.Value), LimitedStep.Objection).DueOn;
        if (on.Today > last)
        {
            return new ObjectionTooLate(last);
        }

        ObjectionCount++;
        Enter(AppealState.Rated, on.Deadlines.After(on.Today, LimitedStep.Verify), on);
        Write(AppealAct.ObjectClosing, reason, on);
        return null;
    }
}
