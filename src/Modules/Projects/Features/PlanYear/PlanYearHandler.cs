using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Shell.Forms;

namespace Tuijin.Projects.Features.PlanYear;

/// <summary>年度计划投资, in whole or split over the months.</summary>
internal sealed class PlanYearForm
{
    [Wan]
    public long? PlanYuan { get; set; }

    /// <summary>Twelve amounts, or none: left empty, each month's task is a twelfth.</summary>
    public List<PlannedMonth> Months { get; set; } = [];

    public long Revision { get; set; }

    /// <summary>The split in yuan; empty when no month was filled in.</summary>
    public List<long> MonthlyYuan() => Months.Any(month => month.Yuan is not null) ? [.. Months.Select(month => month.Yuan ?? 0)] : [];

    internal sealed class Rules : AbstractValidator<PlanYearForm>
    {
        public Rules()
        {
            RuleFor(form => form.PlanYuan).NotNull().WithMessage("请填写年度计划投资。");
            RuleFor(form => form.PlanYuan).Money("年度计划投资");
            RuleForEach(form => form.Months).Must(month => month.Yuan is null or >= 0 and <= FieldRules.LargestYuan).WithMessage("分月计划不能为负数。");
            RuleFor(form => form.Months).Must(months => months.Count is 0 or 12).WithMessage("分月计划应有十二个月。");
            RuleFor(form => form.PlanYuan).Must((form, plan) => form.MonthlyYuan() is not { Count: > 0 } monthly || monthly.Sum() == plan)
                .WithMessage("分月计划之和应等于年度计划投资；不分月的，请将各月留空。");
        }
    }
}

/// <summary>One month of the split.</summary>
internal sealed class PlannedMonth
{
    [Wan]
    public long? Yuan { get; set; }
}

/// <summary>Sets the plan of a year.</summary>
internal sealed class PlanYearHandler(TuijinDb db, Viewer viewer, StandingKeeper standings, LastChanges changes)
{
    public async Task<Refusal?> Handle(string number, int year, PlanYearForm form, CancellationToken cancellationToken)
    {
        var project = await db.ProjectsVisibleTo(viewer).SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
        if (project is null)
        {
            return new NotFound($"项目 {number} ");
        }

        var act = $"下达{year}年计划投资";
        var plan = await db.PlansOf(project.Id).SingleOrDefaultAsync(plan => plan.Year == year, cancellationToken);
        if ((plan?.Revision ?? 0) != form.Revision)
        {
            return await changes.Since<YearPlan>(project.AuditSubject, $"项目 {number} 的年度计划", cancellationToken, plan?.Revision ?? 0, line => line.Act == act);
        }

        if (plan is null)
        {
            db.Add(plan = new YearPlan { ProjectId = project.Id, ProjectNumber = number, Year = year, PlanYuan = 0 });
        }

        (plan.PlanYuan, plan.MonthlyYuan) = (form.PlanYuan!.Value, form.MonthlyYuan());
        await standings.Refresh(project, cancellationToken);
        try
        {
            await db.Save(act, cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            return await changes.Since<YearPlan>(project.AuditSubject, $"项目 {number} 的年度计划", cancellationToken, isAboutIt: line => line.Act == act);
        }
    }
}
