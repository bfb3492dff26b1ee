using FluentValidation;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;

namespace Tuijin.Appeals.Features.AssignMany;

/// <summary>Several appeals are assigned with the same words. What is left open follows each appeal: the unit of its category, its own deadline class.</summary>
internal sealed class AssignManyForm
{
    /// <summary>More than a page of the list is assigned in parts, so that every line can be read.</summary>
    public const int MostRows = 100;

    /// <summary>The appeals, each with the revision that was shown.</summary>
    public List<AssignManyRow> Rows { get; set; } = [];

    /// <summary>主办单位; null takes the default unit of each appeal's category.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>协办单位.</summary>
    public List<Guid> SupportIds { get; set; } = [];

    /// <summary>Null takes that of each appeal.</summary>
    public DeadlineClass? Deadline { get; set; }

    /// <summary>Null takes the working days of the deadline class.</summary>
    public DateOnly? DueOn { get; set; }

    public string? Note { get; set; }

    /// <summary>The form of assigning one of them.</summary>
    /// <param name="lead">The lead that this one gets.</param>
    public AssignmentForm For(Guid lead) => new() { LeadId = lead, SupportIds = SupportIds, Deadline = Deadline, DueOn = DueOn, Note = Note };

    public sealed class Rules : AbstractValidator<AssignManyForm>
    {
        public Rules()
        {
            RuleFor(form => form.Rows).NotEmpty().WithMessage("请先勾选要交办的诉求。").Must(rows => rows.Count <= MostRows).WithMessage($"一次最多交办{MostRows}条，请分次交办。");
            RuleFor(form => form.SupportIds).Must(ids => ids.Count <= AssignmentForm.MostSupports).WithMessage($"协办单位最多{AssignmentForm.MostSupports}个。");
            RuleFor(form => form.Deadline).IsInEnum().WithMessage("请从列表中选择时限类别。");
            RuleFor(form => form.Note).Lines("交办意见");
        }
    }
}

internal sealed class AssignManyRow
{
    public Guid Id { get; set; }

    /// <summary>Null when nothing has been shown yet.</summary>
    public long? Revision { get; set; }
}
