using Tuijin.Rules.WorkingTime;

namespace Tuijin.Rules.Permits;

/// <summary>The permits that a project passes, with the time each may take.</summary>
public sealed class PermitRuleBody
{
    /// <summary>Short name, e.g. 江苏.</summary>
    public string Name { get; init; } = "";

    /// <summary>In the order in which they are passed.</summary>
    public List<PermitKind> Permits { get; init; } = [];

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "缺少规则简称（name）";
        }

        if (Permits.Count == 0)
        {
            yield return "规则至少应列出一项手续（permits）";
        }

        foreach (var twice in Permits.GroupBy(permit => permit.Code).Where(same => same.Count() > 1))
        {
            yield return $"手续编号“{twice.Key}”重复";
        }

        foreach (var permit in Permits.Where(permit => string.IsNullOrWhiteSpace(permit.Code) || string.IsNullOrWhiteSpace(permit.Title)))
        {
            yield return $"手续“{permit.Code}{permit.Title}”缺少编号（code）或名称（title）";
        }

        foreach (var permit in Permits.Where(permit => permit.Days is < 0 or > 400 || permit.ValidMonths is <= 0 or > 240))
        {
            yield return $"手续“{permit.Title}”的办理时限（days）应为0至400日，有效期（validMonths）应为1至240个月";
        }
    }
}

/// <summary>One permit.</summary>
public sealed class PermitKind
{
    /// <summary>Stable short name: letters, e.g. filing.</summary>
    public string Code { get; init; } = "";

    /// <summary>备案, 环评（报告表） …</summary>
    public string Title { get; init; } = "";

    /// <summary>Time limit in days; 0 for the same day; null where the source names none.</summary>
    public int? Days { get; init; }

    /// <summary>Working or natural days.</summary>
    public DayKind DayKind { get; init; } = DayKind.Working;

    /// <summary>Months within which work must begin before it lapses; null where the source names none.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Kinds of one group are alternatives: a project passes one of them, e.g. 环评登记表、报告表 or 报告书. Null for a kind that stands by itself.</summary>
    public string? Group { get; init; }

    /// <summary>Last day on which a permit of that day holds unless work begins; null where it holds without end.</summary>
    public DateOnly? ValidUntil(DateOnly doneOn) => ValidMonths is { } months ? doneOn.AddMonths(months) : null;
}
