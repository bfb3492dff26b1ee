using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.RecordPermit;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.FinishPermit;

/// <summary>What the department decided, and when.</summary>
internal sealed class FinishPermitForm
{
    public DateOnly? DoneOn { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>Left empty, it follows from the programme's list.</summary>
    public DateOnly? ValidUntil { get; set; }

    public long Revision { get; set; }

    internal sealed class Rules : AbstractValidator<FinishPermitForm>
    {
        public Rules()
        {
            RuleFor(form => form.DoneOn).NotNull().WithMessage("请填写办结日期。");
            RuleFor(form => form.DocumentNumber).Line("文号", 80);
            RuleFor(form => form.ValidUntil).Must(day => day is not { } given || given.Year is >= 2000 and <= 2100).WithMessage("有效期应在二〇〇〇年至二一〇〇年之间。");
        }
    }
}

/// <summary>Records that a permit is done.</summary>
internal sealed class FinishPermitHandler(TuijinDb db, PermitDesk desk, TimeProvider clock)
{
    public async Task<Refusal?> Handle(string number, Guid id, FinishPermitForm form, CancellationToken cancellationToken)
    {
        var found = await desk.Permit(number, id, form.Revision, cancellationToken);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var permit = found.Value;
        var kind = await KindOf(permit, cancellationToken);
        return permit.Finish(form.DoneOn!.Value, form.DocumentNumber.Trimmed(), form.ValidUntil ?? kind?.ValidUntil(form.DoneOn.Value), clock.Today())
            ?? await desk.Save(permit, "登记手续办结", cancellationToken);
    }

    private async Task<PermitKind?> KindOf(Permit permit, CancellationToken cancellationToken)
    {
        var ruleId = await (from project in db.Set<Project>()
                            join programme in db.Programmes() on project.ProgrammeId equals programme.Id
                            where project.Id == permit.ProjectId
                            select programme.PermitRuleId).SingleAsync(cancellationToken);
        return PermitRules.InForce(ruleId).Body.Permits.Find(kind => kind.Code == permit.Kind);
    }
}
