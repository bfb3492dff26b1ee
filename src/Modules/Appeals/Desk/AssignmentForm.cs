using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Desk;

/// <summary>To whom an appeal is assigned, and until when.</summary>
internal sealed class AssignmentForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Urgencies = Choices.Of<AppealUrgency>(urgency => urgency.Title());

    public const int MostSupports = 10;

    /// <summary>主办单位.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>协办单位.</summary>
    public List<Guid> SupportIds { get; set; } = [];

    /// <summary>Null takes the working days of the category, or of the deadline class.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Null takes that of the appeal.</summary>
    public DeadlineClass? Deadline { get; set; }

    public AppealUrgency? Urgency { get; set; }

    public string? Note { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<AssignmentForm>
    {
        public Rules()
        {
            RuleFor(form => form.LeadId).NotNull().WithMessage("请选择主办单位。");
            RuleFor(form => form.SupportIds).NotNull().WithMessage("协办单位不能为空值。").Must(ids => ids.Count <= MostSupports).WithMessage($"协办单位最多{MostSupports}个。");
            RuleFor(form => form.Deadline).IsInEnum().WithMessage("请从列表中选择时限类别。");
            RuleFor(form => form.Urgency).IsInEnum().WithMessage("请从列表中选择紧急程度。");
            RuleFor(form => form.Note).Lines("交办意见");
        }
    }
}

/// <summary>Makes a plan of the form: units that exist, are in use, and may be assigned to by the viewer.</summary>
internal sealed class AssignmentPlans(AppealCatalogue catalogue, Viewer viewer)
{
    /// <summary>The units the viewer may assign to.</summary>
    public async Task<IReadOnlyList<UnitLine>> Units(CancellationToken cancellationToken) => [.. (await catalogue.Units(cancellationToken)).MayBeAssigned(viewer)];

    public async Task<Result<Func<Appeal, AssignmentPlan>>> Of(AssignmentForm form, CancellationToken cancellationToken)
    {
        var units = (await Units(cancellationToken)).ToDictionary(unit => unit.Id.Value);
        if (!units.TryGetValue(form.LeadId!.Value, out var lead))
        {
            return new UnknownUnit();
        }

        var supports = form.SupportIds.Distinct().Select(id => units.GetValueOrDefault(id)).ToList();
        if (supports.Contains(null))
        {
            return new UnknownSupport();
        }

        var categories = await catalogue.Categories(cancellationToken);
        AssignmentPlan Plan(Appeal appeal)
        {
            var deadline = form.Deadline ?? appeal.Deadline;
            return new AssignmentPlan(
                Named(lead), [.. supports.Select(unit => Named(unit!))], form.DueOn, deadline, form.Urgency ?? appeal.Urgency, form.Note.Trimmed(), OwnDays(categories, appeal, deadline));
        }

        return (Func<Appeal, AssignmentPlan>)Plan;
    }

    /// <summary>The units that handled the last round, for 重办; null when one of them may not be assigned any more.</summary>
    public async Task<AssignmentPlan?> SameUnits(Appeal appeal, DateOnly? dueOn, CancellationToken cancellationToken)
    {
        var units = (await Units(cancellationToken)).ToDictionary(unit => unit.Id);
        var last = appeal.Assignments.Where(assignment => assignment.Round == appeal.Round && assignment.State is AssignmentState.Replied).OrderByDescending(assignment => assignment.AssignedAt).ToList();
        return last.Find(assignment => assignment.Part is AssignmentPart.Lead) is { } lead && units.TryGetValue(lead.OrganisationId, out var again)
            ? new AssignmentPlan(
                Named(again), [.. last.Where(assignment => assignment.Part is AssignmentPart.Support && units.ContainsKey(assignment.OrganisationId)).Select(assignment => Named(units[assignment.OrganisationId])).DistinctBy(unit => unit.Id)],
                dueOn, appeal.Deadline, appeal.Urgency, null, OwnDays(await catalogue.Categories(cancellationToken), appeal, appeal.Deadline))
            : null;
    }

    private static int? OwnDays(IReadOnlyList<CategoryLine> categories, Appeal appeal, DeadlineClass deadline) =>
        categories.FirstOrDefault(category => category.Code == appeal.CategoryCode)?.OwnDays(deadline);

    private static Unit Named(UnitLine unit) => new(unit.Id, unit.Name);
}

/// <summary>No such unit, out of use, or outside of the viewer's branch.</summary>
internal sealed record UnknownSupport() : Refusal("请从列表中选择协办单位。")
{
    public override int StatusCode => 400;

    public override string Field => "SupportIds";
}
