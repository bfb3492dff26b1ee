using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Quantities;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Demo;

/// <summary>The zones of the demonstration city: one for each zone body of the directory. Names, areas and outlines are made up.</summary>
internal sealed class ZonesDemonstration(TuijinDb db) : IDemonstration
{
    private static readonly string[] Industries =
    [
        "高端装备制造、数控机床", "精细化工、新材料", "农副食品加工、包装印刷", "纺织服装、印染后整理", "汽车零部件、铸造锻压", "电子元器件、智能终端",
        "绿色建材、装配式构件", "生物医药、医疗器械", "有色金属加工、再生资源", "家具制造、木材加工", "新能源装备、储能", "陶瓷、玻璃制品",
    ];

    /// <summary>How the levels spread over a dozen zones: two provincial, three of counties, the others of townships.</summary>
    private static readonly ZoneLevel[] Levels =
    [
        ZoneLevel.Province, ZoneLevel.Township, ZoneLevel.County, ZoneLevel.Township, ZoneLevel.Township, ZoneLevel.Province,
        ZoneLevel.Township, ZoneLevel.County, ZoneLevel.Township, ZoneLevel.County, ZoneLevel.Township, ZoneLevel.Township,
    ];

    /// <summary>The zone whose drawn area differs remarkably from the planned one.</summary>
    private const int BadlyDrawn = 3;

    public string Title => "工业集中区";

    public async Task Seed(DemonstrationContext context, CancellationToken cancellationToken)
    {
        var random = context.RandomFor("zones");
        var bodies = await db.Set<OrganisationView>().Where(body => body.Kind == OrganisationKind.ZoneBody)
            .OrderBy(body => body.DivisionPath).ThenBy(body => body.SortOrder).ThenBy(body => body.Name).ToListAsync(cancellationToken);
        db.AddRange(bodies.Select((body, number) => Make(body, number, context.Today, random)));
        await db.Save("登记园区", cancellationToken);
    }

    private static Zone Make(OrganisationView body, int number, DateOnly today, Random random)
    {
        var level = Levels[number % Levels.Length];
        var zone = new Zone
        {
            Id = body.Id,
            Code = $"YQ{number + 1:00}",
            Name = NameOf(body),
            DivisionId = body.DivisionId,
            DivisionPath = body.DivisionPath,
            LeadingIndustries = Industries[number % Industries.Length],
            Description = "演示数据：名称、面积和范围均为虚构，不对应任何真实地块。",
        };
        var plannedMu = level switch
        {
            ZoneLevel.Township => random.Next(900, 3_000),
            ZoneLevel.County => random.Next(4_000, 8_000),
            _ => random.Next(9_000, 15_000),
        };
        Keep(zone.Measure(Area.FromMu(plannedMu).M2, Area.FromMu(plannedMu * random.Next(35, 85) / 100).M2));
        var approvedOn = today.AddYears(-random.Next(4, 18)).AddDays(-random.Next(300));
        var (by, mark) = Approver(level);
        Keep(zone.Approve(level, by, $"{mark}〔{approvedOn.Year}〕{random.Next(3, 90)}号", approvedOn, today));
        zone.Draw(DrawnOutlines.Make(number, number == BadlyDrawn ? plannedMu * 1.12 : plannedMu * (0.98 + (random.NextDouble() * 0.03)), random));
        return zone;
    }

    private static string NameOf(OrganisationView body) => body.Name.Replace("管理委员会", "", StringComparison.Ordinal).Replace("管委会", "", StringComparison.Ordinal);

    private static (string By, string Mark) Approver(ZoneLevel level) => level switch
    {
        ZoneLevel.Province or ZoneLevel.Nation => ("演示省人民政府", "演政函"),
        ZoneLevel.County => ("演示市人民政府", "演市政函"),
        ZoneLevel.Township => ("所在县区人民政府", "演县政发"),
    };

    /// <summary>The made-up figures obey the rules; if they did not, the generator would be wrong.</summary>
    private static void Keep(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
