using Microsoft.Extensions.Time.Testing;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Calendars;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Tests.Appeals.Domain;

/// <summary>An appeal of the machinery works in the east town, with everybody who may have to do with it. Starts on Wednesday 2026-03-04.</summary>
internal sealed class AppealStory
{
    public static readonly Unit Land = new(TestCity.Land, "市自然资源局"), Power = new(TestCity.Power, "市供电公司"), East = new(TestCity.EastCounty, "东县人民政府");

    public static readonly Viewer Supervisor = Person(Role.Supervision, TestCity.Supervision), Office = Person(Role.ProgrammeOffice, TestCity.Industry),
        Leader = Person(Role.Leader, TestCity.Government), LandBureau = Person(Role.Department, TestCity.Land), PowerCompany = Person(Role.Department, TestCity.Power),
        EastCounty = Person(Role.County, TestCity.EastCounty, TestCity.EastPath), WestCounty = Person(Role.County, TestCity.WestCounty, TestCity.WestPath),
        Machinery = Person(Role.Enterprise, null, TestCity.EastTownPath, TestCity.Machinery), Textile = Person(Role.Enterprise, null, TestCity.EastOtherTownPath, TestCity.Textile),
        Chamber = Person(Role.Association, TestCity.Chamber);

    public static readonly Viewer[] Everybody = [Supervisor, Office, Leader, LandBureau, PowerCompany, EastCounty, WestCounty, Machinery, Textile, Chamber];

    private readonly DeadlineBook deadlines;

    public AppealStory(Viewer? raiser = null, WorkingCalendar? calendar = null)
    {
        deadlines = new DeadlineBook(calendar ?? new WorkingCalendar(ShippedCalendar.Days));
        var by = raiser ?? Machinery;
        Appeal = Appeal.Raise(
            new AppealFacts
            {
                Id = Clock.NewId<AppealId>(), Number = "诉2026-000001", Text = "厂区东侧道路未通。货车无法进出，影响设备进场。", CategoryCode = "land", Deadline = DeadlineClass.Ordinary,
                Channel = AppealChannel.Enterprise, EnterpriseId = TestCity.Machinery, DivisionId = TestCity.EastTown, DivisionPath = TestCity.EastTownPath,
            },
            On(by));
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero));

    public Appeal Appeal { get; }

    public Occasion On(Viewer by) => new(by, by.Name, Clock, deadlines);

    public static AssignmentPlan Plan(Unit lead, params Unit[] supports) => new(lead, supports, null, DeadlineClass.Ordinary, AppealUrgency.Normal, null);

    /// <summary>Goes on by whole days.</summary>
    public AppealStory Days(int days)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        return this;
    }

    public AppealStory Accepted()
    {
        Done(Appeal.Accept("land", DeadlineClass.Ordinary, null, On(Supervisor)));
        return this;
    }

    /// <summary>With the land bureau as lead and the power company in support.</summary>
    public AppealStory Assigned()
    {
        Accepted();
        Done(Appeal.Assign(Plan(Land, Power), On(Supervisor)));
        return this;
    }

    public AppealStory Replied(bool isSolved = true)
    {
        Assigned();
        Done(Appeal.Reply("道路已经接通。", isSolved, On(LandBureau)));
        return this;
    }

    public AppealStory Rated(Satisfaction satisfaction = Satisfaction.Satisfied, bool isSolved = true)
    {
        Replied();
        Done(Appeal.Rate(satisfaction, isSolved, null, On(Machinery)));
        return this;
    }

    public AppealStory Closed()
    {
        Rated();
        Done(Appeal.Close(Good, On(Supervisor)));
        return this;
    }

    public static readonly CallBack Good = new() { IsSolved = true, WasAnswered = true, CameInPerson = true, IsSatisfied = true, Person = "李经理" },
        Bad = new() { IsSolved = false, WasAnswered = true, CameInPerson = false, IsSatisfied = false, Person = "李经理", Note = "道路仍未接通。" };

    private static void Done(Refusal? refusal) => refusal.ShouldBeNull();

    private static Viewer Person(Role role, OrganisationId? organisation, string path = TestCity.CityPath, EnterpriseId? enterprise = null) =>
        new(new Guid((int)role + 1, 0, 0, new byte[8]), role.Title(), role, organisation?.Value, enterprise?.Value, path);
}
