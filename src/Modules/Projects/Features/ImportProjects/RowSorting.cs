using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>A row with the project of the ledger that it means, if any, and what was confirmed of it.</summary>
internal sealed record FoundRow(ProjectDraft Draft, ExistingProject? Existing, ConfirmedRow? Confirmed);

/// <summary>Finds out of each row whether it is new, changes a project, changes nothing, conflicts with a later edit, or cannot be imported.</summary>
/// <param name="trip">Compares rows of an exported ledger; null for other tables.</param>
/// <param name="confirmed">What a preview has told of the rows, in their order; null where nothing was previewed.</param>
internal sealed class RowSorting(TuijinDb db, ImportDirectory directory, DateOnly today, RoundTrip? trip, ConfirmedRows? confirmed)
{
    private readonly PresentRecords present = new(db, directory.Viewer, today);
    private readonly RowComparing comparing = new(directory, today);

    /// <summary>Rows seen, by a hash of what makes two rows the same project.</summary>
    private readonly Dictionary<UInt128, int> seen = [];

    /// <summary>Looks rows up in their order; each is looked up once.</summary>
    public async ValueTask<FoundRow> Find(ProjectDraft draft)
    {
        var existing = Sealed(draft) ?? (draft.IsRefused ? null : directory.Existing(draft));
        RefuseRepeated(draft);
        return new FoundRow(draft, draft.IsRefused ? null : existing, confirmed is null ? null : await confirmed.Next());
    }

    /// <summary>Compares rows with the ledger as it is now; can be done again when somebody else changed it meanwhile.</summary>
    /// <param name="track">Whether the projects are about to be changed.</param>
    public async Task<IReadOnlyList<SortedRow>> Sort(IReadOnlyList<FoundRow> rows, bool track, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.Existing is not null).Select(row => row.Existing!.Id).ToList();
        var projects = await Load(ids, track, cancellationToken);
        var plans = await Plans(ids, rows, cancellationToken);
        var records = trip is null ? [] : await present.Load(ids, cancellationToken);
        return [.. rows.Select(row => Confirm(row, Sort(row, projects, plans, records)))];
    }

    private SortedRow Sort(FoundRow row, Dictionary<ProjectId, Project> projects, Dictionary<ProjectId, long> plans, Dictionary<ProjectId, PresentProject> records)
    {
        var draft = row.Draft;
        var project = row.Existing is { } known ? projects.GetValueOrDefault(known.Id) : null;
        if (draft.IsRefused)
        {
            return new SortedRow(draft, RowOutcome.Refused, null, [], 0);
        }

        if (project is null)
        {
            DraftReader.CheckFinish(draft, null);
            return draft.Line?.Identity is null ? new SortedRow(draft, RowOutcome.New, null, [], 0) : Refuse(row, "该项目已不在台账中，或者不在您的辖区内，未导入");
        }

        var plan = plans.TryGetValue(project.Id, out var yuan) ? yuan : (long?)null;
        var stamp = unchecked((project.Revision * 1_000_003) + (plan ?? -1));
        if (trip is not null && draft.Line?.Identity is not null)
        {
            var now = records[project.Id];
            return Checked(comparing.ThreeWay(draft, project, trip.Compare(draft.Line, now.Record), now.PlanYear) with { Stamp = stamp, TakesFile = row.Confirmed?.TakesFile == true });
        }

        return Checked(comparing.TwoWay(draft, project, plan) with { Stamp = stamp });
    }

    /// <summary>Refused when the project would not be in order afterwards; tried on a copy.</summary>
    private SortedRow Checked(SortedRow row)
    {
        if (row.Project is null || !row.Taken.Any())
        {
            return row;
        }

        var copy = (Project)db.Entry(row.Project).CurrentValues.ToObject();
        foreach (var difference in row.Taken)
        {
            difference.Apply?.Invoke(copy);
        }

        return comparing.Check(row.Draft, copy) is { } note ? new SortedRow(row.Draft, RowOutcome.Refused, null, [], 0) { Late = note } : row;
    }

    /// <summary>What was confirmed is done, and nothing else: where the ledger has moved on since the preview, the row waits for another look.</summary>
    private static SortedRow Confirm(FoundRow row, SortedRow sorted) => row.Confirmed switch
    {
        null => sorted,
        { Outcome: RowOutcome.Refused } when sorted.Outcome is not RowOutcome.Refused => Refuse(row, "预览时不能导入，未写入；请重新导入"),
        { Outcome: RowOutcome.New } when sorted.Project is { } entered => Refuse(row, $"预览后台账中已有同一项目（{entered.Number}），未写入；请重新导入核对"),
        { Outcome: not (RowOutcome.New or RowOutcome.Refused) } expected when sorted.Outcome is not RowOutcome.Refused && sorted.Stamp != expected.Stamp =>
            Refuse(row, "预览后台账中的这个项目又有改动，未写入；请重新导入核对"),
        _ when sorted is { Outcome: RowOutcome.Conflict, TakesFile: true } => sorted with { Outcome = RowOutcome.Changed },
        _ => sorted,
    };

    private static SortedRow Refuse(FoundRow row, string why) => new(row.Draft, RowOutcome.Refused, null, [], 0)
    {
        Late = row.Draft.Source.NoteOn("name", row.Draft.Name, why, NoteSeverity.Error),
    };

    /// <summary>The project that the hidden cell of an exported row names.</summary>
    private ExistingProject? Sealed(ProjectDraft draft)
    {
        switch (draft.Line?.Kind)
        {
            case RowChange.Forged:
                draft.Tell("name", draft.Name, "这一行的系统校验被改动过，认不出是哪个项目，未导入；请重新导出后修改", NoteSeverity.Error);
                return null;
            case RowChange.Duplicated:
                draft.Tell("name", draft.Name, "与上面的一行是同一个项目，只采用前一行", NoteSeverity.Error);
                return null;
            case null or RowChange.Added:
                return null;
        }

        var id = new ProjectId(draft.Line.Identity!.Id);
        var mine = directory.ById(id) ?? new ExistingProject(id, "", default, null, draft.Name, "", null);
        if (draft.Code is { } code && directory.ByCode(code) is { } other && other.Id != id)
        {
            draft.Tell("code", code, $"该项目代码已用于项目 {other.Number}，未导入", NoteSeverity.Error);
        }

        return mine;
    }

    private void RefuseRepeated(ProjectDraft draft)
    {
        var hash = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(draft.Code ?? ExistingProject.KeyOf(draft.Name, draft.EnterpriseName, draft.Place))));

        // Exported rows are told apart by their hidden cell; only a code must not stand twice.
        if (!seen.TryAdd(hash, draft.Row) && (draft.Line?.Identity is null || draft.Code is not null))
        {
            draft.Tell("name", draft.Name, $"与第 {seen[hash]} 行是同一个项目，未导入", NoteSeverity.Error);
        }
    }

    private async Task<Dictionary<ProjectId, Project>> Load(List<ProjectId> ids, bool track, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = db.ProjectsVisibleTo(directory.Viewer).Where(project => ids.Contains(project.Id));
        return await (track ? rows : rows.AsNoTracking()).ToDictionaryAsync(project => project.Id, cancellationToken);
    }

    private async Task<Dictionary<ProjectId, long>> Plans(List<ProjectId> ids, IReadOnlyList<FoundRow> rows, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var year = rows[0].Draft.Year;
        return await db.Set<YearPlan>().AsNoTracking().Where(plan => plan.Year == year && ids.Contains(plan.ProjectId)).ToDictionaryAsync(plan => plan.ProjectId, plan => plan.PlanYuan, cancellationToken);
    }
}
