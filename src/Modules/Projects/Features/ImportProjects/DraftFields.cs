using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>One field of a draft beside the same field of a project.</summary>
/// <param name="Keys">The fields of a table that fill it.</param>
/// <param name="Said">What the row says; null when it says nothing.</param>
/// <param name="Clear">Empties the field; null where it cannot be empty.</param>
internal sealed record DraftField(
    string[] Keys, string Title, Func<ProjectDraft, object?> Said, Func<Project, object?> Now, Action<Project, ProjectDraft> Take, Action<Project>? Clear = null)
{
    public DraftField(string key, string title, Func<ProjectDraft, object?> said, Func<Project, object?> now, Action<Project, ProjectDraft> take, Action<Project>? clear = null)
        : this([key], title, said, now, take, clear)
    {
    }

    /// <summary>Whether the row says something else than the project.</summary>
    public bool Differs(ProjectDraft draft, Project project) => Said(draft) is { } said && !Equals(said, Now(project));
}

/// <summary>The fields that an import fills, in new projects and in those that the ledger has already.</summary>
internal static class DraftFields
{
    /// <summary>Key of the plan of the year, which stands beside the project.</summary>
    public const string YearPlan = "yearPlan";

    public static readonly IReadOnlyList<DraftField> All =
    [
        new("name", "项目名称", draft => draft.Name, project => project.Name, (project, draft) => project.Name = draft.Name),
        new("code", "项目代码", draft => draft.Code, project => project.Code, (project, draft) => project.Code = draft.Code, project => project.Code = null),
        new("enterprise", "企业", draft => draft.EnterpriseName, project => project.EnterpriseName,
            (project, draft) => (project.EnterpriseId, project.EnterpriseName) = (draft.EnterpriseId, draft.EnterpriseName!), project => (project.EnterpriseId, project.EnterpriseName) = (null, "")),
        new("programme", "计划", draft => draft.ProgrammeId, project => project.ProgrammeId, (project, draft) => project.ProgrammeId = draft.ProgrammeId!.Value),
        new("tier", "层级", draft => draft.Tier, project => project.Tier, (project, draft) => project.Tier = draft.Tier, project => project.Tier = null),
        new(["township", "county"], "区划", draft => draft.Division?.Id, project => project.DivisionId,
            (project, draft) => (project.DivisionId, project.DivisionPath) = (draft.Division!.Id, draft.Division.DivisionPath)),
        new("zone", "园区", draft => draft.ZoneId, project => project.ZoneId, (project, draft) => project.ZoneId = draft.ZoneId, project => project.ZoneId = null),
        new("place", "建设地点", draft => draft.Place, project => project.Place, (project, draft) => project.Place = draft.Place, project => project.Place = null),
        new("industry", "行业", draft => draft.Industry, project => project.Industry, (project, draft) => project.Industry = draft.Industry, project => project.Industry = null),
        new("nature", "建设性质", draft => draft.Nature, project => project.Nature, (project, draft) => project.Nature = draft.Nature, project => project.Nature = null),
        new("kind", "项目类型", draft => draft.Kind, project => project.Kind, (project, draft) => project.Kind = draft.Kind!.Value),
        new("directions", "技改方向", draft => draft.Directions, project => project.Directions, (project, draft) => project.Directions = draft.Directions, project => project.Directions = null),
        new("yearClass", "年度类别", draft => draft.YearClass, project => project.YearClass, (project, draft) => project.YearClass = draft.YearClass!.Value),
        new("stage", "阶段", draft => draft.Stage, project => project.Stage, (project, draft) => project.Stage = draft.Stage!.Value),
        new("driver", "投资类别", draft => draft.Driver, project => project.Driver, (project, draft) => project.Driver = draft.Driver!.Value),
        new("content", "建设内容", draft => draft.Content, project => project.Content, (project, draft) => project.Content = draft.Content, project => project.Content = null),
        new("totalInvestment", "总投资", draft => draft.TotalInvestmentYuan, project => project.TotalInvestmentYuan,
            (project, draft) => project.TotalInvestmentYuan = draft.TotalInvestmentYuan, project => project.TotalInvestmentYuan = null),
        new("equipmentInvestment", "设备投资", draft => draft.EquipmentInvestmentYuan, project => project.EquipmentInvestmentYuan,
            (project, draft) => project.EquipmentInvestmentYuan = draft.EquipmentInvestmentYuan, project => project.EquipmentInvestmentYuan = null),
        new("cumulativeBefore", "上年止累计", draft => draft.CumulativeBeforeYuan, project => project.CumulativeBeforeYuan,
            (project, draft) => (project.CumulativeBeforeYuan, project.CumulativeBeforeYear) = (draft.CumulativeBeforeYuan!.Value, draft.Year)),
        new("plannedStart", "计划开工", draft => draft.PlannedStartMonth, project => project.PlannedStartMonth,
            (project, draft) => project.PlannedStartMonth = draft.PlannedStartMonth, project => project.PlannedStartMonth = null),
        new("plannedFinish", "计划竣工", draft => draft.PlannedFinishMonth, project => project.PlannedFinishMonth,
            (project, draft) => project.PlannedFinishMonth = draft.PlannedFinishMonth, project => project.PlannedFinishMonth = null),
        new("startedOn", "开工日期", draft => draft.StartedOn, project => project.StartedOn,
            (project, draft) => project.TakeFacts(draft.StartedOn, project.IntoStatisticsOn, project.FinishedOn), project => project.StartedOn = null),
        new("intoStatisticsOn", "入统日期", draft => draft.IntoStatisticsOn, project => project.IntoStatisticsOn,
            (project, draft) => project.TakeFacts(project.StartedOn, draft.IntoStatisticsOn, project.FinishedOn), project => project.IntoStatisticsOn = null),
        new("finishedOn", "竣工投产日期", draft => draft.FinishedOn, project => project.FinishedOn,
            (project, draft) => project.TakeFacts(project.StartedOn, project.IntoStatisticsOn, draft.FinishedOn), project => project.FinishedOn = null),
        new("leader", "包保领导", draft => draft.Leader, project => project.Leader, (project, draft) => project.Leader = draft.Leader, project => project.Leader = null),
        new("responsible", "责任单位", draft => draft.ResponsibleId, project => project.ResponsibleId,
            (project, draft) => (project.ResponsibleId, project.ResponsibleName) = (draft.ResponsibleId, null), project => (project.ResponsibleId, project.ResponsibleName) = (null, null)),
        new("responsible", "责任单位", draft => draft.ResponsibleName, project => project.ResponsibleName,
            (project, draft) => (project.ResponsibleId, project.ResponsibleName) = (null, draft.ResponsibleName)),
        new("landArea", "新增用地", draft => draft.NewLandM2, project => project.NewLandM2,
            (project, draft) => (project.UsesNewLand, project.NewLandM2) = (true, draft.NewLandM2), project => project.NewLandM2 = null),
        new("expectedOutput", "达产年产值", draft => draft.ExpectedOutputYuan, project => project.ExpectedOutputYuan,
            (project, draft) => project.ExpectedOutputYuan = draft.ExpectedOutputYuan, project => project.ExpectedOutputYuan = null),
        new("expectedTax", "达产年税收", draft => draft.ExpectedTaxYuan, project => project.ExpectedTaxYuan,
            (project, draft) => project.ExpectedTaxYuan = draft.ExpectedTaxYuan, project => project.ExpectedTaxYuan = null),
        new("expectedJobs", "带动就业", draft => draft.ExpectedJobs, project => project.ExpectedJobs, (project, draft) => project.ExpectedJobs = draft.ExpectedJobs, project => project.ExpectedJobs = null),
        new("statusText", "原表状态", draft => draft.StatusText, project => project.StatusText, (project, draft) => project.StatusText = draft.StatusText, project => project.StatusText = null),
    ];

    /// <summary>Takes everything over that the row says.</summary>
    public static void TakeAll(Project project, ProjectDraft draft)
    {
        foreach (var field in All)
        {
            if (field.Said(draft) is not null)
            {
                field.Take(project, draft);
            }
        }

        if (draft.SourceTexts.Count > 0)
        {
            project.SourceTexts = draft.SourceTexts;
        }
    }
}
