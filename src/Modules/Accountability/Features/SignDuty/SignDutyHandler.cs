using FluentValidation;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Accountability.Features.SignDuty;

internal sealed record SignDutyForm(string? PersonInCharge = null)
{
    public sealed class Rules : AbstractValidator<SignDutyForm>
    {
        public Rules() => RuleFor(form => form.PersonInCharge).NotEmpty().WithMessage("请填写责任人。").MaximumLength(60).WithMessage("责任人最长60个字。");
    }
}

internal sealed class SignDutyHandler(TuijinDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, SignDutyForm form, CancellationToken cancellationToken)
    {
        if (await db.DutyToChange(number, viewer, cancellationToken) is not { } duty)
        {
            return new NotFound($"任务{number}");
        }

        if (!duty.IsLedBy(viewer))
        {
            return new NotOurDuty();
        }

        if (duty.Sign(form.PersonInCharge!.Trim(), DutyActor.Of(viewer), clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        await db.Save("签收任务", cancellationToken);
        return null;
    }
}
