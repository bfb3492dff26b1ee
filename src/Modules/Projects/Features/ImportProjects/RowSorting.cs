using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Finds out of each row whether it is new, changes a project, changes nothing, or cannot be imported.</summary>
internal sealed class RowSorting(TuijinDb db, ImportDirectory directory, int year)
{
    /// <summary>Rows seen, by a hash of what makes two rows the same project.</summary>
    private readonly Dictionary<UInt128, int> seen = [];

    /// <summary>Sorts rows in their order; projects are loaded at once for all of them.</summary>
    /// <param name="track">Whether the projects are about to be changed.</param>
    public async Task<List<SortedRow>> Sort(IReadOnlyList<ProjectDraft> drafts, bool track, CancellationToken cancellationToken)
    {
        var existing = new Dictionary<ProjectDraft, ExistingProject>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            RefuseRepeated(draft);
            if (!draft.IsRefused && directory.Existing(draft) is { } known)
            {
                existing[draft] = known;
            }
        }

        var projects = await Load(existing.Values.Select(project => project.Id).ToList(), track, cancellationToken);
        var plans = await Plans(projects.Keys.ToList(), cancellationToken);
        return [.. drafts.Select(draft => Sort(draft, existing.GetValueOrDefault(draft) is { } known ? projects.GetValueOrDefault(known.Id) : null, plans))];
    }

    /// <summary>Remembers rows that an earlier run has written, without sorting them again.</summary>
    public void Skip(ProjectDraft draft) => RefuseRepeated(draft);

    private static SortedRow Sort(ProjectDraft draft, Project? project, Dictionary<ProjectId, long> plans)
    {
        if (draft.IsRefused)
        {
            return new SortedRow(draft, RowOutcome.Refused, null, ChangesPlan: false);
        }

        if (project is null)
        {
            return new SortedRow(draft, RowOutcome.New, null, ChangesPlan: false);
        }

        var changesPlan = draft.YearPlanYuan is { } plan && plan != (plans.TryGetValue(project.Id, out var now) ? now : null);
        return new SortedRow(draft, changesPlan || DraftFields.All.Any(field => field.Differs(draft, project)) ? RowOutcome.Changed : RowOutcome.Unchanged, project, changesPlan);
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

    private async Task<Dictionary<ProjectId, long>> Plans(List<ProjectId> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Set<YearPlan>().AsNoTracking().Where(plan => plan.Year == year && ids.Contains(plan.ProjectId)).ToDictionaryAsync(plan => plan.ProjectId, plan => plan.PlanYuan, cancellationToken);

    private void RefuseRepeated(ProjectDraft draft)
    {
        var keys = draft.Code is null ? [ExistingProject.KeyOf(draft.Name, draft.EnterpriseName, draft.Place)] : new[] { draft.Code };
        foreach (var key in keys)
        {
            var hash = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
            if (!seen.TryAdd(hash, draft.Row))
            {
                draft.Notes.Add(new CellNote(draft.Sheet, $"A{draft.Row}", draft.Name, $"与第 {seen[hash]} 行是同一个项目，未导入", NoteSeverity.Error, "name"));
            }
        }
    }
}
