using FluentValidation;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;

namespace Tuijin.Appeals.Features.ManageCategories;

/// <summary>A category as its form has it.</summary>
internal sealed class CategoryForm
{
    public const int LongestTitle = 20;

    public string? Title { get; set; }

    /// <summary>Code of the 大类; null at the top.</summary>
    public string? Parent { get; set; }

    /// <summary>默认主办单位.</summary>
    public Guid? DefaultLeadId { get; set; }

    public DeadlineClass? Deadline { get; set; }

    /// <summary>办理工作日 of its own; null takes those of the class.</summary>
    public int? HandlingDays { get; set; }

    /// <summary>Place among its neighbours, 0 first.</summary>
    public int? SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Revision that the form was filled from; null for a new category.</summary>
    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<CategoryForm>
    {
        public Rules()
        {
            RuleFor(form => form.Title).Cascade(CascadeMode.Stop).Must(title => !string.IsNullOrWhiteSpace(title)).WithMessage("请填写类别名称。")
                .Must(title => title!.Trim().Length <= LongestTitle).WithMessage($"类别名称最多{LongestTitle}个字。")
                .Must(title => !title!.Any(char.IsControl)).WithMessage("类别名称中有不能显示的控制字符，请删去后重试。");
            RuleFor(form => form.Parent).Line("大类", 40);
            RuleFor(form => form.Deadline).NotNull().WithMessage("请选择时限类别。").IsInEnum().WithMessage("请从列表中选择时限类别。");
            RuleFor(form => form.HandlingDays).GreaterThanOrEqualTo(1).WithMessage("办理工作日至少为1天；不另定的，请留空。");
            RuleFor(form => form.SortOrder).NotNull().WithMessage("请填写排序。").InclusiveBetween(0, 100_000).WithMessage("排序应为0至100000。");
        }
    }
}
