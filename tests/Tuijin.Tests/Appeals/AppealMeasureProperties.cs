using CsCheck;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;

namespace Tuijin.Tests.Appeals;

/// <summary>Whatever appeals there are, the figures of a board add up. The queries run on lists here; that they open exactly their rows in a database is tested beside the list.</summary>
public sealed class AppealMeasureProperties
{
    private static readonly DateOnly Today = new(2026, 3, 4), Year = new(2026, 1, 1);

    private static readonly OrganisationId?[] Units = [null, TestCity.Land, TestCity.Power];

    private static readonly Gen<AppealView> AnyAppeal = Gen.Select(
        Of("", "000001", "000002"), Of(Units), Of(Enum.GetValues<AppealState>()), Gen.Int[-200, 60], Gen.Int[0, 3], Gen.Bool,
        (county, lead, state, raised, judged, coordination) => new AppealView
        {
            CountyCode = county, LeadId = lead, State = state, IsOpen = (raised & 1) == 0, RaisedAt = new DateTime(2026, 3, 4, 2, 0, 0, DateTimeKind.Utc).AddDays(Math.Min(raised, 0)),
            StepDueOn = raised % 3 == 0 ? null : Today.AddDays(raised / 7), DueOn = raised % 5 == 0 ? null : Today.AddDays(raised / 9), NeedsCoordination = coordination,
            Satisfaction = judged == 3 ? null : (Satisfaction)judged, IsSolved = judged == 3 ? null : raised % 2 == 0, IsOnTime = judged switch { 0 => true, 1 => false, _ => null },
        });

    private static readonly Gen<List<AppealView>> Appeals = AnyAppeal.List[0, 80];

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    [Fact]
    public void The_parts_add_up_to_the_whole_by_county_and_by_unit() => Appeals.Sample(appeals =>
    {
        var (open, raised) = Tallies(appeals);
        foreach (var tallies in new[] { open, raised })
        {
            var whole = tallies.Figures("", "");
            Sum(tallies.GroupBy(tally => tally.CountyCode)).ShouldBe(whole);
            Sum(tallies.GroupBy(tally => tally.LeadId)).ShouldBe(whole);
        }
    });

    [Fact]
    public void No_figure_is_more_than_what_it_is_a_part_of() => Appeals.Sample(appeals =>
    {
        var (open, raised) = Tallies(appeals);
        var (now, year) = (open.Figures("", ""), raised.Figures("", ""));

        now.Open.ShouldBe(appeals.Count(appeal => appeal.IsOpen));
        (now.Overdue <= now.Open && now.NeedsCoordination <= now.Open).ShouldBeTrue();
        (year.Total <= appeals.Count && year.Closed <= year.Total && year.Rated <= year.Total && year.OnTime + year.Late <= year.Total).ShouldBeTrue();
        (year.Satisfied + year.Dissatisfied).ShouldBe(year.Rated);
        year.Solved.ShouldBeLessThanOrEqualTo(year.Rated);
        foreach (var share in new[] { year.OnTimeShare, year.SolvedShare, year.SatisfiedShare })
        {
            (share is null or (>= 0 and <= 1)).ShouldBeTrue();
        }

        (year.SatisfiedShare is null).ShouldBe(year.Rated == 0);
    });

    [Fact]
    public void One_more_appeal_changes_only_the_figures_it_belongs_to() => Gen.Select(Appeals, AnyAppeal).Sample((appeals, one) =>
    {
        var (before, after) = (Tallies(appeals), Tallies([.. appeals, one]));
        var (open, raised) = (before.Open.Figures("", ""), before.Raised.Figures("", ""));
        var isThisYear = one.RaisedAt >= new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc);
        int If(bool holds) => holds ? 1 : 0;

        after.Open.Figures("", "").ShouldBe(open with
        {
            Open = open.Open + If(one.IsOpen),
            Overdue = open.Overdue + If(one.IsOpen && one.State != AppealState.Replied && one.StepDueOn < Today),
            NeedsCoordination = open.NeedsCoordination + If(one.IsOpen && one.NeedsCoordination),
        });
        after.Raised.Figures("", "").ShouldBe(raised with
        {
            Total = raised.Total + If(isThisYear),
            OnTime = raised.OnTime + If(isThisYear && one.IsOnTime == true),
            Late = raised.Late + If(isThisYear && one.IsOnTime == false),
            OverdueUnanswered = raised.OverdueUnanswered + If(isThisYear && one.State == AppealState.Assigned && one.DueOn < Today),
            Rated = raised.Rated + If(isThisYear && one.Satisfaction is not null),
            Solved = raised.Solved + If(isThisYear && one.IsSolved == true),
            Satisfied = raised.Satisfied + If(isThisYear && one.Satisfaction is (Satisfaction.Satisfied or Satisfaction.FairlySatisfied)),
            Dissatisfied = raised.Dissatisfied + If(isThisYear && one.Satisfaction is Satisfaction.Dissatisfied),
            Closed = raised.Closed + If(isThisYear && one.State is AppealState.Closed),
        });
    });

    private static (List<AppealTally> Open, List<AppealTally> Raised) Tallies(List<AppealView> appeals) =>
        ([.. appeals.AsQueryable().OpenByUnit(Today)], [.. appeals.AsQueryable().RaisedByUnit(Year, Today)]);

    private static AppealFigures Sum<TKey>(IEnumerable<IGrouping<TKey, AppealTally>> groups)
    {
        var parts = groups.Select(group => group.Figures("", "")).ToList();
        return new AppealFigures("", "", parts.Sum(part => part.Total), parts.Sum(part => part.Open), parts.Sum(part => part.Overdue), parts.Sum(part => part.OnTime), parts.Sum(part => part.Late),
            parts.Sum(part => part.OverdueUnanswered), parts.Sum(part => part.Rated), parts.Sum(part => part.Solved), parts.Sum(part => part.Satisfied), parts.Sum(part => part.Dissatisfied),
            parts.Sum(part => part.Closed), parts.Sum(part => part.NeedsCoordination));
    }
}
