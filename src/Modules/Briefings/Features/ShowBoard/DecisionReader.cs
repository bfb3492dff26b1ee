using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Shell.Parts;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>Reads what waits for a leader today: problems that failed twice, extensions asked for, red projects, what is most overdue.</summary>
internal sealed class DecisionReader(TuijinDb db, Viewer viewer)
{
    /// <summary>So many of each kind: the lists behind the numbers hold the rest.</summary>
    private const int MostOfAKind = 3;

    public async Task<IReadOnlyList<Decision>> Read(IReadOnlyList<LitProject> lit, DateOnly today, CancellationToken cancellationToken) =>
    [
        .. await Failed(cancellationToken),
        .. await Extensions(cancellationToken),
        .. lit.Where(project => project.Light is Rules.Lights.Light.Red).Take(MostOfAKind).Select(project => new Decision(
            "红灯项目", Tone.Bad, project.Name, $"/projects/{project.Number}", Why(project), project.Owner)),
        .. await OverdueAppeals(today, cancellationToken),
        .. await OverdueDuties(today, cancellationToken),
    ];

    /// <summary>The reason of the light, and what the rule asks for.</summary>
    private static string Why(LitProject project) => project.Consequence is { } consequence
        ? $"{project.Reason.TrimEnd('。')}；{consequence}。"
        : project.Reason;

    private async Task<IEnumerable<Decision>> Failed(CancellationToken cancellationToken)
    {
        var rows = await (from appeal in db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen && appeal.NeedsCoordination && (appeal.State == AppealState.Accepted || appeal.State == AppealState.Assigned))
                          join unit in db.Set<OrganisationView>() on appeal.LeadId equals (OrganisationId?)unit.Id into units
                          from unit in units.DefaultIfEmpty()
                          orderby appeal.Round descending, appeal.RaisedAt
                          select new { appeal.Title, appeal.Number, appeal.Round, Unit = unit == null ? null : unit.ShortName }).Take(MostOfAKind).ToListAsync(cancellationToken);
        return rows.Select(row => new Decision("需要协调", Tone.Bad, row.Title, AppealLinks.Of(row.Number), row.Round > 1 ? $"多次退回或者重办，现为第{row.Round}轮办理，需领导出面协调。" : "有关单位多次退回，需领导出面协调。", row.Unit ?? "尚未交办"));
    }

    private async Task<IEnumerable<Decision>> Extensions(CancellationToken cancellationToken)
    {
        var rows = await (from extension in db.Set<PendingExtensionView>()
                          join appeal in db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen) on extension.AppealId equals appeal.Id
                          join unit in db.Set<OrganisationView>() on extension.OrganisationId equals unit.Id
                          orderby extension.RequestedAt
                          select new { appeal.Title, appeal.Number, extension.OldDueOn, extension.NewDueOn, extension.Reason, Unit = unit.ShortName }).Take(MostOfAKind).ToListAsync(cancellationToken);
        return rows.Select(row => new Decision("延期待批", Tone.Warning, row.Title, AppealLinks.Of(row.Number), $"申请由{Day(row.OldDueOn)}延至{Day(row.NewDueOn)}：{row.Reason}", row.Unit));
    }

    private async Task<IEnumerable<Decision>> OverdueAppeals(DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (from appeal in db.AppealViewsVisibleTo(viewer).Where(appeal => appeal.IsOpen && appeal.State != AppealState.Replied && appeal.StepDueOn < today)
                          join unit in db.Set<OrganisationView>() on appeal.LeadId equals (OrganisationId?)unit.Id into units
                          from unit in units.DefaultIfEmpty()
                          orderby appeal.StepDueOn, appeal.Number
                          select new { appeal.Title, appeal.Number, appeal.State, appeal.StepDueOn, Unit = unit == null ? null : unit.ShortName }).Take(MostOfAKind).ToListAsync(cancellationToken);
        return rows.Select(row => new Decision("诉求逾期", Tone.Bad, row.Title, AppealLinks.Of(row.Number), $"{row.State.Title()}，{Late(row.StepDueOn!.Value, today)}", row.Unit ?? "尚未交办"));
    }

    private async Task<IEnumerable<Decision>> OverdueDuties(DateOnly today, CancellationToken cancellationToken)
    {
        var owed = Enum.GetValues<DutyState>().Where(state => state.IsOwed()).ToList();
        var rows = await (from duty in db.DutyViewsVisibleTo(viewer).Where(duty => owed.Contains(duty.State) && duty.DueOn < today)
                          join unit in db.Set<OrganisationView>() on duty.LeadId equals unit.Id
                          orderby duty.DueOn, duty.Number
                          select new { duty.Text, duty.Number, duty.DueOn, duty.PersonInCharge, Unit = unit.ShortName }).Take(MostOfAKind).ToListAsync(cancellationToken);
        return rows.Select(row => new Decision("任务逾期", Tone.Bad, row.Text, $"/duties/{row.Number}", Late(row.DueOn, today), Owner.Of(row.PersonInCharge, row.Unit)));
    }

    private static string Late(DateOnly dueOn, DateOnly today) => $"应于{Day(dueOn)}完成，已逾期{today.DayNumber - dueOn.DayNumber}天。";

    private static string Day(DateOnly day) => $"{day.Month}月{day.Day}日";
}
