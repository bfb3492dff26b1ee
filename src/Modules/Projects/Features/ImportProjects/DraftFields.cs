using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>One field of a draft beside the same field of a project.</summary>
/// <param name="Said">What the row says; null when it says nothing.</param>
internal sealed record DraftField(string Title, Func<ProjectDraft, object?> Said, Func<Project, object?> Now, Action<Project, ProjectDraft> Take)
{
    /// <summary>Whether the row says something else than the project.</summary>
    public bool Differs(ProjectDraft draft, Project project) => Said(draft) is { } said && !Equals(said, Now(project));
}

/// <summary>The fields that an import fills, in new projects and in those that the ledger has already.</summary>
internal static class DraftFields
{
    public static readonly IReadOnlyList<DraftField> All =
    [
        new("项目名称", draft => draft.Name, project => project.Name, (project, draft) => project.Name = draft.Name),
        new("项目代码", draft => draft.Code, project => project.Code, (project, draft) => project.Code = draft.Code),
        new("企业", draft => draft.EnterpriseName, project => project.EnterpriseName, (project, draft) => (project.EnterpriseId, project.EnterpriseName) = (draft.EnterpriseId, draft.EnterpriseName!)),
        new("计划", draft => draft.ProgrammeId, project => project.ProgrammeId, (project, draft) => project.ProgrammeId = draft.ProgrammeId!.Value),
        new("层级", draft => draft.Tier, project => project.Tier, (project, draft) => project.Tier = draft.Tier),
        new("区划", draft => draft.Division?.DivisionPath, project => project.DivisionPath, (project, draft) => (project.DivisionId, project.DivisionPath) = (draft.Division!.Id, draft.Division.DivisionPath)),
        new("园区", draft => draft.ZoneId, project => project.ZoneId, (project, draft) => project.ZoneId = draft.ZoneId),
        new("建设地点", draft => draft.Place, project => project.Place, (project, draft) => project.Place = draft.Place),
        new("行业", draft => draft.Industry, project => project.Industry, (project, draft) => project.Industry = draft.Industry),
        new("建设性质", draft => draft.Nature, project => project.Nature, (project, draft) => project.Nature = draft.Nature),
        new("项目类型", draft => draft.Kind, project => project.Kind, (project, draft) => project.Kind = draft.Kind!.Value),
        new("技改方向", draft => draft.Directions, project => project.Directions, (project, draft) => project.Directions = draft.Directions),
        new("年度类别", draft => draft.YearClass, project => project.YearClass, (project, draft) => project.YearClass = draft.YearClass!.Value),
        new("阶段", draft => draft.Stage, project => project.Stage, (project, draft) => project.Stage = draft.Stage!.Value),
        new("投资类别", draft => draft.Driver, project => project.Driver, (project, draft) => project.Driver = draft.Driver!.Value),
        new("建设内容", draft => draft.Content, project => project.Content, (project, draft) => project.Content = draft.Content),
        new("总投资", draft => draft.TotalInvestmentYuan, project => project.TotalInvestmentYuan, (project, draft) => project.TotalInvestmentYuan = draft.TotalInvestmentYuan),
        new("设备投资", draft => draft.EquipmentInvestmentYuan, project => project.EquipmentInvestmentYuan, (project, draft) => project.EquipmentInvestmentYuan = draft.EquipmentInvestmentYuan),
        new("上年止累计", draft => draft.CumulativeBeforeYuan, project => project.CumulativeBeforeYuan, (project, draft) => project.CumulativeBeforeYuan = draft.CumulativeBeforeYuan!.Value),
        new("计划开工", draft => draft.PlannedStartMonth, project => project.PlannedStartMonth, (project, draft) => project.PlannedStartMonth = draft.PlannedStartMonth),
        new("计划竣工", draft => draft.PlannedFinishMonth, project => project.PlannedFinishMonth, (project, draft) => project.PlannedFinishMonth = draft.PlannedFinishMonth),
        new("开工日期", draft => draft.StartedOn, project => project.StartedOn, (project, draft) => project.StartedOn = draft.StartedOn),
        new("入统日期", draft => draft.IntoStatisticsOn, project => project.IntoStatisticsOn, (project, draft) => project.IntoStatisticsOn = draft.IntoStatisticsOn),
        new("竣工投产日期", draft => draft.FinishedOn, project => project.FinishedOn, (project, draft) => project.FinishedOn = draft.FinishedOn),
        new("包保领导", draft => draft.Leader, project => project.Leader, (project, draft) => project.Leader = draft.Leader),
        new("责任单位", draft => draft.ResponsibleId, project => project.ResponsibleId, (project, draft) => (project.ResponsibleId, project.ResponsibleName) = (draft.ResponsibleId, null)),
        new("责任单位名称", draft => draft.ResponsibleName, project => project.ResponsibleName, (project, draft) => (project.ResponsibleId, project.ResponsibleName) = (null, draft.ResponsibleName)),
        new("新增用地", draft => draft.NewLandM2, project => project.NewLandM2, (project, draft) => (project.UsesNewLand, project.NewLandM2) = (true, draft.NewLandM2)),
        new("达产年产值", draft => draft.ExpectedOutputYuan, project => project.ExpectedOutputYuan, (project, draft) => project.ExpectedOutputYuan = draft.ExpectedOutputYuan),
        new("达产年税收", draft => draft.ExpectedTaxYuan, project => project.ExpectedTaxYuan, (project, draft) => project.ExpectedTaxYuan = draft.ExpectedTaxYuan),
        new("带动就业", draft => draft.ExpectedJobs, project => project.ExpectedJobs, (project, draft) => project.ExpectedJobs = draft.ExpectedJobs),
        new("原表状态", draft => draft.StatusText, project => project.StatusText, (project, draft) => project.StatusText = draft.StatusText),
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

        foreach (var (header, text) in draft.SourceTexts)
        {
            project.SourceTexts[header] = text;
        }
    }

    /// <summary>What would change, in words: 总投资：1,200 → 1,500.</summary>
    public static List<string> Differences(ProjectDraft draft, Project project) =>
        [.. All.Where(field => field.Differs(draft, project)).Select(field => $"{field.Title}：{Shown(field.Now(project))} → {Shown(field.Said(draft))}")];

    private static string Shown(object? value) => value switch
    {
        null => "空",
        long yuan => CellText.Wan(yuan) + "万元",
        int key and > 190_000 and < 210_100 => Month.FromKey(key).ToString(),
        ProjectYearClass yearClass => yearClass.Title(),
        ProjectStage stage => stage.Title(),
        ConstructionNature nature => nature.Title(),
        ProjectKind kind => kind.Title(),
        InvestmentDriver driver => driver.Title(),
        ProgrammeId or Directory.Contract.OrganisationId => "其他",
        _ => CellText.Text(ColumnKind.Text, value),
    };
}
