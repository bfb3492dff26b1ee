using Tuijin.Rules.Lights;

namespace Tuijin.Rules.Measures;

/// <summary>A project as the progress measures of a year count it, at the end of a month.</summary>
/// <param name="YearClass">Its class in the list of the year.</param>
/// <param name="Parts">Sub-projects of a package that count one by one (江门: 444 packages are 569 projects); 1 for a single project.</param>
/// <param name="Started">Begun by the end of the month, this year or earlier.</param>
/// <param name="StartDue">Its planned start lies in the year and not after the month.</param>
/// <param name="Finished">竣工 by the end of the month.</param>
/// <param name="FinishPlanned">Its planned finish lies in the year.</param>
/// <param name="InStatistics">纳统 by the end of the month.</param>
/// <param name="YearPlanYuan">年度计划投资; 0 when none was set.</param>
/// <param name="YearDoneYuan">本年累计完成投资; 0 when nothing was reported.</param>
public sealed record MeasuredProject(
    ProjectYearClass YearClass, int Parts, bool Started, bool StartDue, bool Finished, bool FinishPlanned, bool InStatistics, long YearPlanYuan, long YearDoneYuan);
