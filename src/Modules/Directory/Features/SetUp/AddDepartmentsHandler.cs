using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Adds all departments of a table (short name, full name, duties), or none.</summary>
internal sealed class AddDepartmentsHandler(TuijinDb db, TimeProvider clock)
{
    /// <summary>Departments that most cities have, as a beginning: short name, full name behind the city's, duties.</summary>
    private static readonly (string Short, string Name, string Duties)[] Usual =
    [
        ("市工信局", "工业和信息化局", "重点技改项目牵头、技术改造、企业服务"), ("市督查室", "人民政府督查室", "督查督办、回访核实"), ("市发改委", "发展和改革委员会", "项目备案核准、能耗、价格"),
        ("市自然资源局", "自然资源局", "用地、规划、不动产登记"), ("市生态环境局", "生态环境局", "环境影响评价、排污许可"), ("市住建局", "住房和城乡建设局", "施工许可、消防验收、燃气"),
        ("市应急局", "应急管理局", "安全生产"), ("市人社局", "人力资源和社会保障局", "用工、培训、社会保险"), ("市金融办", "人民政府金融工作办公室", "融资、担保、银企对接"),
        ("市税务局", "税务局", "税费优惠、退税、发票"), ("市市场监管局", "市场监督管理局", "登记注册、质量、特种设备"), ("市供电公司", "供电公司", "用电、增容、线路迁改"),
        ("市科技局", "科学技术局", "研发、产学研合作"), ("市商务局", "商务局", "外贸、市场开拓、招商"), ("市财政局", "财政局", "奖补资金"), ("市行政审批局", "行政审批服务局", "审批、帮办代办"),
        ("市水务局", "水务局", "供水、排水、取水许可"), ("市交通局", "交通运输局", "道路、物流"), ("市消防救援支队", "消防救援支队", "消防安全检查"),
    ];

    /// <summary>The usual departments as a table to be checked and changed.</summary>
    public static string Proposal(string city) => string.Join('\n', Usual.Select(body => $"{body.Short}\t{city}{body.Name}\t{body.Duties}"));

    public async Task<Result<AddedCount>> Handle(IReadOnlyList<PlainLine> lines, CancellationToken cancellationToken)
    {
        if (await db.Set<Division>().SingleOrDefaultAsync(row => row.ParentId == null, cancellationToken) is not { } city)
        {
            return new NoCityYet();
        }

        var taken = (await db.Set<Organisation>().Select(row => row.Name).ToListAsync(cancellationToken)).ToHashSet();
        var order = await db.Set<Organisation>().Where(row => row.Kind == OrganisationKind.Department).MaxAsync(row => (int?)row.SortOrder, cancellationToken) ?? -1;
        var wrong = new List<(int Line, string Reason)>();
        var added = new List<Organisation>();
        foreach (var line in lines.Where(line => line.Cell(0) is not ("简称" or "单位简称")))
        {
            var (shortName, name, duties) = (line.Cell(0), line.Cell(1) is { Length: > 0 } full ? full : line.Cell(0), line.Cell(2));
            if (Problem(shortName, name, duties) is { } problem)
            {
                wrong.Add((line.Number, problem));
            }
            else if (!taken.Add(name))
            {
                wrong.Add((line.Number, $"已有名为“{name}”的单位。"));
            }
            else
            {
                added.Add(new Organisation
                {
                    Id = clock.NewId<OrganisationId>(), Name = name, ShortName = shortName, Kind = OrganisationKind.Department, DivisionId = city.Id, DivisionPath = city.DivisionPath,
                    Duties = duties.Length > 0 ? duties : null, SortOrder = ++order,
                });
            }
        }

        if (wrong.Count > 0)
        {
            return BadLines.Of(wrong);
        }

        if (added.Count == 0)
        {
            return new NothingToAdd();
        }

        db.AddRange(added);
        await db.Save("添加部门", cancellationToken);
        return new AddedCount(added.Count);
    }

    private static string? Problem(string shortName, string name, string duties) => (shortName, name, duties) switch
    {
        ({ Length: 0 or > 60 }, _, _) => "简称应为 1 至 60 个字。",
        (_, { Length: > 120 }, _) => "全称不超过 120 个字。",
        (_, _, { Length: > 400 }) => "职责不超过 400 个字。",
        _ when (shortName + name + duties).Any(char.IsControl) => "有不能使用的控制字符。",
        _ => null,
    };
}
