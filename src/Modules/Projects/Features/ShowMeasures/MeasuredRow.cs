using Tuijin.Directory.Contract;
using Tuijin.Rules.Measures;

namespace Tuijin.Projects.Features.ShowMeasures;

/// <summary>A project with its figures of the year up to the month that is asked.</summary>
/// <param name="TotalYuan">计划总投资; 0 when none is known.</param>
/// <param name="BeforeYuan">上年止累计完成投资</param>
internal sealed record MeasuredRow(
    string Number, string Name, string EnterpriseName, string DivisionPath, string? Tier, OrganisationId? ZoneId, long TotalYuan, long BeforeYuan, MeasuredProject Measured);

/// <summary>A line of the table: a group of projects, or all.</summary>
/// <param name="Key">In addresses; empty for all.</param>
internal sealed record MeasureLine(string Key, string Name, IReadOnlyList<MeasuredRow> Rows, ProgressMeasures Measures)
{
    public int Projects => Rows.Sum(row => row.Measured.Parts);

    public long TotalYuan => Rows.Sum(row => row.TotalYuan);

    public long BeforeYuan => Rows.Sum(row => row.BeforeYuan);

    public long YearPlanYuan => Rows.Sum(row => row.Measured.YearPlanYuan);

    public long YearDoneYuan => Rows.Sum(row => row.Measured.YearDoneYuan);
}

/// <summary>The table of measures.</summary>
/// <param name="Lines">In the order of the directory; groups without projects are left out.</param>
internal sealed record MeasureTable(MeasureQuestion Question, IReadOnlyList<MeasureLine> Lines, MeasureLine Total);
