using FluentValidation;
using Tuijin.Directory.Contract;

namespace Tuijin.Directory.Features.ManageOrganisations;

/// <summary>An organisation as its form has it.</summary>
internal sealed class OrganisationForm
{
    public string? Name { get; set; }

    public string? ShortName { get; set; }

    public OrganisationKind? Kind { get; set; }

    public Guid? DivisionId { get; set; }

    public string? Duties { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>Place in lists, 0 first.</summary>
    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Revision that the form was filled from; null for a new organisation.</summary>
    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<OrganisationForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("请填写单位全称。").MaximumLength(120).WithMessage("单位全称不超过 120 个字。");
            RuleFor(form => form.ShortName).NotEmpty().WithMessage("请填写单位简称。").MaximumLength(60).WithMessage("单位简称不超过 60 个字。");
            RuleFor(form => form.Kind).NotNull().WithMessage("请选择单位类型。").IsInEnum().WithMessage("请选择单位类型。");
            RuleFor(form => form.DivisionId).NotNull().WithMessage("请选择所在区划。");
            RuleFor(form => form.Duties).MaximumLength(400).WithMessage("职责不超过 400 个字。");
            RuleFor(form => form.ContactName).MaximumLength(60).WithMessage("联系人不超过 60 个字。");
            RuleFor(form => form.ContactPhone).MaximumLength(40).WithMessage("联系电话不超过 40 个字。");
            RuleFor(form => form.SortOrder).InclusiveBetween(0, 100_000).WithMessage("排序应为 0 至 100000。");
        }
    }
}
