using FluentValidation;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.ReportProgress;

internal sealed record ReportProgressForm(string? Text = null)
{
    public sealed class Rules : AbstractValidator<ReportProgressForm>
    {
        public Rules() => RuleFor(form => form.Text).NotEmpty().WithMessage("请填写进展情况。").MaximumLength(2000).WithMessage("进展情况最长2000个字。");
    }
}

internal sealed class ReportProgressHandler(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, ReportProgressForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (!duty.Involves(viewer))
        {
            return new NotOurDuty();
        }

        if (duty.ReportProgress(form.Text!.Trim(), DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        await db.Save("报送进展", cancellationToken);
        return null;
    }
}
