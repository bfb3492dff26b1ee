using CsCheck;
using Shouldly;
using Tuijin.Rules.Entry;
using Xunit;

namespace Tuijin.Rules.Tests.Entry;

/// <summary>The answer to an application says which condition failed and by how much.</summary>
public sealed class EntryGateTests
{
    private const long Wan = 10_000;

    private static readonly EntryFacts Good = new(2000 * Wan, 500 * Wan, IsFiled: true, IsBuilding: true, PermitsReady: true, "鼓励类", [], []);

    private static EntryResult Fujian(EntryFacts facts) => EntryGate.Check(EntryRules.Find("fujian")!, facts);

    [Fact]
    public void A_project_exactly_at_the_limits_may_enter()
    {
        var result = Fujian(Good);

        result.Outcome.ShouldBe(EntryOutcome.Met);
        result.Summary.ShouldBe("符合入库条件");
        result.RuleId.ShouldBe("fujian");
    }

    [Fact]
    public void What_falls_short_is_told_with_the_amount_missing()
    {
        var result = Fujian(Good with { TotalInvestmentYuan = 1800 * Wan, EquipmentInvestmentYuan = 464 * Wan });

        result.Outcome.ShouldBe(EntryOutcome.Failed);
        result.Summary.ShouldBe("不符合：总投资1800万元，要求不低于2000万元，差200万元；设备投资464万元，要求不低于500万元，差36万元");
        result.Checks.Select(check => check.ShortYuan).Take(2).ShouldBe([200 * Wan, 36 * Wan]);
    }

    [Fact]
    public void A_named_circumstance_lowers_the_limit_of_the_total_only()
    {
        var result = Fujian(Good with { TotalInvestmentYuan = 1000 * Wan, EquipmentInvestmentYuan = 499 * Wan, Circumstances = ["产业基础能力项目"] });

        result.Checks[0].Outcome.ShouldBe(EntryOutcome.Met);
        result.Checks[0].Reason.ShouldBe("总投资1000万元，不低于1000万元（产业基础能力项目）");
        result.Checks[1].Outcome.ShouldBe(EntryOutcome.Failed);
    }

    [Fact]
    public void A_title_waives_the_amounts_and_is_named_as_the_reason()
    {
        var result = Fujian(Good with { TotalInvestmentYuan = 300 * Wan, EquipmentInvestmentYuan = null, Titles = ["高新技术企业", "省级专精特新"] });

        result.Outcome.ShouldBe(EntryOutcome.Waived);
        result.Checks[0].Reason.ShouldBe("企业为省级专精特新，总投资不受限额约束");
        result.Summary.ShouldBe("符合入库条件");
    }

    [Fact]
    public void A_title_waives_nothing_but_the_amounts() =>
        Fujian(Good with { Titles = ["省级专精特新"], IsFiled = false }).Outcome.ShouldBe(EntryOutcome.Failed);

    [Fact]
    public void What_nobody_has_said_is_asked_for_and_not_held_against_it()
    {
        var result = Fujian(Good with { EquipmentInvestmentYuan = null, CatalogueClass = null });

        result.Outcome.ShouldBe(EntryOutcome.Unknown);
        result.Summary.ShouldBe("待补充：未填设备投资，要求不低于500万元；未说明属于产业结构调整指导目录的哪一类");
    }

    [Theory]
    [InlineData("限制类")]
    [InlineData("淘汰类")]
    public void Industries_that_are_restricted_or_obsolete_may_not_enter(string held) =>
        Fujian(Good with { CatalogueClass = held }).Summary.ShouldBe($"不符合：属于产业结构调整指导目录的{held}，不予入库");

    [Fact]
    public void Anhui_asks_for_permits_and_no_equipment()
    {
        var rule = EntryRules.Find("anhui")!;

        EntryGate.Check(rule, Good with { TotalInvestmentYuan = 1000 * Wan, EquipmentInvestmentYuan = null, IsBuilding = false, CatalogueClass = null }).Outcome.ShouldBe(EntryOutcome.Met);
        EntryGate.Check(rule, Good with { PermitsReady = false }).Outcome.ShouldBe(EntryOutcome.Failed);
    }

    [Fact]
    public void More_investment_never_makes_it_worse() =>
        Gen.Select(Gen.Long[0, 5000 * Wan], Gen.Long[0, 5000 * Wan], Gen.Long[0, 1000 * Wan]).Sample((total, equipment, more) =>
            ((int)Fujian(Good with { TotalInvestmentYuan = total + more, EquipmentInvestmentYuan = equipment + more }).Outcome)
                .ShouldBeLessThanOrEqualTo((int)Fujian(Good with { TotalInvestmentYuan = total, EquipmentInvestmentYuan = equipment }).Outcome));

    [Fact]
    public void A_rule_that_asks_for_nothing_or_contradicts_itself_is_not_taken()
    {
        const string Header = "id: x\ntitle: 试\nvalidFrom: 2025-01-01\nversion: 1\nsource:\n  document: 文\n  paragraph: 段\nbody:\n  name: 试\n";

        EntryRules.Read(Header).Problems.ShouldBe(["规则至少应规定一项入库条件"]);
        EntryRules.Read(Header + "  minTotalYuan: 100\n  minEquipmentYuan: 200\n").Problems.ShouldHaveSingleItem().ShouldContain("不应高于");
        EntryRules.Read(Header + "  minTotalYuan: 100\n  reduced:\n    minTotalYuan: 100\n").Problems.ShouldHaveSingleItem().ShouldContain("reduced");
        EntryRules.Presets.ShouldAllBe(rule => rule.Source.Document.Length > 0);
    }
}
