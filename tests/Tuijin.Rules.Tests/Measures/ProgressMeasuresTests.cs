using Shouldly;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Measures;
using Tuijin.Rules.WorkingTime;
using Xunit;

namespace Tuijin.Rules.Tests.Measures;

/// <summary>Rates that cities published, from the counts they published.</summary>
public sealed class ProgressMeasuresTests
{
    private static readonly MeasuredProject Plain = new(ProjectYearClass.Continuing, 1, Started: false, StartDue: false, Finished: false, FinishPlanned: false, InStatistics: false, 0, 0);

    private static readonly Month March = new(2019, 3);

    [Theory]
    [InlineData(3_608_700_000_0, 9_997_800_000_0, 36.1)] // 南通 2019 Q1
    [InlineData(2_970_000_000_0, 4_053_400_000_0, 73.27)] // 铜梁 Jan–Sep 2024
    [InlineData(1_002_600_000_0, 810_000_000_0, 123.78)] // 大田 2014
    public void Investment_is_measured_against_the_plan_of_the_year(long done, long plan, double published) =>
        Percent(ProgressMeasures.InvestmentCompletion(done, plan).Ratio).ShouldBe((decimal)published, 0.05m);

    [Theory]
    [InlineData(74.0, 8, 7.33)] // 三明
    [InlineData(36.1, 3, 11.1)] // 南通
    [InlineData(97.2, 10, 13.87)] // 江门, printed as 13.8
    public void A_rate_is_ahead_of_the_months_gone_by_points(double percent, int month, double points) =>
        ProgressMeasures.Ahead(ProgressMeasures.InvestmentCompletion((long)(percent * 10), 1000), Schedule.For(new Month(2019, month)))!.Value.ShouldBe((decimal)points, 0.01m);

    [Theory]
    [InlineData(28, 66, 42.4)] // 常州
    [InlineData(151, 207, 72.95)] // 池州
    [InlineData(206, 255, 80.8)] // 江门
    public void Starts_are_measured_against_the_new_starts_of_the_year(int started, int planned, double published) =>
        Rate(StartRateBasis.PlannedOfYear, Of(Plain with { YearClass = ProjectYearClass.NewStart }, planned, started, project => project with { Started = true })).ShouldBe((decimal)published, 0.05m);

    [Fact]
    public void Starts_can_be_measured_against_those_due_so_far()
    {
        var due = Of(Plain with { YearClass = ProjectYearClass.NewStart, StartDue = true }, 67, 57, project => project with { Started = true }); // 铜梁
        var later = Of(Plain with { YearClass = ProjectYearClass.NewStart }, 20, 0, project => project);

        Rate(StartRateBasis.PlannedToDate, [.. due, .. later]).ShouldBe(85.07m, 0.005m);
    }

    [Theory]
    [InlineData(256, 288, 88.89)] // 南安, printed as 88.9
    [InlineData(199, 218, 91.28)] // 安庆
    public void Starts_can_be_measured_against_all_projects(int started, int all, double published) =>
        Rate(StartRateBasis.AllProjects, Of(Plain, all, started, project => project with { Started = true })).ShouldBe((decimal)published, 0.006m);

    [Fact]
    public void Preliminary_projects_can_be_left_out_of_the_base()
    {
        var all = Of(Plain, 422, 405, project => project with { Started = true }); // 滨州: 405 of 433 less 11
        var preliminary = Of(Plain with { YearClass = ProjectYearClass.Preliminary }, 11, 0, project => project);

        Rate(StartRateBasis.AllButPreliminary, [.. all, .. preliminary]).ShouldBe(95.97m, 0.005m);
    }

    [Fact]
    public void Finishes_are_measured_against_those_planned_for_the_year()
    {
        var planned = Of(Plain with { FinishPlanned = true }, 111, 85, project => project with { Finished = true }); // 池州
        var early = Of(Plain, 9, 9, project => project with { Finished = true });

        Percent(ProgressMeasures.Of([.. planned, .. early], March, StartRateBasis.AllProjects).Finishes.Ratio).ShouldBe(76.6m, 0.05m);
    }

    [Fact]
    public void Statistics_are_measured_against_the_started() =>
        Percent(ProgressMeasures.Of(Of(Plain with { Started = true }, 10, 4, project => project with { InStatistics = true }), March, StartRateBasis.AllProjects).Statistics.Ratio).ShouldBe(40m); // 淮北

    [Fact]
    public void Reserve_projects_that_start_early_are_told() =>
        Percent(ProgressMeasures.Of(Of(Plain with { YearClass = ProjectYearClass.Preliminary }, 230, 20, project => project with { Started = true }), March, StartRateBasis.AllProjects).ReserveStarts.Ratio).ShouldBe(8.7m, 0.05m); // 池州

    [Fact]
    public void A_package_counts_by_its_parts()
    {
        var measures = ProgressMeasures.Of([Plain with { Parts = 4, Started = true }, Plain], March, StartRateBasis.AllProjects);

        measures.Starts.Upper.ShouldBe(4);
        measures.Starts.Lower.ShouldBe(5);
    }

    [Fact]
    public void A_rate_of_nothing_says_so_and_shows_what_it_was_taken_of()
    {
        var measures = ProgressMeasures.Of([Plain], March, StartRateBasis.PlannedOfYear);

        measures.Starts.Ratio.ShouldBeNull();
        measures.Starts.Working[^1].Value.ShouldBe("本年计划新开工为0，无法计算");
        measures.AheadPoints.ShouldBeNull();
        ProgressMeasures.InvestmentCompletion(36_087_000, 99_978_000).Working.Select(line => line.Value).ShouldBe(["3608.7万元", "9997.8万元", "36.09%"]);
    }

    private static List<MeasuredProject> Of(MeasuredProject project, int all, int which, Func<MeasuredProject, MeasuredProject> changed) =>
        [.. Enumerable.Range(0, all).Select(place => place < which ? changed(project) : project)];

    private static decimal Rate(StartRateBasis basis, IReadOnlyCollection<MeasuredProject> projects) => Percent(ProgressMeasures.Of(projects, March, basis).Starts.Ratio);

    private static decimal Percent(decimal? ratio) => ratio!.Value * 100;
}
