using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.ReadTrail;

/// <summary>A line of the trail as the list shows it.</summary>
internal sealed record TrailRow
{
    public Guid Id { get; init; }

    public DateTime HappenedAt { get; init; }

    public string ActorName { get; init; } = "";

    public string Act { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Origin { get; init; } = "";
}

/// <summary>The list of the trail, newest first.</summary>
internal static class TrailList
{
    /// <summary>Kinds of subjects (the part before the colon) → Chinese word; others are shown as they are.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["user"] = "用户", ["token"] = "令牌", ["sign-in"] = "登录", ["organisation"] = "单位", ["division"] = "区划", ["enterprise"] = "企业", ["calendar"] = "工作日历", ["city"] = "城市设置",
        ["project"] = "项目", ["programme"] = "项目计划", ["project-import"] = "项目导入", ["report"] = "月报", ["appeal"] = "诉求", ["appeal-category"] = "诉求类别", ["meeting"] = "会议", ["duty"] = "任务",
        ["zone"] = "园区", ["list"] = "清单",
    };

    /// <summary>Keys of lists that are exported → their titles.</summary>
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["projects"] = "项目台账", ["forecasts"] = "完工预测", ["appeals"] = "诉求台账", ["duties"] = "任务", ["zones"] = "工业集中区", ["enterprises"] = "企业名录", ["organisations"] = "组织机构", ["users"] = "用户", ["audit"] = "操作日志",
    };

    public static ListSpec<TrailRow> Spec { get; } = new("audit", "操作日志")
    {
        Columns =
        [
            Columns.Of<TrailRow, DateTime>("at", "时间", row => row.HappenedAt, ColumnKind.Moment),
            Columns.Of<TrailRow, string>("who", "操作人", row => row.ActorName),
            Columns.Of<TrailRow, string>("act", "操作", row => row.Act),
            Columns.Of<TrailRow, string>("subject", "对象", row => row.Subject) with { As = row => new Cell(SubjectText(row.Subject)) },
            Columns.Of<TrailRow, string>("origin", "来源地址", row => row.Origin),
        ],
        Filters =
        [
            Filters.Text<TrailRow>("who", "操作人", word => row => row.ActorName.Contains(word)),
            Filters.Text<TrailRow>("act", "操作", word => row => row.Act.Contains(word)),
            Filters.Text<TrailRow>("subject", "对象编号或名称", word => row => row.Subject.Contains(word)),
            Filters.Choice<TrailRow>("kind", "对象类型", [.. Kinds], kind => row => row.Subject.StartsWith(kind + ":")),
            Filters.Days<TrailRow>("on", "日期", (from, to) => Between(from, to)),
        ],
        DefaultSort = "-at",
        Identity = row => row.Id,
        Href = row => "/audit/" + row.Id,
        DependsOn = [typeof(AuditEntry)],
    };

    public static IQueryable<TrailRow> TrailRows(this TuijinDb db) => db.Set<AuditEntry>().Select(entry => new TrailRow
    {
        Id = entry.Id, HappenedAt = entry.HappenedAt, ActorName = entry.ActorName, Act = entry.Act, Subject = entry.Subject, Origin = entry.Origin,
    });

    /// <summary>A subject in Chinese, for instance "企业 91…".</summary>
    public static string SubjectText(string subject) => subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? $"{Kinds.GetValueOrDefault(subject[..colon], subject[..colon])} {NameText(subject[(colon + 1)..])}"
        : subject;

    /// <summary>Files are kept under the id of their record, which nobody reads.</summary>
    private static string NameText(string name) => Guid.TryParse(name, out _) ? "附件" : Lists.GetValueOrDefault(name, name);

    private static System.Linq.Expressions.Expression<Func<TrailRow, bool>> Between(DateOnly? from, DateOnly? to)
    {
        var (first, end) = (Start(from) ?? DateTime.UnixEpoch, Start(to?.AddDays(1)) ?? new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return row => row.HappenedAt >= first && row.HappenedAt < end;
    }

    private static DateTime? Start(DateOnly? day) => day is { } of ? Clock.FromShanghai(of.ToDateTime(TimeOnly.MinValue)) : null;
}
