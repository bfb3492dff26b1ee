using FluentValidation;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Features.RecordPermit;

namespace Tuijin.Projects.Features.RemovePermit;

/// <summary>Why a record is taken away.</summary>
internal sealed class RemovePermitForm
{
    public string? Reason { get; set; }

    public long Revision { get; set; }

    internal sealed class Rules : AbstractValidator<RemovePermitForm>
    {
        public Rules()
        {
            RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写删除原因。");
            RuleFor(form => form.Reason).Line("删除原因", 400);
        }
    }
}

/// <summary>Takes away a permit that was recorded by mistake. What it said and why it went stay in the trail.</summary>
internal sealed class RemovePermitHandler(TuijinDb db, PermitDesk desk, Trail trail)
{
    public async Task<Refusal?> Handle(string number, Guid id, RemovePermitForm form, CancellationToken cancellationToken)
    {
        var found = await desk.Permit(number, id, form.Revision, cancellationToken);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var permit = found.Value;
        trail.Note("说明删除手续的原因", permit.AuditSubject, new { 手续 = permit.Title, 原因 = form.Reason!.Trim() });
        db.Remove(permit);
        return await desk.Save(permit, "删除手续", cancellationToken);
    }
}
