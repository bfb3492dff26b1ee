using System.Linq.Expressions;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>The columns of the ledger (domain.md §1.3); those that officials look at first are shown unless others were chosen.</summary>
internal static class ProjectColumns
{
    public static IReadOnlyList<Column<ProjectRow>> All(ProjectNames names) =>
    [
        Text("name", "项目名称", row => row.Name) with { IsSortable = false },
        Lamp("light", "灯", row => row.Light) with
        {
            As = row => new Cell(row.Mark is null ? row.Word : $"{row.Word}（{row.Mark}）", row.Light.Tone(), row.Reason),
            SortBy = row => row.Light == Light.Red ? "0" : row.Light == Light.Yellow ? "1" : row.Light == Light.Green ? "2" : "3",
        },
        Text("number", "编号", row => row.Number),
        Hidden("code", "项目代码", row => row.Code),
        Text("enterprise", "企业", row => row.EnterpriseName) with { IsSortable = false },
        Columns.Of<ProjectRow, ProgrammeId>("programme", "计划", row => row.ProgrammeId) with { As = row => new Cell(names.Programme(row.ProgrammeId)), IsDefault = false },
        Hidden("tier", "层级", row => row.Tier),
        Text("county", "县区", row => row.DivisionPath) with { As = row => new Cell(names.County(row.DivisionPath)) },
        Hidden("township", "乡镇", row => row.DivisionPath) with { As = row => new Cell(names.Township(row.DivisionPath)) },
        Columns.Of<ProjectRow, Directory.Contract.OrganisationId?>("zone", "园区", row => row.ZoneId) with { As = row => new Cell(names.Organisation(row.ZoneId)), IsDefault = false, IsSortable = false },
        Hidden("place", "建设地点", row => row.Place),
        Hidden("industry", "行业", row => row.Industry),
        Choice("nature", "建设性质", row => row.Nature, row => row.Nature?.Title()) with { IsDefault = false },
        Choice("kind", "项目类型", row => row.Kind, row => row.Kind.Title()) with { IsDefault = false },
        Hidden("directions", "技改方向", row => row.Directions),
        Choice("yearClass", "年度类别", row => row.YearClass, row => row.YearClass.Title()),
        Choice("stage", "阶段", row => row.Stage, row => row.Stage.Title()) with { IsDefault = false },
        Choice("driver", "投资类别", row => row.Driver, row => row.Driver.Title()) with { IsDefault = false },
        Hidden("content", "建设内容", row => row.Content),
        Money("totalInvestment", "总投资（万元）", row => row.TotalInvestmentYuan) with { Sum = row => row.TotalInvestmentYuan ?? 0 },
        Money("equipmentInvestment", "设备投资（万元）", row => row.EquipmentInvestmentYuan) with { Sum = row => row.EquipmentInvestmentYuan ?? 0, IsDefault = false },
        Money("cumulativeBefore", "上年止累计（万元）", row => row.CumulativeBeforeYuan) with { Sum = row => row.CumulativeBeforeYuan, IsDefault = false },
        Money("yearPlan", "本年计划（万元）", row => row.YearPlanYuan) with { Sum = row => row.YearPlanYuan ?? 0 },
        Money("yearDone", "本年完成（万元）", row => row.YearDoneYuan) with { Sum = row => row.YearDoneYuan ?? 0 },
        Columns.Of<ProjectRow, decimal?>("completion", "完成率", row => row.CompletionRatio, ColumnKind.Percent),
        Columns.Of<ProjectRow, decimal>("schedule", "序时进度", row => row.ScheduleRatio, ColumnKind.Percent) with { IsDefault = false },
        Money("totalDone", "累计完成（万元）", row => row.TotalDoneYuan) with { Sum = row => row.TotalDoneYuan, IsDefault = false },
        Hidden("reason", "亮灯原因", row => row.Reason) with { IsSortable = false },
        Part("startLight", "开工灯", row => row.StartLight),
        Part("progressLight", "进度灯", row => row.ProgressLight),
        Part("statisticsLight", "入统灯", row => row.StatisticsLight),
        Columns.Of<ProjectRow, int>("missing", "月报", row => row.MissingReports, ColumnKind.Tag) with
        {
            As = row => row.MissingReports switch
            {
                0 => Cell.Empty,
                1 => new Cell("欠报1个月", "warn"),
                var months => new Cell($"欠报{months}个月", "bad"),
            },
        },
        Columns.Of<ProjectRow, int>("latePermits", "手续逾期（项）", row => row.LatePermits, ColumnKind.Number) with
        {
            As = row => row.LatePermits == 0 ? Cell.Empty : new Cell(CellText.Text(ColumnKind.Number, row.LatePermits), Href: $"/projects/permits?project={row.Number}&overdue=true"), IsDefault = false,
        },
        MonthOf("lastReport", "最近月报", row => row.LastReportMonth),
        MonthOf("plannedStart", "计划开工", row => row.PlannedStartMonth),
        MonthOf("plannedFinish", "计划竣工", row => row.PlannedFinishMonth),
        Day("startedOn", "开工日期", row => row.StartedOn),
        Day("intoStatisticsOn", "入统日期", row => row.IntoStatisticsOn),
        Day("finishedOn", "竣工投产日期", row => row.FinishedOn),
        Hidden("leader", "包保领导", row => row.Leader),
        Hidden("responsible", "责任单位", row => row.ResponsibleName) with
        {
            As = row => new Cell(names.Organisation(row.ResponsibleId) is { Length: > 0 } known ? known : row.ResponsibleName ?? ""), IsSortable = false,
        },
        Columns.Of<ProjectRow, bool>("newLand", "新增用地", row => row.UsesNewLand) with { IsDefault = false },
        Columns.Of<ProjectRow, decimal?>("landArea", "新增用地（亩）", row => row.NewLandMu, ColumnKind.Number) with { IsDefault = false },
        Money("expectedOutput", "达产年产值（万元）", row => row.ExpectedOutputYuan) with { IsDefault = false },
        Money("expectedTax", "达产年税收（万元）", row => row.ExpectedTaxYuan) with { IsDefault = false },
        Columns.Of<ProjectRow, int?>("expectedJobs", "带动就业（人）", row => row.ExpectedJobs, ColumnKind.Number) with { IsDefault = false },
        Hidden("statusText", "原表状态", row => row.StatusText) with { IsSortable = false },
    ];

