using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Domain;

internal sealed record AlreadySetUp() : Refusal("系统已有用户，初始设置已由他人开始。请直接登录。");

internal sealed record WrongSetUpCode() : Refusal("设置码不正确。设置码在程序启动时显示，每次启动都会更换。")
{
    public override string Field => "Code";
}

internal sealed record CityFixed() : Refusal("已经添加了下级区划，城市代码不能再修改。")
{
    public override string Field => "Code";
}

internal sealed record NoCityYet() : Refusal("请先设置城市名称和代码。");

internal sealed record NothingToAdd() : Refusal("没有可以添加的内容，请粘贴或者上传表格。");

/// <summary>Some lines of a table cannot be taken; nothing was written.</summary>
/// <param name="Reasons">At most the first ten, each with its line.</param>
internal sealed record BadLines(IReadOnlyList<string> Reasons, int Count)
    : Refusal($"有 {Count} 行不能采用，尚未写入任何内容：{string.Concat(Reasons)}{(Count > Reasons.Count ? "……" : "")}")
{
    public const int Most = 10;

    public static BadLines Of(IReadOnlyCollection<(int Line, string Reason)> wrong) => new([.. wrong.Take(Most).Select(line => $"第 {line.Line} 行，{line.Reason}")], wrong.Count);
}

/// <summary>The file holds only a part of the year's arrangement.</summary>
internal sealed record CalendarIncomplete(int Year, int Days)
    : Refusal($"{Year} 年只有 {Days} 天放假，不是完整的放假安排。请按国务院办公厅当年通知补齐全部放假日和调休上班日后再导入。");

internal sealed record CalendarDayTaken(DateOnly Day, int Year) : Refusal($"{Day:yyyy-MM-dd} 已在 {Year} 年的放假安排中，请核对两个年份的文件。");
