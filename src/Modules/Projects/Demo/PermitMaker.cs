using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Demo;

/// <summary>Makes the permits of a demonstration project: one after the other until its works began, or as far as it has come today.</summary>
internal sealed class PermitMaker(
    TimeProvider clock, Random random, ProjectWordData words, PermitRuleBody list, IReadOnlyList<OrganisationView> departments, WorkingCalendar calendar, DateOnly today)
{
    private static readonly string[] AlwaysNeeded = ["filing", "energy", "drawing-review", "construction"], OnNewLand = ["land-review", "land-planning", "plan-review", "works-planning"];

    public List<Permit> Make(Project project, Story story)
    {
        var kinds = Needed(project);
        return kinds.Count == 0 || departments.Count == 0 ? [] : project.StartedOn is { } startedOn ? Passed(project, kinds, startedOn) : UnderWay(project, story, kinds);
    }

    /// <summary>Of the programme's list, what a project of this kind needs, in its order.</summary>
    private List<PermitKind> Needed(Project project)
    {
        var environment = random.Next(10) switch { < 2 => "environment-form", < 9 => "environment-table", _ => "environment-report" };
        return [.. list.Permits.Where(kind => AlwaysNeeded.Contains(kind.Code) || kind.Code == environment || (project.UsesNewLand && OnNewLand.Contains(kind.Code)))];
    }

    /// <summary>All permits of a project whose works have begun: done before, seldom late.</summary>
    private List<Permit> Passed(Project project, List<PermitKind> kinds, DateOnly startedOn)
    {
        var permits = new List<Permit>();
        var day = startedOn;
        for (var at = kinds.Count - 1; at >= 0; at--)
        {
            var done = calendar.SubtractWorkingDays(day.AddDays(-random.Next(2, 9)), 0);
            var handedIn = calendar.SubtractWorkingDays(done, Taken(kinds[at]));
            permits.Add(Permit(project, kinds[at], handedIn, done));
            day = handedIn;
        }

        permits.Reverse();
        return permits;
    }

    /// <summary>The permits of a project that waits for its start: the first are done, one runs, the others are still ahead.</summary>
    private List<Permit> UnderWay(Project project, Story story, List<PermitKind> kinds)
    {
        // Who is late with the start mostly waits for a permit; who is not yet in the plan of the year has just begun.
        var running = story switch
        {
            Story.Preliminary => random.Next(1, Math.Min(4, kinds.Count)),
            _ => random.Next(2) == 0 ? kinds.FindIndex(kind => kind.Group is "environment") : kinds.FindLastIndex(kind => kind.Days is not null),
        };
        var late = story is Story.LateStart or Story.VeryLateStart || random.Next(2) == 0 ? random.Next(1, story is Story.VeryLateStart ? 16 : 7) : -random.Next(0, 3);
        var kind = kinds[running];
        var handedIn = kind.Days is { } limit ? calendar.SubtractWorkingDays(today, Math.Max(limit + late, 0)) : calendar.SubtractWorkingDays(today, random.Next(2, 15));
        var permits = Passed(project, kinds[..running], handedIn);
        permits.Add(Permit(project, kind, handedIn, null, late > 0 && kind.Days is not null ? words.PermitNotes[random.Next(words.PermitNotes.Count)] : null));
        return permits;
    }

    /// <summary>Working days that a permit took: mostly within its limit, one in nine beyond it.</summary>
    private int Taken(PermitKind kind) => kind.Days is { } limit ? random.Next(9) == 0 ? limit + random.Next(1, 5) : random.Next(limit / 2, limit + 1) : random.Next(3, 12);

    private Permit Permit(Project project, PermitKind kind, DateOnly handedIn, DateOnly? done, string? note = null)
    {
        var (unitName, word) = words.PermitDepartments.GetValueOrDefault(kind.Code) is [var unit, var letters] ? (unit, letters) : ("", "审");
        var department = departments.FirstOrDefault(known => known.ShortName == unitName) ?? departments[0];
        var permit = new Permit { Id = clock.NewId<PermitId>(), ProjectId = project.Id, ProjectNumber = project.Number, Kind = kind.Code, Title = kind.Title };
        var facts = new PermitFacts(
            department.Id, handedIn, kind.Days, kind.DayKind, done, done is { } day ? $"{word}〔{day.Year}〕{random.Next(1, 400)}号" : null, done is { } on ? kind.ValidUntil(on) : null, note);
        return permit.Take(facts, today, calendar) is { } refusal ? throw new InvalidOperationException(refusal.Message) : permit;
    }
}
