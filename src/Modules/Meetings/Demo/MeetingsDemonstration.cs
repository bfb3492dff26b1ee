using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Meetings.Demo;

/// <summary>Thirty meetings of eighteen months: most with final minutes, one just ended, one being held, two to come. All made up.</summary>
internal sealed class MeetingsDemonstration(
    TuijinDb db, IDutyIntake duties, IAppealIntake categories, DutyRehearsal rehearsal, PaperMaker papers, WorkingCalendars calendars, TimeProvider clock) : IDemonstration
{
    private const int Meetings = 30, ToCome = 2, DaysBetween = 19, AppealsAtMost = 8, DaysOfEntry = 12, Hours = 3, OfficeCloses = 17;

    public string Title => "会议、记录和纪要";

    public async Task Seed(DemonstrationContext context, CancellationToken cancellationToken)
    {
        var random = context.RandomFor("meetings");
        var (words, calendar, city) = (MeetingWords.Read(), await calendars.Current(cancellationToken), await City(cancellationToken));
        var units = city.Departments.Append(city.Convener).DistinctBy(unit => unit.ShortName).ToDictionary(unit => unit.ShortName, unit => unit.Id);
        var maker = new MeetingMaker(clock, random, words, city);
        var records = new RecordMaker(clock, random, words, calendar, duties, units);
        var said = await Appeals(cancellationToken);
        var held = new List<(string Number, DateTime EndedAt)>();

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            foreach (var (day, at) in Days(context.Today, calendar).Select((day, at) => (day, at)))
            {
                var startsAt = Clock.FromShanghai(day.ToDateTime(random.Next(2) == 0 ? new TimeOnly(9, 0) : new TimeOnly(14, 30)));
                startsAt = at == Meetings - ToCome - 1 ? Begun(startsAt, clock.UtcNow(), calendar) : startsAt;
                var year = startsAt.ShanghaiDay().Year;
                var number = $"会{year}-{await db.NextNumber($"meeting-{year}", 1, cancellationToken):000}";
                var meeting = at % 2 == 0 ? maker.OnSite(number, startsAt) : maker.Themed(number, startsAt);
                db.Add(meeting);
                if (at < Meetings - ToCome)
                {
                    var appeals = said.Where(appeal => appeal.RaisedAt >= startsAt && appeal.RaisedAt < startsAt.AddDays(DaysOfEntry)).Take(AppealsAtMost).ToList();
                    said.RemoveAll(appeals.Contains);
                    meeting.Start(startsAt);
                    var lines = await records.Write(meeting, appeals, cancellationToken);
                    db.AddRange(lines);
                    await db.NextNumber($"line-{meeting.Id.Value:N}", lines.Count, cancellationToken);
                    if (at < Meetings - ToCome - 1)
                    {
                        meeting.End(startsAt.AddHours(Hours));
                        held.Add((number, startsAt.AddHours(Hours)));
                    }
                }

                await db.Save("召开会议", cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        await rehearsal.LiveUntil(clock.UtcNow().ShanghaiTime().Hour >= OfficeCloses ? context.Today : context.Today.AddDays(-1), random, cancellationToken);
        await Minutes(held, cancellationToken);
    }

    /// <summary>The beginning of the meeting that is still being held: what was said in it lies behind, also early in the day.</summary>
    internal static DateTime Begun(DateTime drawn, DateTime now, WorkingCalendar calendar)
    {
        var day = drawn.ShanghaiDay();
        var morning = Clock.FromShanghai(day.ToDateTime(new TimeOnly(9, 0)));
        return drawn.AddHours(Hours) <= now ? drawn
            : morning.AddHours(Hours) <= now ? morning
            : Clock.FromShanghai(calendar.SubtractWorkingDays(day.AddDays(-1), 0).ToDateTime(new TimeOnly(14, 30)));
    }

    /// <summary>Working days, the last two of them to come, the one before them today or the last working day.</summary>
    private static IEnumerable<DateOnly> Days(DateOnly today, WorkingCalendar calendar)
    {
        var last = calendar.IsWorkingDay(today) ? today : calendar.SubtractWorkingDays(today, 0);
        return [
            .. Enumerable.Range(1, Meetings - ToCome - 1).Select(back => calendar.SubtractWorkingDays(last.AddDays(3 - (back * DaysBetween)), 0)).Reverse(),
            last, calendar.AddWorkingDays(today, 4).DueOn, calendar.AddWorkingDays(today, 9).DueOn,
        ];
    }

    /// <summary>Minutes and sheets of all that are over; the last one still waits to be made final.</summary>
    private async Task Minutes(List<(string Number, DateTime EndedAt)> held, CancellationToken cancellationToken)
    {
        foreach (var (number, endedAt) in held)
        {
            await papers.Write(number, endedAt.AddDays(1), cancellationToken);
            if (number != held[^1].Number)
            {
                var meeting = await db.Set<Meeting>().SingleAsync(meeting => meeting.Number == number, cancellationToken);
                meeting.Finalise(1, endedAt.AddDays(2));
            }

            await db.Save("会议纪要定稿", cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<MeetingCity> City(CancellationToken cancellationToken)
    {
        var units = await db.Set<OrganisationView>().Where(unit => unit.IsActive).OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.ShortName).ToListAsync(cancellationToken);
        var office = await db.Set<User>().Where(user => user.Role == Role.ProgrammeOffice && user.OrganisationId != null).Select(user => user.OrganisationId).FirstAsync(cancellationToken);
        var projects = await db.Set<ProjectView>().OrderBy(project => project.Number).ToListAsync(cancellationToken);
        var firms = await db.Set<EnterpriseView>().Select(firm => new { firm.Id, firm.Name }).ToDictionaryAsync(firm => firm.Id, firm => firm.Name, cancellationToken);
        var signingIn = await db.Set<User>().Where(user => user.EnterpriseId != null).Select(user => user.EnterpriseId!.Value).ToListAsync(cancellationToken);
        return new MeetingCity(
            units.Single(unit => unit.Id.Value == office), [.. units.Where(unit => unit.Kind == OrganisationKind.Department && unit.Id.Value != office)],
            [.. units.Where(unit => unit.Kind == OrganisationKind.CountyGovernment)],
            [.. units.Where(unit => unit.Kind == OrganisationKind.Association)], [.. units.Where(unit => unit.Kind == OrganisationKind.ZoneBody)], projects, firms,
            signingIn.Select(firm => new EnterpriseId(firm)).ToHashSet());
    }

    private async Task<List<SaidAppeal>> Appeals(CancellationToken cancellationToken)
    {
        var titles = (await categories.Categories(cancellationToken)).ToDictionary(category => category.Key, category => category.Value);
        var appeals = await db.Set<AppealView>().Where(appeal => appeal.Channel == AppealChannel.Meeting).OrderBy(appeal => appeal.RaisedAt).ThenBy(appeal => appeal.Number).ToListAsync(cancellationToken);
        return [.. appeals.Select(appeal => new SaidAppeal(
            appeal.Id, appeal.Number, appeal.Title, appeal.CategoryCode, titles.GetValueOrDefault(appeal.CategoryCode, ""), appeal.EnterpriseId, appeal.LeadId, appeal.DueOn, appeal.RaisedAt))];
    }
}
