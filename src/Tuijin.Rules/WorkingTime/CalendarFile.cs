using System.Globalization;

namespace Tuijin.Rules.WorkingTime;

/// <summary>Reads the rows date,kind,year,name (kind: off or work) of a calendar file.</summary>
internal static class CalendarFile
{
    public static CalendarReading Read(IEnumerable<string> lines)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        var errors = new List<CalendarRowError>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || (number == 1 && text.StartsWith("date", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var (day, problem) = ReadRow(text);
            if (day is not null && !days.TryAdd(day.Day, day))
            {
                problem = "日期与前面的行重复";
            }

            if (problem is not null)
            {
                errors.Add(new(number, line, problem));
            }
        }

        return new([.. days.Values.OrderBy(day => day.Day)], errors);
    }

    private static (CalendarDay? Day, string? Problem) ReadRow(string text)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != 4)
        {
            return (null, "应当有四列：日期、类别、年份、名称");
        }

        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, "日期应当写成“2025-01-01”的样式");
        }

        if (ReadKind(cells[1]) is not { } kind)
        {
            return (null, "类别只能是放假（off）或上班（work）");
        }

        if (!int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || (year != day.Year && !(year == day.Year + 1 && day.Month == 12)))
        {
            return (null, "年份与日期不符");
        }

        return cells[3].Length == 0
            ? (null, "缺少节日名称")
            : (new(day, kind, year, cells[3]), null);
    }

    private static CalendarDayKind? ReadKind(string text) => text switch
    {
        "off" or "放假" => CalendarDayKind.Off,
        "work" or "上班" => CalendarDayKind.Work,
        _ => null,
    };
}
