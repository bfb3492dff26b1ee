using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Desk;

/// <summary>Takes in problems from meetings and monthly reports. Appeals join the running transaction; the caller saves.</summary>
internal sealed class AppealIntake(TuijinDb db, AppealBirth birth, AppealNews news, Occasions occasions, AppealCatalogue catalogue, Viewer viewer) : IAppealIntake, IObstacleIntake
{
    private const int LongestText = 4000;

    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Categories(CancellationToken cancellationToken) =>
        (await catalogue.Choosable(cancellationToken)).Select(category => KeyValuePair.Create(category.Code, category.Title)).ToList();

    /// <summary>A problem of a meeting: taken on at once, and assigned when the meeting said to whom.</summary>
    public async Task<Result<RaisedAppeal>> Raise(MeetingProblem problem, CancellationToken cancellationToken)
    {
        if (TextIsRefused(problem.Text) is { } badText)
        {
            return badText;
        }

        if (await catalogue.CategoryInUse(problem.Category, cancellationToken) is not { } category)
        {
            return new UnknownCategory();
        }

        var plan = await PlanOf(problem, category, cancellationToken);
        if (plan.IsRefused)
        {
            return plan.Refusal;
        }

        var on = await occasions.Now(cancellationToken);
        var appeal = await birth.Bring(
            new AppealDraft(problem.Text.Trim(), category, AppealChannel.Meeting, problem.EnterpriseId, problem.ProjectId, problem.DivisionId, problem.DivisionPath,
                await ZoneOf(problem.EnterpriseId, cancellationToken)) { SourceId = problem.MeetingId, SourceTitle = problem.MeetingTitle },
            on, cancellationToken);

        // Who convenes a meeting without being the office that accepts (a township, a zone) has raised the problem; the office assigns it.
        if (plan.Value.Plan is { } assignment && appeal.Check(AppealAct.Accept, on.By) is null)
        {
            if ((appeal.Accept(category.Code, category.Deadline, problem.MeetingTitle, on) ?? appeal.Assign(assignment, on)) is { } notAssigned)
            {
                return notAssigned;
            }

            await news.Tell(appeal, cancellationToken);
        }

        return new RaisedAppeal(appeal.Id, appeal.Number, appeal.DueOn);
    }

    /// <summary>An obstacle of a monthly report: waits for acceptance like any other.</summary>
    public async Task<Result<string>> Take(ObstacleRaised obstacle, CancellationToken cancellationToken)
    {
        if (TextIsRefused(obstacle.Text) is { } badText)
        {
            return badText;
        }

        if (await catalogue.CategoryInUse(obstacle.Category ?? AppealCatalogue.OtherCategory, cancellationToken) is not { } category)
        {
            return new UnknownCategory();
        }

        var appeal = await birth.Bring(
            new AppealDraft(obstacle.Text.Trim(), category, AppealChannel.MonthlyReport, obstacle.EnterpriseId, obstacle.ProjectId, obstacle.DivisionId, obstacle.DivisionPath,
                await ZoneOf(obstacle.EnterpriseId, cancellationToken)),
            await occasions.Now(cancellationToken), cancellationToken);
        return appeal.Number;
    }

    /// <summary>Null text of the plan when the meeting named no lead: the office assigns later.</summary>
    private async Task<Result<Planned>> PlanOf(MeetingProblem problem, CategoryLine category, CancellationToken cancellationToken)
    {
        if (problem.LeadId is not { } lead)
        {
            return new Planned(null);
        }

        IReadOnlyList<UnitLine> units = [.. (await catalogue.Units(cancellationToken)).MayBeAssigned(viewer)];
        var chosen = problem.SupportIds.Distinct().Prepend(lead).Select(id => units.FirstOrDefault(unit => unit.Id == id)).ToList();
        if (chosen.Contains(null))
        {
            return new UnknownUnit();
        }

        var parts = chosen.Select(unit => new Unit(unit!.Id, unit.Name)).ToList();
        return new Planned(new AssignmentPlan(parts[0], parts[1..], problem.DueOn, category.Deadline, AppealUrgency.Normal, null, category.HandlingDays));
    }

    private async Task<OrganisationId?> ZoneOf(EnterpriseId? enterprise, CancellationToken cancellationToken) =>
        enterprise is null ? null : await db.Set<EnterpriseView>().Where(view => view.Id == enterprise).Select(view => view.ZoneId).FirstOrDefaultAsync(cancellationToken);

    private static BadField? TextIsRefused(string text) => text.Trim().Length switch
    {
        0 => new BadField("Text", "请填写诉求内容。"),
        > LongestText => new BadField("Text", $"诉求内容最长{LongestText}个字。"),
        _ => null,
    };

    private sealed record Planned(AssignmentPlan? Plan);
}

/// <summary>No such category, or it is out of use.</summary>
internal sealed record UnknownCategory() : Refusal("请从列表中选择诉求类别。")
{
    public override int StatusCode => 400;

    public override string Field => "Category";
}

/// <summary>No such unit, or it is out of use.</summary>
internal sealed record UnknownUnit() : Refusal("请从列表中选择承办单位。")
{
    public override int StatusCode => 400;

    public override string Field => "LeadId";
}