    private static Column<ProjectRow, string?> Text(string key, string title, Expression<Func<ProjectRow, string?>> of) => Columns.Of(key, title, of);

    private static Column<ProjectRow, string?> Hidden(string key, string title, Expression<Func<ProjectRow, string?>> of) => Columns.Of(key, title, of) with { IsDefault = false };

    private static Column<ProjectRow, long?> Money(string key, string title, Expression<Func<ProjectRow, long?>> of) => Columns.Of(key, title, of, ColumnKind.Money);

    private static Column<ProjectRow, DateOnly?> Day(string key, string title, Expression<Func<ProjectRow, DateOnly?>> of) => Columns.Of(key, title, of, ColumnKind.Date) with { IsDefault = false };

    private static Column<ProjectRow, Light> Lamp(string key, string title, Expression<Func<ProjectRow, Light>> of) => Columns.Of(key, title, of, ColumnKind.Light);

    private static Column<ProjectRow, TValue> Choice<TValue>(string key, string title, Expression<Func<ProjectRow, TValue>> of, Func<ProjectRow, string?> show) =>
        Columns.Of(key, title, of, ColumnKind.Tag) with { As = row => new Cell(show(row) ?? "") };

    private static Column<ProjectRow, Light> Part(string key, string title, Expression<Func<ProjectRow, Light>> of)
    {
        var light = of.Compile(preferInterpretation: true);
        return Lamp(key, title, of) with { As = row => new Cell(light(row).Title(), light(row).Tone()), IsDefault = false, IsSortable = false };
    }

    private static Column<ProjectRow, int?> MonthOf(string key, string title, Expression<Func<ProjectRow, int?>> of)
    {
        var month = of.Compile(preferInterpretation: true);
        return Columns.Of(key, title, of) with { As = row => new Cell(month(row) is { } known ? Month.FromKey(known).ToString() : ""), IsDefault = false };
    }
}
