using FluentValidation;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.ConfirmDuty;

internal sealed record ConfirmDutyForm(string? Opinion = null)
{
    public sealed class Rules : AbstractValidator<ConfirmDutyForm>
    {
        public Rules() => RuleFor(form => form.Opinion).MaximumLength(1000).WithMessage("核查意见最长1000个字。");
    }
}

internal sealed class ConfirmDutyHandler(TuijinDb db, Viewer viewer, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, ConfirmDutyForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (duty.Confirm(form.Opinion?.Trim(), DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        notifier.Tell(new Recipient.OfOrganisation(duty.LeadId.Value), $"任务{duty.Number}已确认完成。", $"/duties/{duty.Number}");
        await db.Save("确认完成", cancellationToken);
        return null;
    }
}
