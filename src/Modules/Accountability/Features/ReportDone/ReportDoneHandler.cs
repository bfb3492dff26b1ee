using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.ReportDone;

internal sealed record ReportDoneForm(string? Evidence = null, List<IFormFile>? Files = null)
{
    public sealed class Rules : AbstractValidator<ReportDoneForm>
    {
        public Rules() => RuleFor(form => form.Evidence).NotEmpty().WithMessage("请填写完成情况和依据。").MaximumLength(2000).WithMessage("完成情况和依据最长2000个字。");
    }
}

internal sealed class ReportDoneHandler(TuijinDb db, Viewer viewer, Attachments attachments, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, ReportDoneForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (!duty.IsLedBy(viewer))
        {
            return new NotOurDuty();
        }

        if (duty.ReportDone(form.Evidence!.Trim(), DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        if (await attachments.Add(DutyFiles.OwnerKind, duty.Id.Value, DutyFiles.Evidence, form.Files ?? [], FileKinds.All, cancellationToken) is { } notTaken)
        {
            return notTaken;
        }

        notifier.Tell(new Recipient.OfRole(Role.Supervision), $"任务{duty.Number}已报完成，请确认。", $"/duties/{duty.Number}");
        await db.Save("报告完成", cancellationToken);
        return null;
    }
}
