using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Domain;

/// <content>From the problem said to the appeal accepted.</content>
internal sealed partial class Appeal
{
    /// <summary>A new appeal in 待受理.</summary>
    public static Appeal Raise(AppealFacts facts, Occasion on)
    {
        var appeal = new Appeal
        {
            Id = facts.Id,
            Number = facts.Number,
            Title = facts.Title is { Length: > 0 } title ? title : TitleOf(facts.Text),
            Text = facts.Text,
            CategoryCode = facts.CategoryCode,
            Deadline = facts.Deadline,
            Channel = facts.Channel,
            Urgency = facts.Urgency,
            EnterpriseId = facts.EnterpriseId,
            ProjectId = facts.ProjectId,
            DivisionId = facts.DivisionId,
            DivisionPath = facts.DivisionPath,
            CountyCode = CountyOf(facts.DivisionPath),
            ZoneId = facts.ZoneId,
            Place = facts.Place,
            ContactName = facts.ContactName,
            ContactPhone = facts.ContactPhone,
            SourceId = facts.SourceId,
            SourceTitle = facts.SourceTitle,
            RaisedAt = on.At,
            RaisedByUserId = on.By.UserId,
            RaisedByName = on.By.Name,
            RaisedByOrganisationId = on.By.EnterpriseId is null && on.By.OrganisationId is { } organisation ? new(organisation) : null,
        };
        appeal.Enter(AppealState.Submitted, on.Deadlines.After(on.Today, LimitedStep.Accept), on);
        appeal.Write(AppealAct.Raise, facts.SourceTitle, on);
        return appeal;
    }

    /// <summary>受理.</summary>
    /// <param name="categoryCode">The office may put it into a better category.</param>
    public Refusal? Accept(string categoryCode, DeadlineClass deadline, string? note, Occasion on)
    {
        if (Check(AppealAct.Accept, on.By) is { } refusal)
        {
            return refusal;
        }

        (CategoryCode, Deadline, AcceptedAt) = (categoryCode, deadline, on.At);
        Enter(AppealState.Accepted, on.Deadlines.After(on.Today, LimitedStep.Assign), on);
        Write(AppealAct.Accept, note, on);
        return null;
    }

    /// <summary>不予受理: always with the kind and a written reason, which the raiser reads.</summary>
    public Refusal? Refuse(RefusalKind kind, string reason, Occasion on)
    {
        if (Check(AppealAct.Refuse, on.By) is { } refusal)
        {
            return refusal;
        }

        (RefusalKind, RefusalReason) = (kind, reason);
        Enter(AppealState.Refused, NoDate, on);
        Write(AppealAct.Refuse, $"{kind.Title()}。{reason}", on);
        return null;
    }

    /// <summary>The raiser adds what was missing, or takes a withdrawn appeal up again: back to 待受理.</summary>
    public Refusal? Resubmit(string addition, Occasion on)
    {
        if (Check(AppealAct.Resubmit, on.By) is { } refusal)
        {
            return refusal;
        }

        Text = $"{Text}\n补充（{on.Today:yyyy年M月d日}）：{addition}";
        (RefusalKind, RefusalReason, AcceptedAt) = (null, null, null);
        ForgetHandling();
        Enter(AppealState.Submitted, on.Deadlines.After(on.Today, LimitedStep.Accept), on);
        Write(AppealAct.Resubmit, addition, on);
        return null;
    }

    /// <summary>撤回 by the raiser, at any time before it is closed.</summary>
    public Refusal? Withdraw(string reason, Occasion on)
    {
        if (Check(AppealAct.Withdraw, on.By) is { } refusal)
        {
            return refusal;
        }

        EndHandling(on);
        Enter(AppealState.Withdrawn, NoDate, on);
        Write(AppealAct.Withdraw, reason, on);
        return null;
    }

    private static Rules.WorkingTime.Deadline NoDate { get; } = new(DateOnly.MaxValue, []);

    /// <summary>The first clause of the text, cut to the length of a title.</summary>
    private static string TitleOf(string text)
    {
        var line = text.Trim().Split('\n', 2)[0].Trim();
        var end = line.IndexOfAny(['。', '；', '！', '？']);
        var clause = end is > 5 ? line[..end] : line;
        return clause.Length <= LongestTitle ? clause : string.Concat(clause.AsSpan(0, LongestTitle - 1), "…");
    }

    /// <summary>The second code of the path "/city/county/township/"; empty for the city itself.</summary>
    private static string CountyOf(string path) => path.Split('/') is { Length: > 3 } parts ? parts[2] : "";
}
