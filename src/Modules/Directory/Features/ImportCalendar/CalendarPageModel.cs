using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.SetUp;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Directory.Features.ImportCalendar;

/// <summary>What the two calendar pages (set-up and administration) share: the known years and the import.</summary>
internal abstract class CalendarPageModel(WorkingCalendars calendars, ImportCalendarHandler handler, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IFormFile? Table { get; set; }

    public WorkingCalendar Calendar { get; private set; } = null!;

    public string? Warning { get; private set; }

    public int ThisYear => clock.Today().Year;

    /// <summary>Days off and working weekend days of a year, by holiday, for checking against the notice.</summary>
    public IEnumerable<(string Holiday, string Off, string Work)> HolidaysOf(int year) =>
        from day in Enumerable.Range(0, 366 + 31).Select(at => new DateOnly(year, 1, 1).AddDays(at - 31)).Select(Calendar.RowOf).OfType<CalendarDay>()
        where day.Year == year
        group day by day.Name into holiday
        select (holiday.Key, Days(holiday, CalendarDayKind.Off), Days(holiday, CalendarDayKind.Work));

    /// <summary>Where the page leads after an import.</summary>
    protected abstract string Next { get; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Calendar = await calendars.Current(cancellationToken);
        Warning = await calendars.Warning(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (Table is null)
        {
            ModelState.AddModelError(nameof(Table), "请选择放假安排文件。");
            return Page();
        }

        var lines = UploadedTable.Read(null, Table);
        if (lines.IsRefused)
        {
            return this.Refuse(lines.Refusal);
        }

        var imported = await handler.Handle(lines.Value, cancellationToken);
        return imported.IsRefused
            ? this.Refuse(imported.Refusal)
            : this.Done($"已导入 {string.Join("、", imported.Value.Years)} 年的放假安排。", Next);
    }

    /// <summary>Days of the kind in runs, for instance 10月1日至10月7日、10月10日.</summary>
    private static string Days(IEnumerable<CalendarDay> days, CalendarDayKind kind)
    {
        var runs = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Where(day => day.Kind == kind).Select(day => day.Day))
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == day)
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join("、", runs.Select(run => run.First == run.Last ? Short(run.First) : $"{Short(run.First)}至{Short(run.Last)}（{run.Last.DayNumber - run.First.DayNumber + 1}天）"));
    }

    private static string Short(DateOnly day) => $"{day.Month}月{day.Day}日";
}
