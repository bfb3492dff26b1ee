using System.Text.RegularExpressions;
using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>
/// Tells whether the words before an amount in a cell name the column's own field (总投资5亿元 under 总投资), nothing in particular (投资5亿元) or
/// something else (已完成投资3亿元).
/// </summary>
internal sealed partial class AmountLabels(FieldMatcher own, IReadOnlyList<FieldMatcher> amounts)
{
    public LabelFit Fit(string label)
    {
        IReadOnlyList<string> parts = [label];
        if (IsVoid(label))
        {
            return LabelFit.Neutral;
        }

        var mine = own.Score(parts);
        var other = amounts.Where(matcher => matcher != own).Select(matcher => matcher.Score(parts)).DefaultIfEmpty().Max();
        if (other > mine && other >= 0.75)
        {
            return LabelFit.Other;
        }

        if (mine >= FieldMatcher.Enough)
        {
            return LabelFit.Own;
        }

        return OtherMoney().IsMatch(label) ? LabelFit.Other : LabelFit.Neutral;
    }

    private static bool IsVoid(string label) => Filler().Replace(label, "").Length == 0;

    [GeneratedRegex("投资额?|投入|计划|预计|估算|概算|拟|约|金额|资金|共计?|项目|总额|预算|为|达到?|需|将|其|[\\s:,的]")]
    private static partial Regex Filler();

    [GeneratedRegex("完成|已投|到位|补助|补贴|奖励|奖补|贷款|融资|自筹|流动资金|产值|收入|销售|营收|税|利润|利税|年度|当年|本年|今年|去年|本月|一期|二期|三期|首期|设备|其中|土建|注册资本|总资产|欠|债|罚|资助|贴息")]
    private static partial Regex OtherMoney();
}
