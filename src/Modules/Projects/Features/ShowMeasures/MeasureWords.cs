using Tuijin.Rules.Measures;

namespace Tuijin.Projects.Features.ShowMeasures;

internal static class MeasureWords
{
    public static string Title(this StartRateBasis basis) => basis switch
    {
        StartRateBasis.PlannedOfYear => "占本年计划新开工",
        StartRateBasis.PlannedToDate => "占截至本月应开工",
        StartRateBasis.AllProjects => "占全部项目",
        StartRateBasis.AllButPreliminary => "占全部项目（不含前期）",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static string Title(this MeasureGrouping by) => by switch
    {
        MeasureGrouping.County => "县区",
        MeasureGrouping.Township => "乡镇",
        MeasureGrouping.Tier => "层级",
        MeasureGrouping.Zone => "园区",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
