using Tuijin.Accountability.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Tests.Accountability;

/// <summary>Tasks as meetings leave them.</summary>
internal static class GivenDuties
{
    public static MeetingDecision Decision(this TestSite site, OrganisationId lead, DateOnly? dueOn = null, string text = "三月底前完成厂区外电源点迁改", params OrganisationId[] supports) => new(
        text, lead, supports, null, dueOn ?? site.Clock.Today().AddDays(14), null,
        new DutySource(new Guid("00000000-0000-7000-8000-000000000900"), "会2026-001", "试验现场办公会"), site.Clock.UtcNow());

    public static async Task<Result<AssignedDuty>> Assign(this TestSite site, MeetingDecision decision)
    {
        Result<AssignedDuty> outcome = null!;
        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            outcome = await services.GetRequiredService<IDutyIntake>().Assign(decision, default);
            if (!outcome.IsRefused)
            {
                await db.Save("交办任务");
                await transaction.CommitAsync();
            }
        });
        return outcome;
    }

    public static async Task<string> GivenDuty(this TestSite site, OrganisationId lead, DateOnly? dueOn = null, string text = "三月底前完成厂区外电源点迁改", params OrganisationId[] supports) =>
        (await site.Assign(site.Decision(lead, dueOn, text, supports))).Value!.Number;

    /// <summary>A task of the power company in the given state, reached by its own acts.</summary>
    public static async Task<string> GivenDutyIn(this TestSite site, DutyState state)
    {
        var number = await site.GivenDuty(TestCity.Power);
        using var power = await site.Department(TestCity.Power);
        using var supervisor = await site.Supervisor();
        if (state is DutyState.Cancelled)
        {
            await supervisor.Submit($"/duties/{number}/cancel", new Dictionary<string, string> { ["Form.Text"] = "情况变化" });
            return number;
        }

        if (state is not DutyState.Assigned)
        {
            await power.Submit($"/duties/{number}/sign", new Dictionary<string, string> { ["Form.Text"] = "李工" });
        }

        if (state is DutyState.ReportedDone or DutyState.SentBack or DutyState.Confirmed)
        {
            await power.Submit($"/duties/{number}/done", new Dictionary<string, string> { ["Form.Text"] = "电源点已迁改并送电" });
        }

        if (state is DutyState.SentBack)
        {
            await supervisor.Submit($"/duties/{number}/send-back", new Dictionary<string, string> { ["Form.Text"] = "现场仍未送电" });
        }

        if (state is DutyState.Confirmed)
        {
            await supervisor.Submit($"/duties/{number}/confirm", new Dictionary<string, string>());
        }

        return number;
    }
}
