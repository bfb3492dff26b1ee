using FluentValidation;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.RequestExtension;

internal sealed class RequestExtensionForm : IActForm
{
    public DateOnly? NewDueOn { get; set; }

    public string? Reason { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<RequestExtensionForm>
    {
        public Rules()
        {
            RuleFor(form => form.NewDueOn).NotNull().WithMessage("请填写申请延至的日期。");
            RuleFor(form => form.Reason).Written("延期理由");
        }
    }
}

/// <summary>The lead asks for more time.</summary>
internal sealed class RequestExtensionHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, RequestExtensionForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.RequestExtension(form.NewDueOn!.Value, form.Reason.Trimmed()!, on), cancellationToken);
}
