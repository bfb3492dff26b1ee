using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AssignAppeal;

/// <summary>The office assigns the appeal, or assigns it to other units while it is handled (改派).</summary>
internal sealed class AssignAppealHandler(AppealDesk desk, AssignmentPlans plans)
{
    /// <summary>The act that assigning is in the present state.</summary>
    public static AppealAct ActOn(Appeal appeal) => appeal.State is AppealState.Assigned ? AppealAct.Reassign : AppealAct.Assign;

    public async Task<Refusal?> Handle(string number, AssignmentForm form, CancellationToken cancellationToken)
    {
        var plan = await plans.Of(form, cancellationToken);
        return plan.IsRefused
            ? plan.Refusal
            : await desk.Do(number, form.Revision, (appeal, on) => ActOn(appeal) is AppealAct.Reassign ? appeal.Reassign(plan.Value(appeal), on) : appeal.Assign(plan.Value(appeal), on), cancellationToken);
    }
}
