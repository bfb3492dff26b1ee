using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Compares a row with its project.</summary>
internal sealed class RowComparing(ImportDirectory directory, DateOnly today)
{
    /// <summary>An ordinary table: what it says differently is changed, what it leaves blank stays.</summary>
    public SortedRow TwoWay(ProjectDraft draft, Project project, long? planYuan)
    {
        DraftReader.CheckFinish(draft, project);
        var differences = DraftFields.All.Where(field => field.Differs(draft, project)).Select(field => Take(field, draft, project, field.Keys[0], isConflict: false)).ToList();
        if (draft.YearPlanYuan is { } plan && plan != planYuan)
        {
            differences.Add(Plan(plan, planYuan, isConflict: false));
        }

        return Outcome(draft, project, differences, draft.Year);
    }

    /// <summary>An exported table: what was edited in it is changed, also to nothing; what was edited in the ledger meanwhile stays, and is a conflict where both were.</summary>
    public SortedRow ThreeWay(ProjectDraft draft, Project project, ComparedRow compared, int planYear)
    {
        DraftReader.CheckFinish(draft, project);
        var differences = new List<Difference>();
        foreach (var field in compared.Fields.Where(field => field.Change is FieldChange.Changed or FieldChange.Conflict))
        {
            Add(differences, draft, project, field);
        }

        return Outcome(draft, project, differences, planYear);
    }

    private void Add(List<Difference> differences, ProjectDraft draft, Project project, ComparedField compared)
    {
        var (key, isConflict) = (compared.Field.Key, compared.Change is FieldChange.Conflict);
        if (key == DraftFields.YearPlan && draft.YearPlanYuan is { } plan)
        {
            differences.Add(Plan(plan, compared.InSystem as long?, isConflict));
            return;
        }

        var fields = DraftFields.All.Where(field => field.Keys.Contains(key)).ToList();
        if (fields.Find(field => field.Said(draft) is not null) is { } said)
        {
            // County and township are one place, responsible bodies one field: whichever column was edited.
            if (said.Differs(draft, project) && !differences.Exists(known => known.Title == said.Title))
            {
                differences.Add(Take(said, draft, project, key, isConflict));
            }
        }
        else if (compared.InFile is null)
        {
            if (fields.Find(field => field.Clear is not null) is { } cleared)
            {
                differences.Add(new Difference(key, cleared.Title, Now(fields, project), DraftWords.Of(null, directory), isConflict, cleared.Clear));
            }
            else
            {
                draft.Tell(key, "", $"{compared.Field.Name}不能清空，保留原值", NoteSeverity.Warning);
            }
        }
    }

    private SortedRow Outcome(ProjectDraft draft, Project project, List<Difference> differences, int planYear)
    {
        differences.AddRange(draft.SourceTexts.Where(text => project.SourceTexts.GetValueOrDefault(text.Key) != text.Value)
            .Select(text => new Difference(null, $"原表“{text.Key}”", DraftWords.Of(project.SourceTexts.GetValueOrDefault(text.Key), directory), text.Value, IsConflict: false,
                changed => changed.SourceTexts = new Dictionary<string, string>(changed.SourceTexts) { [text.Key] = text.Value })));
        var outcome = differences.Exists(difference => difference.IsConflict) ? RowOutcome.Conflict : differences.Count > 0 ? RowOutcome.Changed : RowOutcome.Unchanged;
        return new SortedRow(draft, outcome, project, differences, 0) { PlanYear = planYear };
    }

    /// <summary>Why the project cannot be as the row would make it.</summary>
    /// <param name="project">Already changed.</param>
    public CellNote? Check(ProjectDraft draft, Project project)
    {
        if (Dates.Check(project.StartedOn, project.IntoStatisticsOn, project.FinishedOn, today) is { } disorder)
        {
            return draft.Source.NoteOn("startedOn", draft.Name, disorder.Message.TrimEnd('。') + "，未导入", NoteSeverity.Error);
        }

        return project.Tier is { } tier && !directory.Programme(project.ProgrammeId).Tiers.Contains(tier)
            ? draft.Source.NoteOn("tier", tier, $"“{directory.NameOf(project.ProgrammeId)}”计划没有这个层级，未导入", NoteSeverity.Error)
            : null;
    }

    private Difference Take(DraftField field, ProjectDraft draft, Project project, string key, bool isConflict)
    {
        var all = DraftFields.All.Where(other => other.Title == field.Title).ToList();
        return new Difference(key, field.Title, Now(all, project), DraftWords.Of(field.Said(draft), directory), isConflict, changed => field.Take(changed, draft));
    }

    private string Now(List<DraftField> fields, Project project) => DraftWords.Of(fields.Select(field => field.Now(project)).FirstOrDefault(value => value is not null), directory);

    private Difference Plan(long said, long? now, bool isConflict) =>
        new(DraftFields.YearPlan, "本年计划", DraftWords.Of(now, directory), DraftWords.Of(said, directory), isConflict, null);
}
