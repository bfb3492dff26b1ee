using FluentValidation;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.CancelDuty;

internal sealed record CancelDutyForm(string? Reason = null)
{
    public sealed class Rules : AbstractValidator<CancelDutyForm>
    {
        public Rules() => RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写撤销理由。").MaximumLength(1000).WithMessage("撤销理由最长1000个字。");
    }
}

internal sealed class CancelDutyHandler(TuijinDb db, Viewer viewer, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, CancelDutyForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (duty.Cancel(form.Reason!.Trim(), DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        notifier.Tell(new Recipient.OfOrganisation(duty.LeadId.Value), $"任务{duty.Number}已撤销：{form.Reason.Trim().Brief()}", $"/duties/{duty.Number}");
        await db.Save("撤销任务", cancellationToken);
        return null;
    }
}
