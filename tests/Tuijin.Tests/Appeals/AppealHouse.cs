using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using static Tuijin.Tests.Appeals.Domain.AppealStory;

namespace Tuijin.Tests.Appeals;

/// <summary>Appeals of the past: brought into a state by the product's own desk, each act by somebody who may do it.</summary>
internal static class AppealHouse
{
    /// <summary>An appeal of the machinery works (or another enterprise) in the given state; answers its number.</summary>
    public static async Task<string> GivenAppeal(this TestSite site, AppealState state = AppealState.Submitted, EnterpriseId? enterprise = null, Viewer? raiser = null, string text = "厂区东侧道路未通。货车无法进出。", string category = "land")
    {
        var number = await Raise(site, enterprise ?? TestCity.Machinery, raiser ?? (enterprise is null ? Machinery : null), text, category);
        if (state is AppealState.Submitted)
        {
            return number;
        }

        if (state is AppealState.Refused)
        {
            await site.Act(number, Supervisor, (appeal, on) => appeal.Refuse(RefusalKind.Unclear, "没有写明道路的位置和名称。", on));
            return number;
        }

        if (state is AppealState.Withdrawn)
        {
            await site.Act(number, Machinery, (appeal, on) => appeal.Withdraw("已经自行解决。", on));
            return number;
        }

        await site.Act(number, Supervisor, (appeal, on) => appeal.Accept(category, DeadlineClass.Ordinary, null, on));
        if (state > AppealState.Accepted)
        {
            await site.Act(number, Supervisor, (appeal, on) => appeal.Assign(Plan(Land, Power), on));
        }

        if (state > AppealState.Assigned)
        {
            await site.Act(number, LandBureau, (appeal, on) => appeal.Reply("道路已经接通，货车可以通行。", true, on));
        }

        if (state > AppealState.Replied)
        {
            await site.Act(number, Supervisor, (appeal, on) => appeal.Rate(Satisfaction.Satisfied, true, null, on));
        }

        if (state > AppealState.Rated)
        {
            await site.Act(number, Supervisor, (appeal, on) => appeal.Close(Good, on));
        }

        return number;
    }

    /// <summary>Does one act as somebody.</summary>
    public static Task Act(this TestSite site, string number, Viewer by, Func<Appeal, Occasion, Refusal?> act) => site.WithScope(
        async services => (await services.GetRequiredService<AppealDesk>().Do(number, null, act, default)).ShouldBeNull(), by);

    /// <summary>The appeal as it is stored, with everything that belongs to it.</summary>
    public static Task<Appeal> Stored(this TestSite site, string number) => site.WithDb(db => db.Set<Appeal>().AsNoTracking()
        .Include(appeal => appeal.Assignments).Include(appeal => appeal.Extensions).Include(appeal => appeal.Steps.OrderBy(step => step.Sequence)).AsSplitQuery()
        .SingleAsync(appeal => appeal.Number == number));

    private static async Task<string> Raise(TestSite site, EnterpriseId enterprise, Viewer? raiser, string text, string category)
    {
        var number = "";
        var by = raiser ?? new Viewer(Guid.Empty, "企业", Role.Enterprise, null, enterprise.Value, "");
        await site.WithScope(async services =>
        {
            var db = services.GetRequiredService<TuijinDb>();
            var found = await db.Set<EnterpriseView>().SingleAsync(view => view.Id == enterprise);
            var known = await services.GetRequiredService<AppealCatalogue>().CategoryInUse(category, default);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var appeal = await services.GetRequiredService<AppealBirth>().Bring(
                new AppealDraft(text, known!, AppealChannel.Enterprise, enterprise, null, found.DivisionId, found.DivisionPath, found.ZoneId),
                await services.GetRequiredService<Occasions>().Now(default), default);
            await db.Save("提出诉求");
            await transaction.CommitAsync();
            number = appeal.Number;
        }, by);
        return number;
    }
}
