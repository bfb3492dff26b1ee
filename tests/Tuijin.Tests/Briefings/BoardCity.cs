using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Tests.Briefings;

/// <summary>A city with something on every part of the board.</summary>
internal static class BoardCity
{
    public static readonly Guid Meeting = new("00000000-0000-7000-8000-000000009001");

    public static async Task Fill(TestSite site)
    {
        await site.WithDb(async db =>
        {
            (DivisionId Id, string Path)[] towns = [(TestCity.EastTown, TestCity.EastTownPath), (TestCity.EastOtherTown, TestCity.EastOtherTownPath), (TestCity.WestTown, TestCity.WestTownPath)];
            for (var number = 0; number < 15; number++)
            {
                Add(db, site, number, towns[number % 3]);
            }

            var county = await db.Set<OrganisationView>().SingleAsync(unit => unit.Id == TestCity.EastCounty);
            var meeting = Tuijin.Meetings.Domain.Meeting.Plan(new MeetingId(Meeting), "会2026-901", county, new MeetingPlan(
                MeetingType.OnSite, "东县重点项目现场办公会", site.Clock.UtcNow().AddHours(-1), "会议室", "市长", "记录员", "", "", "", [], [], []));
            meeting.Start(site.Clock.UtcNow()).ShouldBeNull();
            db.Add(meeting);
            await db.Save("准备项目和会议");
        });
        await site.WithScope(async services =>
        {
            var (db, intake) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<IAppealIntake>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            var category = (await intake.Categories(CancellationToken.None))[0].Key;
            for (var number = 0; number < 24; number++)
            {
                var (firm, division, path) = (number % 3) switch
                {
                    0 => (TestCity.Machinery, TestCity.EastTown, TestCity.EastTownPath),
                    1 => (TestCity.Textile, TestCity.EastOtherTown, TestCity.EastOtherTownPath),
                    _ => (TestCity.Chemistry, TestCity.WestTown, TestCity.WestTownPath),
                };
                var raised = await intake.Raise(new MeetingProblem(
                    $"第{number}个问题", category, firm, null, division, path, number % 4 == 3 ? null : number % 2 == 0 ? TestCity.Land : TestCity.Power, [], null, Meeting, "现场办公会"), CancellationToken.None);
                raised.IsRefused.ShouldBeFalse();
            }

            await db.Save("准备诉求");
            await transaction.CommitAsync();
        });
        await site.WithDb(db => Decide(db, site.Clock.UtcNow()));
        await site.WithScope(async services =>
        {
            var (db, intake) = (services.GetRequiredService<TuijinDb>(), services.GetRequiredService<IDutyIntake>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var number = 0; number < 5; number++)
            {
                (await intake.Assign(new MeetingDecision(
                    $"第{number}项任务", number % 2 == 0 ? TestCity.EastCounty : TestCity.Land, [], null, site.Clock.Today().AddDays(3 + number), null,
                    new DutySource(Meeting, "会2026-901", "现场办公会"), site.Clock.UtcNow()), CancellationToken.None)).IsRefused.ShouldBeFalse();
            }

            await db.Save("准备任务");
            await transaction.CommitAsync();
        });
    }

    private static void Add(TuijinDb db, TestSite site, int number, (DivisionId Id, string Path) town)
    {
        var id = site.Clock.NewId<ProjectId>();
        db.Add(new Project
        {
            Id = id, Number = $"项2026-{number + 1:0000}", Name = $"第{number}个项目", ProgrammeId = Programme.FirstId, DivisionId = town.Id, DivisionPath = town.Path,
            ZoneId = number % 3 == 0 ? TestCity.Zone : null, YearClass = ProjectYearClass.Continuing, ReportsFromMonth = 202601, CreatedAt = site.Clock.UtcNow(),
        });
        db.Add(new ProjectStanding
        {
            ProjectId = id, AsOfMonth = 202601, YearPlanYuan = 12_340_000 + (number * 1_000_000), YearDoneYuan = number % 4 == 0 ? null : number * 900_000,
            ScheduleRatio = 0.083333m, CompletionRatio = number % 4 == 0 ? null : 0.05m, Light = (Light)(number % 4), Word = "灯", Reason = $"第{number}个理由", MissingReports = number % 5 == 0 ? 1 : 0,
        });
    }

    /// <summary>What the states of appeals would be after a while: some closed and rated, some late, one failed twice, one with an extension asked for.</summary>
    private static async Task Decide(TuijinDb db, DateTime now)
    {
        var appeals = await db.Set<Tuijin.Appeals.Domain.Appeal>().OrderBy(appeal => appeal.Number).ToListAsync();
        foreach (var (appeal, number) in appeals.Select((appeal, number) => (appeal, number)))
        {
            var entry = db.Entry(appeal);
            if (number % 5 is 0 or 1)
            {
                entry.Property(one => one.State).CurrentValue = AppealState.Closed;
                entry.Property(one => one.IsOpen).CurrentValue = false;
                entry.Property(one => one.StepDueOn).CurrentValue = null;
                entry.Property(one => one.EndedAt).CurrentValue = now;
                entry.Property(one => one.IsSolved).CurrentValue = number % 2 == 0;
                entry.Property(one => one.Satisfaction).CurrentValue = (Satisfaction)(number % 3);
            }
            else if (number % 5 == 2)
            {
                entry.Property(one => one.StepDueOn).CurrentValue = now.ShanghaiDay().AddDays(-2);
                entry.Property(one => one.NeedsCoordination).CurrentValue = number == 2;
            }
        }

        await db.Save("准备状态");
    }
}
