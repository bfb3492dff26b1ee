using Tuijin.Appeals.Contract;

namespace Tuijin.Appeals.Data;

/// <summary>The categories that every city starts with (domain.md §2.6: 要素、政策、审批、产业、安全环保、其他, split by the departments that handle them).</summary>
internal static class CategorySeed
{
    private static readonly (string Code, string? Parent, string Title, DeadlineClass Deadline, string Questions)[] Rows =
    [
        ("factors", null, "要素保障", DeadlineClass.Ordinary, ""),
        ("land", "factors", "用地规划", DeadlineClass.Complex, "地块在哪里、多少亩\n用于什么项目\n卡在哪个环节"),
        ("power", "factors", "用电保障", DeadlineClass.Ordinary, "报装还是停电、限电\n现有容量和需要的容量\n希望什么时候送电"),
        ("utilities", "factors", "供水供气供热", DeadlineClass.Ordinary, "缺什么、缺多少\n影响哪条生产线"),
        ("finance", "factors", "融资信贷", DeadlineClass.Complex, "需要多少资金、用于什么\n找过哪些银行\n有没有抵押物"),
        ("labour", "factors", "用工社保", DeadlineClass.Ordinary, "缺什么工种、多少人\n还是社保、劳动关系问题"),
        ("roads", "factors", "道路物流", DeadlineClass.Complex, "哪条路、哪个路段\n对运输有什么影响"),
        ("service", null, "审批服务", DeadlineClass.Ordinary, ""),
        ("approval", "service", "审批手续", DeadlineClass.Ordinary, "办什么事项、哪个窗口\n什么时候提交的材料\n被要求补什么"),
        ("inspection", "service", "检查执法", DeadlineClass.Ordinary, "哪个单位、什么时间\n检查了什么、有什么要求"),
        ("benefit", null, "政策落实", DeadlineClass.Ordinary, ""),
        ("policy", "benefit", "政策兑现", DeadlineClass.Ordinary, "哪一条政策、哪一年度\n申报到哪一步\n应兑现多少金额"),
        ("tax", "benefit", "税费", DeadlineClass.Ordinary, "哪个税种或者收费项目\n有什么疑问"),
        ("payment", "benefit", "账款拖欠", DeadlineClass.Complex, "谁拖欠、多少金额\n什么合同、拖欠多久"),
        ("growth", null, "产业发展", DeadlineClass.Ordinary, ""),
        ("market", "growth", "市场开拓", DeadlineClass.Ordinary, "什么产品\n希望对接哪类客户"),
        ("technology", "growth", "技术人才", DeadlineClass.Complex, "需要解决什么技术问题\n希望对接哪类院所、专家"),
        ("protection", null, "安全环保", DeadlineClass.Ordinary, ""),
        ("environment", "protection", "生态环境", DeadlineClass.Complex, "涉及环评、排污许可还是总量指标\n目前进行到哪一步"),
        ("safety", "protection", "安全消防", DeadlineClass.Ordinary, "涉及安全还是消防手续\n哪个车间、哪套设备"),
        ("other", null, "其他", DeadlineClass.Ordinary, "什么问题\n希望怎样解决"),
    ];

    /// <summary>Code → title of the categories that every city starts with.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = Rows.ToDictionary(row => row.Code, row => row.Title);

    public static IEnumerable<object> All => Rows.Select((row, place) => new
    {
        row.Code, ParentCode = row.Parent, row.Title, row.Deadline, row.Questions, SortOrder = (place + 1) * 10, IsActive = true, Revision = 1L,
    });
}
