using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.RefuseAppeal;

internal sealed class RefuseAppealForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Kinds = Choices.Of<RefusalKind>(kind => kind.Title());

    public RefusalKind? Kind { get; set; }

    public string? Reason { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<RefuseAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Kind).NotNull().WithMessage("请选择不予受理的情形。").IsInEnum().WithMessage("请从列表中选择情形。");
            RuleFor(form => form.Reason).Written("理由", shortest: 10);
        }
    }
}

/// <summary>The office does not take the appeal on, always with a written reason.</summary>
internal sealed class RefuseAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, RefuseAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Refuse(form.Kind!.Value, form.Reason.Trimmed()!, on), cancellationToken);
}
