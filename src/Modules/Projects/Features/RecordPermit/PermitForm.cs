using FluentValidation;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>What is filled in about a permit, when it is recorded and when it is corrected.</summary>
internal sealed class PermitForm
{
    /// <summary>Code of the programme's list, or <see cref="Permit.OtherKind"/>; not asked for in a correction.</summary>
    public string? Kind { get; set; }

    /// <summary>Name of a permit that the list does not have.</summary>
    public string? Title { get; set; }

    public Guid? DepartmentId { get; set; }

    public string? DepartmentIdText { get; set; }

    public DateOnly? HandedInOn { get; set; }

    /// <summary>Left empty when recorded, the list's limit holds; left empty in a correction, none does.</summary>
    public int? LimitDays { get; set; }

    public DateOnly? DoneOn { get; set; }

    public string? DocumentNumber { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Note { get; set; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; set; }

    public long Revision { get; set; }

    internal sealed class Rules : AbstractValidator<PermitForm>
    {
        private const int LongestLimit = 400;

        public Rules(bool isCorrection)
        {
            if (isCorrection)
            {
                RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写更正原因。");
            }
            else
            {
                RuleFor(form => form.Kind).NotEmpty().WithMessage("请选择手续。");
                RuleFor(form => form.Title).NotEmpty().When(form => form.Kind == Permit.OtherKind).WithMessage("请填写手续名称。");
            }

            RuleFor(form => form.Title).Line("手续名称", 60);
            RuleFor(form => form.HandedInOn).NotNull().WithMessage("请填写申报日期。");
            RuleFor(form => form.HandedInOn).Must(InRange).WithMessage("申报日期应在二〇〇〇年以后。");
            RuleFor(form => form.ValidUntil).Must(InRange).WithMessage("有效期应在二〇〇〇年至二一〇〇年之间。");
            RuleFor(form => form.LimitDays).InclusiveBetween(0, LongestLimit).WithMessage("办理时限应为不超过四百日的整数，即办的填零。");
            RuleFor(form => form.DepartmentIdText).Line("承办单位", 120);
            RuleFor(form => form.DocumentNumber).Line("文号", 80);
            RuleFor(form => form.Note).Line("备注", 400);
            RuleFor(form => form.Reason).Line("更正原因", 400);
        }

        private static bool InRange(DateOnly? day) => day is not { } given || given.Year is >= 2000 and <= 2100;
    }
}
