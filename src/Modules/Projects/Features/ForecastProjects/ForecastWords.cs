using System.Globalization;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.Forecasts;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>Forecasts in sentences.</summary>
internal static class ForecastWords
{
    public static string Sentence(this NoYearEnd why) => why switch
    {
        NoYearEnd.FewReports => $"月报不足{InvestmentHistory.FewestPaceMonths}个月，暂不预测",
        NoYearEnd.OldReports => $"超过{YearEndReference.OldestReport}个月没有月报，暂不预测",
        NoYearEnd.Standstill => "近几个月没有完成投资，暂不预测",
        NoYearEnd.FewAlike => $"可参照的项目不足{YearEndReference.FewestAlike}个，暂不预测",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>Why there is no forecast of finish dates at all.</summary>
    public static string TooFewEnded(int ended) =>
        $"有开工日期和计划竣工月份的已竣工项目只有{ended}个，不足{ReferenceClass.FewestEnded}个，暂不预测竣工日期。";

    public static string Day(this DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Yuan(long yuan) => CellText.Wan(yuan) + "万元";

    /// <summary>晚12天、早3天 or 与计划一致.</summary>
    public static string Delay(int days) => days switch
    {
        > 0 => $"比计划晚{days}天",
        < 0 => $"比计划早{-days}天",
        _ => "与计划一致",
    };

    /// <summary>Days without an empty decimal: 12, 12.5.</summary>
    public static string Days(double days) => days.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
