using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Accountability.Contract;

/// <summary>
/// Lets the tasks of the demonstration city live from the day of their decision up to today: signed, reported, confirmed, some sent
/// back, some late. For the demonstration only: it acts in the past.
/// </summary>
public sealed class DutyRehearsal(TuijinDb db, WorkingCalendars calendars)
{
    private const int DaysStuck = 60;

    private static readonly string[] People = ["何正行", "柳亦清", "牧小川", "闻立", "桑若水", "纪明远", "祁安", "石砚", "苗一禾", "戚长宁"];

    private static readonly string[] Progress =
    [
        "已到现场查看，与企业当面沟通，正在制定方案。", "方案已经形成，正在征求有关单位意见。", "已完成大部分工作，正在进行收尾。", "已召开协调会，明确了分工和时间。",
    ];

    private static readonly string[] Evidence =
    [
        "已按会议要求完成，结果已书面告知企业，有关资料归档备查。", "全部事项已经落实，企业确认问题解决。", "已经办结，附现场核查记录，企业表示认可。",
    ];

    private static readonly string[] Doubts = ["企业反映问题尚未完全解决，请继续办理。", "缺少办结依据，请补充后再报。"];

    /// <summary>Tasks that nobody has touched yet go on from where their decision left them.</summary>
    public async Task LiveUntil(DateOnly today, Random random, CancellationToken cancellationToken)
    {
        var calendar = await calendars.Current(cancellationToken);
        var duties = await db.Set<Duty>().Include(duty => duty.Steps).Include(duty => duty.Supports).Where(duty => duty.State == DutyState.Assigned)
            .OrderBy(duty => duty.Number).AsSplitQuery().ToListAsync(cancellationToken);
        foreach (var duty in duties)
        {
            Live(duty, today, calendar, random);
        }

        await db.Save("办理任务", cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static void Live(Duty duty, DateOnly today, WorkingCalendar calendar, Random random)
    {
        var unit = new DutyActor(People[random.Next(People.Length)], duty.LeadId);
        var supervisor = new DutyActor("督查室值班员", null);
        var signed = After(duty.AssignedAt.ShanghaiDay(), random.Next(1, 3));
        if (signed > today)
        {
            return;
        }

        duty.Sign(unit.Name, unit, Moment(signed, random));
        if (random.Next(30) == 0)
        {
            Cancel(signed);
            return;
        }

        // Most are done in time, some late; of the recent ones a few are still owed although their day has passed.
        var isStuck = duty.DueOn > today.AddDays(-DaysStuck) && random.Next(3) == 0;
        var days = calendar.WorkingDaysBetween(signed, duty.DueOn).Days;
        var done = After(signed, Math.Max(1, days + (random.Next(100) switch { < 70 => -random.Next(1, 4), < 90 => random.Next(0, 2), _ => random.Next(2, 9) })));
        for (var report = After(signed, 3); report < done && report <= today; report = After(report, random.Next(4, 9)))
        {
            duty.ReportProgress(Progress[random.Next(Progress.Length)], unit, Moment(report, random));
        }

        if (done > today || isStuck)
        {
            return;
        }

        duty.ReportDone(Evidence[random.Next(Evidence.Length)], unit, Moment(done, random));
        var verified = After(done, random.Next(1, 5));
        if (verified <= today && random.Next(8) == 0)
        {
            duty.SendBack(Doubts[random.Next(Doubts.Length)], After(verified, 7), supervisor, Moment(verified, random));
            done = After(verified, random.Next(3, 8));
            if (done > today)
            {
                return;
            }

            duty.ReportDone(Evidence[random.Next(Evidence.Length)], unit, Moment(done, random));
            verified = After(done, random.Next(1, 4));
        }

        if (verified <= today)
        {
            duty.Confirm("经核实，事项已经办结。", supervisor, Moment(verified, random));
        }

        DateOnly After(DateOnly day, int working) => calendar.AddWorkingDays(day, working).DueOn;

        void Cancel(DateOnly day)
        {
            if (After(day, 5) is var cancelled && cancelled <= today)
            {
                duty.Cancel("有关情况发生变化，经研究不再办理。", supervisor, Moment(cancelled, random));
            }
        }
    }

    /// <summary>Some moment in the office hours of the day, UTC.</summary>
    private static DateTime Moment(DateOnly day, Random random) => Clock.FromShanghai(day.ToDateTime(new TimeOnly(random.Next(9, 17), random.Next(60))));
}
