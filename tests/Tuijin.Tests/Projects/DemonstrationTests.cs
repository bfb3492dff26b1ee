using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Demo;
using Tuijin.Projects.Domain;

namespace Tuijin.Tests.Projects;

public sealed class DemonstrationTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-02-03")]
    [InlineData("2028-01-20")]
    public async Task The_demonstration_obeys_the_rules_on_any_day(string day)
    {
        site.Clock.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day).ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero));
        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            await db.Set<ProjectStanding>().ExecuteDeleteAsync();
            await db.Set<YearPlan>().ExecuteDeleteAsync();
            await db.Set<MonthlyReport>().ExecuteDeleteAsync();
            await db.Set<Project>().ExecuteDeleteAsync();
            foreach (var part in services.GetServices<IDemonstration>().Where(part => part is ProjectsDemonstration))
            {
                await part.Seed(new DemonstrationContext(DateOnly.Parse(day), 122), default);
            }
        });

        var today = DateOnly.Parse(day);
        await site.WithDb(async db =>
        {
            var enterprises = await db.Set<EnterpriseView>().CountAsync();
            (await db.Set<Project>().CountAsync()).ShouldBe(Math.Min(enterprises, ProjectsDemonstration.Projects + ProjectsDemonstration.PastProjects));
            (await db.Set<MonthlyReport>().AllAsync(report => report.InvestmentYuan >= 0 && report.EquipmentYuan <= report.InvestmentYuan)).ShouldBeTrue();
            (await db.Set<Permit>().AllAsync(permit => permit.HandedInOn <= today && (permit.DoneOn == null || (permit.DoneOn >= permit.HandedInOn && permit.DoneOn <= today)))).ShouldBeTrue();
            // Works begin when every permit is there.
            (await (from permit in db.Set<Permit>() join project in db.Set<Project>() on permit.ProjectId equals project.Id where project.StartedOn != null && (permit.DoneOn == null || permit.DoneOn >= project.StartedOn) select permit).CountAsync()).ShouldBe(0);
            (await db.Set<Project>().AllAsync(project => db.Set<ProjectStanding>().Any(standing => standing.ProjectId == project.Id))).ShouldBeTrue();
        });

        // What the generator computed is what the recomputation finds.
        await site.WithScope(async services => (await services.GetRequiredService<RecomputeLights>().Run(default)).ShouldBe(0));
    }
}
