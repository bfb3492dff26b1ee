using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.DecideExtension;

internal sealed class DecideExtensionForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Choices = [new("同意", "true"), new("不同意", "false")];

    public bool? IsApproved { get; set; }

    public string? Note { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<DecideExtensionForm>
    {
        public Rules()
        {
            RuleFor(form => form.IsApproved).NotNull().WithMessage("请选择审批意见。");
            RuleFor(form => form.Note).Lines("说明");
            RuleFor(form => form.Note).NotEmpty().When(form => form.IsApproved == false).WithMessage("不同意延期的，请说明理由。");
        }
    }
}

/// <summary>The office decides on more time.</summary>
internal sealed class DecideExtensionHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, DecideExtensionForm form, CancellationToken cancellationToken) => desk.Do(
        number, form.Revision,
        (appeal, on) => form.IsApproved == true ? appeal.ApproveExtension(form.Note.Trimmed(), on) : appeal.RefuseExtension(form.Note.Trimmed()!, on), cancellationToken);
}
