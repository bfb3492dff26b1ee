using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Notifications;

namespace Tuijin.Appeals.Desk;

/// <summary>Tells whoever waits next, and the raiser whatever concerns it; saved together with the act.</summary>
internal sealed class AppealNews(Notifier notifier, AppealCatalogue catalogue)
{
    /// <summary>Tells of the last act on the appeal.</summary>
    public async Task Tell(Appeal appeal, CancellationToken cancellationToken)
    {
        var name = $"{appeal.Number}“{appeal.Title}”";
        switch (appeal.LastAct)
        {
            case AppealAct.Raise or AppealAct.Resubmit:
                await Office(appeal, $"{name}等待受理。", cancellationToken);
                break;
            case AppealAct.Accept:
                Raiser(appeal, $"{name}已受理，正在交办。");
                break;
            case AppealAct.Refuse:
                Raiser(appeal, $"{name}不予受理，请查看理由；补充情况后可以重新提交。");
                break;
            case AppealAct.Withdraw:
                Units(appeal, Ended(appeal), $"{name}已由提出单位撤回，不再办理。");
                break;
            case AppealAct.Assign or AppealAct.Reassign:
                Units(appeal, Waiting(appeal), $"{name}已交办您所在单位，请在{appeal.DueOn:M月d日}前办结。");
                Units(appeal, Ended(appeal).Except(Waiting(appeal)), $"{name}已改派其他单位，您所在单位不再办理。");
                Raiser(appeal, $"{name}已交办，预计{appeal.DueOn:M月d日}前答复。");
                break;
            case AppealAct.NoteProgress:
                Raiser(appeal, $"{name}有新的进展。");
                break;
            case AppealAct.Assist:
                Units(appeal, [appeal.LeadId!.Value], $"{name}收到协办单位反馈。");
                break;
            case AppealAct.Reply:
                Raiser(appeal, $"{name}已答复，请评价办理结果。");
                break;
            case AppealAct.Return:
                await Office(appeal, $"{name}被承办单位退回，等待处理。", cancellationToken);
                break;
            case AppealAct.RequestExtension:
                await Office(appeal, $"{name}申请延期，等待审批。", cancellationToken);
                break;
            case AppealAct.ApproveExtension:
                Units(appeal, Waiting(appeal), $"{name}同意延期至{appeal.DueOn:M月d日}。");
                Raiser(appeal, $"{name}需要更多时间，预计{appeal.DueOn:M月d日}前答复。");
                break;
            case AppealAct.RefuseExtension:
                Units(appeal, [appeal.LeadId!.Value], $"{name}的延期申请未获同意，仍应在{appeal.DueOn:M月d日}前办结。");
                break;
            case AppealAct.Rate:
                await Office(appeal, $"{name}已评价，等待回访。", cancellationToken);
                break;
            case AppealAct.Close:
                Raiser(appeal, $"{name}已办结。如仍有问题，可以提出异议。");
                break;
            case AppealAct.Reopen:
                Raiser(appeal, $"{name}将重新办理。");
                Units(appeal, Waiting(appeal), $"{name}回访未通过，请重新办理，期限{appeal.DueOn:M月d日}。");
                break;
            case AppealAct.ObjectClosing:
                await Office(appeal, $"{name}提出办结异议，等待再次回访。", cancellationToken);
                break;
            case AppealAct.Sign or AppealAct.MarkLongTerm or AppealAct.UnmarkLongTerm:
                break;
        }
    }

    /// <summary>The city's offices, and the government of the county that the problem is in.</summary>
    private async Task Office(Appeal appeal, string text, CancellationToken cancellationToken)
    {
        var href = AppealLinks.Of(appeal.Number);
        notifier.Tell(new Recipient.OfRole(Role.Supervision), text, href);
        notifier.Tell(new Recipient.OfRole(Role.ProgrammeOffice), text, href);
        if (appeal.CountyCode.Length > 0 && (await catalogue.Units(cancellationToken)).FirstOrDefault(unit =>
            unit.Kind is OrganisationKind.CountyGovernment && appeal.DivisionPath.StartsWith(unit.DivisionPath, StringComparison.Ordinal)) is { } county)
        {
            notifier.Tell(new Recipient.OfOrganisation(county.Id.Value), text, href);
        }
    }

    private void Raiser(Appeal appeal, string text)
    {
        if (appeal.EnterpriseId is { } enterprise)
        {
            notifier.Tell(new Recipient.OfEnterprise(enterprise.Value), text, AppealLinks.Of(appeal.Number));
        }

        if (appeal.RaisedByOrganisationId is { } unit)
        {
            notifier.Tell(new Recipient.OfOrganisation(unit.Value), text, AppealLinks.Of(appeal.Number));
        }
    }

    private void Units(Appeal appeal, IEnumerable<OrganisationId> units, string text)
    {
        foreach (var unit in units.Distinct())
        {
            notifier.Tell(new Recipient.OfOrganisation(unit.Value), text, AppealLinks.Of(appeal.Number));
        }
    }

    private static IEnumerable<OrganisationId> Waiting(Appeal appeal) => appeal.Assignments.Where(assignment => assignment.IsWaitedFor).Select(assignment => assignment.OrganisationId);

    /// <summary>Units whose part ended with this very act.</summary>
    private static IEnumerable<OrganisationId> Ended(Appeal appeal) => appeal.Assignments
        .Where(assignment => assignment.State is AssignmentState.Ended && assignment.EndedAt == appeal.LastAt).Select(assignment => assignment.OrganisationId);
}
