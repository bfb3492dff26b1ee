using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Events;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ReportMonth;

/// <summary>Hands in or corrects the report of a month; obstacles ticked for it become appeals in the same transaction.</summary>
internal sealed class ReportMonthHandler(TuijinDb db, Viewer viewer, StandingKeeper standings, ObstacleRaiser obstacles, Attachments attachments, EventBus events, LastChanges changes, TimeProvider clock)
{
    public async Task<Result<MonthlyReport>> Handle(string number, Month month, ReportForm form, CancellationToken cancellationToken)
    {
        var project = await db.ProjectsVisibleTo(viewer).SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
        if (project is null)
        {
            return new NotFound($"项目 {number} ");
        }

        var today = clock.Today();
        var reports = await db.ReportsOf(project.Id).ToListAsync(cancellationToken);
        var report = reports.Find(report => report.Month == month.Key);
        if ((report?.Revision ?? 0) != form.Revision)
        {
            return await changes.Since<MonthlyReport>(project.AuditSubject, $"项目 {number} {month.ToChinese()}的月报", cancellationToken, report?.Revision ?? 0, line => line.Act.Contains(month.ToChinese(), StringComparison.Ordinal));
        }

        if (!form.KeepWhatOthersEntered(project))
        {
            return await changes.Since<Project>(project.AuditSubject, $"项目 {number}", cancellationToken);
        }

        if (Dates.Check(form.StartedOn, form.IntoStatisticsOn, form.FinishedOn, today) is { } disorder)
        {
            return disorder;
        }

        if (ReportCheck.Of(project, month, form.StartedOn, form.InvestmentYuan!.Value, form.EquipmentYuan ?? 0, today) is { } impossible)
        {
            return impossible;
        }

        await using var transaction = await db.BeginUnlessRunning(cancellationToken);
        var isFirst = report is null;
        report ??= Blank(project, month);
        Take(report, form);
        reports = isFirst ? [.. reports, report] : reports;
        if ((YearChain.AddUp(reports.Where(other => other.Month / 100 == month.Year), month)
            ?? ReportCheck.OfTotal(project, reports, report.Explanation)) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        if (isFirst)
        {
            db.Add(report);
        }

        project.TakeFacts(form.StartedOn, form.IntoStatisticsOn, form.FinishedOn);
        if ((await obstacles.Take(project, report, form.Obstacles, cancellationToken)
            ?? await attachments.Add(MonthlyReport.AttachmentKind, report.Id.Value, "现场照片", form.Photos, FileKinds.Photos, cancellationToken)) is { } notTaken)
        {
            db.ChangeTracker.Clear();
            return notTaken;
        }

        await standings.Refresh(project, cancellationToken);
        await events.Raise(new MonthlyReportHandedIn(project.Id, number, month.Key, report.InvestmentYuan), cancellationToken);
        try
        {
            await db.Save(isFirst ? $"填报{month.ToChinese()}月报" : $"更正{month.ToChinese()}月报", cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Someone else handed in the same month, or changed the project, in between.
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile("其他人", $"项目 {number} 或其{month.ToChinese()}月报");
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return report;
    }

    private MonthlyReport Blank(Project project, Month month) => new()
    {
        Id = clock.NewId<MonthlyReportId>(), ProjectId = project.Id, ProjectNumber = project.Number, Month = month.Key,
        SubmittedById = viewer.UserId, SubmittedByName = viewer.Name, SubmittedAt = clock.UtcNow(),
    };

    private void Take(MonthlyReport report, ReportForm form)
    {
        (report.InvestmentYuan, report.EquipmentYuan, report.StatedCumulativeYuan) = (form.InvestmentYuan!.Value, form.EquipmentYuan ?? 0, form.StatedCumulativeYuan);
        (report.ProgressText, report.DelayReason, report.Explanation) = (form.ProgressText!.Trim(), Text(form.DelayReason), Text(form.Explanation));
        (report.SubmittedById, report.SubmittedByName, report.SubmittedAt) = (viewer.UserId, viewer.Name, clock.UtcNow());
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
