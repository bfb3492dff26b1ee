using Tuijin.Rules.DatedRules;
using Tuijin.Rules.Lights;

namespace Tuijin.Rules.Entry;

/// <summary>Checks a project against the conditions of entry.</summary>
public static class EntryGate
{
    public static EntryResult Check(DatedRule<EntryRuleBody> rule, EntryFacts facts) => new([.. Checks(rule.Body, facts)], rule.Id, rule.Version);

    private static IEnumerable<EntryCheck> Checks(EntryRuleBody rule, EntryFacts facts)
    {
        var title = facts.Titles.FirstOrDefault(rule.WaivedForTitles.Contains);
        var circumstance = facts.Circumstances.FirstOrDefault(held => rule.Reduced?.Circumstances.Contains(held) == true);
        if (rule.MinTotalYuan is { } usual)
        {
            var least = circumstance is null ? usual : rule.Reduced!.MinTotalYuan;
            yield return Amount("总投资", facts.TotalInvestmentYuan, least, title, circumstance);
        }

        if (rule.MinEquipmentYuan is { } equipment)
        {
            yield return Amount("设备投资", facts.EquipmentInvestmentYuan, equipment, title, circumstance: null);
        }

        if (rule.MustBeFiled)
        {
            yield return Fact("核准或备案", facts.IsFiled, "已核准或备案", "尚未核准或备案");
        }

        if (rule.MustBeBuilding)
        {
            yield return Fact("建设阶段", facts.IsBuilding, "处于建设实施阶段", "未处于建设实施阶段");
        }

        if (rule.MustHavePermits)
        {
            yield return Fact("前期手续", facts.PermitsReady, "环评、用地、规划手续基本齐备", "环评、用地、规划手续尚不齐备");
        }

        if (rule.ExcludedCatalogueClasses.Count > 0)
        {
            yield return Catalogue(rule, facts.CatalogueClass);
        }
    }

    private static EntryCheck Amount(string name, long? amount, long least, string? title, string? circumstance)
    {
        var limit = $"不低于{Figures.Wan(least)}" + (circumstance is null ? "" : $"（{circumstance}）");
        return (amount, title) switch
        {
            (_, { } held) when !(amount >= least) => new(name, EntryOutcome.Waived, $"企业为{held}，{name}不受限额约束"),
            (null, _) => new(name, EntryOutcome.Unknown, $"未填{name}，要求{limit}"),
            ({ } known, _) when known < least => new(name, EntryOutcome.Failed, $"{name}{Figures.Wan(known)}，要求{limit}，差{Figures.Wan(least - known)}", least - known),
            ({ } known, _) => new(name, EntryOutcome.Met, $"{name}{Figures.Wan(known)}，{limit}"),
        };
    }

    private static EntryCheck Fact(string name, bool? holds, string met, string failed) => holds switch
    {
        true => new(name, EntryOutcome.Met, met),
        false => new(name, EntryOutcome.Failed, failed),
        null => new(name, EntryOutcome.Unknown, $"未说明是否{met}"),
    };

    private static EntryCheck Catalogue(EntryRuleBody rule, string? held)
    {
        const string Name = "产业目录";
        return held switch
        {
            null or "" => new(Name, EntryOutcome.Unknown, "未说明属于产业结构调整指导目录的哪一类"),
            _ when rule.ExcludedCatalogueClasses.Contains(held) => new(Name, EntryOutcome.Failed, $"属于产业结构调整指导目录的{held}，不予入库"),
            _ => new(Name, EntryOutcome.Met, $"属于{held}，不在{string.Join('、', rule.ExcludedCatalogueClasses)}之列"),
        };
    }
}
