using Shouldly;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.WorkingTime;

public sealed class CalendarFileTests
{
    [Fact]
    public void Good_rows_are_kept_beside_the_errors_of_bad_ones()
    {
        var reading = WorkingCalendar.Parse(
        [
            "\uFEFFdate,kind,year,name",
            "2025-01-01,off,2025,元旦",
            "",
            "2025-1-26,work,2025,春节",
            "2025-01-28,holiday,2025,春节",
            "2025-01-29,off,2024,春节",
            "2025-01-01,off,2025,元旦",
            "2025-01-30,off,2025,",
            "2025-01-31,off",
            "2024-12-31,放假,2025,元旦",
        ]);

        reading.Days.Select(row => row.Day).ShouldBe([new(2024, 12, 31), new(2025, 1, 1)]);
        reading.Errors.Select(error => (error.Line, error.Reason)).ShouldBe(
        [
            (4, "日期应当写成“2025-01-01”的样式"),
            (5, "类别只能是放假（off）或上班（work）"),
            (6, "年份与日期不符"),
            (7, "日期与前面的行重复"),
            (8, "缺少节日名称"),
            (9, "应当有四列：日期、类别、年份、名称"),
        ]);
        reading.ToCalendar().CoveredYears.ShouldBe([2025]);
    }
}
