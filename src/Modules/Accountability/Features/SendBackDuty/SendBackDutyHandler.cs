using FluentValidation;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.SendBackDuty;

internal sealed record SendBackDutyForm(string? Reason = null, DateOnly? NewDueOn = null)
{
    public sealed class Rules : AbstractValidator<SendBackDutyForm>
    {
        public Rules() => RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写退回理由。").MaximumLength(1000).WithMessage("退回理由最长1000个字。");
    }
}

internal sealed class SendBackDutyHandler(TuijinDb db, Viewer viewer, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, SendBackDutyForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (duty.SendBack(form.Reason!.Trim(), form.NewDueOn, DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        notifier.Tell(new Recipient.OfOrganisation(duty.LeadId.Value), $"任务{duty.Number}被退回重办：{form.Reason.Trim().Brief()}", $"/duties/{duty.Number}");
        await db.Save("退回重办", cancellationToken);
        return null;
    }
}
