using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AssignMany;

/// <summary>What assigning one of them comes to.</summary>
/// <param name="Lead">Short name of the lead; empty when none could be told.</param>
/// <param name="DueOn">Until when the lead replies; null when refused.</param>
/// <param name="Refusal">Why this one is not assigned; null when it is.</param>
internal sealed record AssignManyLine(Appeal Appeal, string Lead, DateOnly? DueOn, Refusal? Refusal);

/// <summary>
/// Assigns several appeals, each checked like a single one: by scope, state, plan and the revision that was seen. What may be
/// assigned is saved in one transaction, what may not is listed with its reason; nothing in between.
/// </summary>
internal sealed class AssignManyHandler(TuijinDb db, Viewer viewer, AssignmentPlans plans, AppealCatalogue catalogue, Occasions occasions, AppealNews news)
{
    /// <summary>Others may act on the same appeals meanwhile; each time at least one of them has got on.</summary>
    private const int MostTries = 5;

    /// <summary>What would come of it; nothing is written.</summary>
    public async Task<IReadOnlyList<AssignManyLine>> Preview(AssignManyForm form, CancellationToken cancellationToken)
    {
        var lines = await Try(form, cancellationToken);
        db.ChangeTracker.Clear();
        return lines;
    }

    /// <summary>Assigns those that may be assigned and answers a line for each.</summary>
    public async Task<IReadOnlyList<AssignManyLine>> Handle(AssignManyForm form, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var lines = await Try(form, cancellationToken);
            foreach (var line in lines.Where(line => line.Refusal is null))
            {
                await news.Tell(line.Appeal, cancellationToken);
            }

            try
            {
                await db.Save("交办诉求", cancellationToken);
                return lines;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Nothing of it was saved: it is all read and checked again, and whoever was first is named in the line.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IReadOnlyList<AssignManyLine>> Try(AssignManyForm form, CancellationToken cancellationToken)
    {
        var appeals = await Find(form, cancellationToken);
        var on = await occasions.Now(cancellationToken);
        var lines = new List<AssignManyLine>(appeals.Count);
        foreach (var row in form.Rows.DistinctBy(row => row.Id))
        {
            if (appeals.TryGetValue(new AppealId(row.Id), out var appeal))
            {
                lines.Add(await Try(form, row, appeal, on, cancellationToken));
            }
        }

        return lines;
    }

    private async Task<AssignManyLine> Try(AssignManyForm form, AssignManyRow row, Appeal appeal, Occasion on, CancellationToken cancellationToken)
    {
        var category = (await catalogue.Categories(cancellationToken)).FirstOrDefault(category => category.Code == appeal.CategoryCode);
        if ((form.LeadId ?? category?.DefaultLeadId?.Value) is not { } lead)
        {
            return new AssignManyLine(appeal, "", null, appeal.Check(AppealAct.Assign, viewer) ?? new NoDefaultUnit(category?.Title ?? appeal.CategoryCode));
        }

        var name = (await catalogue.Unit(lead, cancellationToken))?.Name ?? "";
        var plan = await plans.Of(form.For(lead), cancellationToken);
        var refusal = plan.IsRefused ? plan.Refusal
            : row.Revision is { } seen && seen != appeal.Revision ? new Overtaken(appeal.Number, seen, appeal.Revision, appeal.LastByName, appeal.LastAct.Title())
            : appeal.Assign(plan.Value(appeal), on);
        return new AssignManyLine(appeal, name, refusal is null ? appeal.DueOn : null, refusal);
    }

    private async Task<IReadOnlyDictionary<AppealId, Appeal>> Find(AssignManyForm form, CancellationToken cancellationToken)
    {
        var ids = form.Rows.Select(row => new AppealId(row.Id)).ToList();
        return await db.AppealsVisibleTo(viewer).Where(appeal => ids.Contains(appeal.Id))
            .Include(appeal => appeal.Assignments).Include(appeal => appeal.Extensions).AsSplitQuery()
            .ToDictionaryAsync(appeal => appeal.Id, cancellationToken);
    }
}

/// <summary>The category has no unit of its own, and none was chosen.</summary>
internal sealed record NoDefaultUnit(string Category) : Refusal($"类别“{Category}”没有设定默认主办单位，请选择主办单位后交办。");
