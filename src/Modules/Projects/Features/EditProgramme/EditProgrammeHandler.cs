using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.EditProgramme;

/// <summary>Makes or changes a programme; another rule of lights is applied to all its projects at once.</summary>
internal sealed class EditProgrammeHandler(TuijinDb db, RecomputeLights lights, LastChanges changes, TimeProvider clock)
{
    /// <param name="id">Null makes a new programme.</param>
    public async Task<Refusal?> Handle(ProgrammeId? id, ProgrammeForm form, CancellationToken cancellationToken)
    {
        var programme = id is { } known ? await db.Programmes().SingleOrDefaultAsync(programme => programme.Id == known, cancellationToken) : null;
        if (id is not null && programme is null)
        {
            return new NotFound("这个计划");
        }

        if ((programme?.Revision ?? 0) != form.Revision)
        {
            return await changes.Since<Programme>(programme?.AuditSubject ?? "", "这个计划", cancellationToken, programme?.Revision ?? 0);
        }

        var name = form.Name!.Trim();
        if (await db.Programmes().AnyAsync(other => other.Name == name && other.Id != (id ?? default), cancellationToken))
        {
            return new ProgrammeNameTaken(name);
        }

        if (programme is not null && await TierInUse(programme, form, cancellationToken) is { } inUse)
        {
            return inUse;
        }

        if (programme is null)
        {
            db.Add(programme = new Programme
            {
                Id = clock.NewId<ProgrammeId>(), Name = name, LightRuleId = LightRules.DefaultId, SortOrder = await db.Programmes().CountAsync(cancellationToken),
            });
        }

        var before = programme.LightRuleId;
        if ((programme.ChooseLightRule(form.LightRuleId!) ?? programme.ChoosePermitRule(form.PermitRuleId!)) is { } refusal)
        {
            return refusal;
        }

        (programme.Name, programme.Description, programme.Tiers) = (name, string.IsNullOrWhiteSpace(form.Description) ? null : form.Description.Trim(), form.TierList());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Save(id is null ? "新增计划" : "修改计划", cancellationToken);
        if (before != programme.LightRuleId)
        {
            await lights.Run(programme.Id, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<Refusal?> TierInUse(Programme programme, ProgrammeForm form, CancellationToken cancellationToken)
    {
        foreach (var tier in programme.Tiers.Except(form.TierList()))
        {
            if (await db.Set<Project>().CountAsync(project => project.ProgrammeId == programme.Id && project.Tier == tier, cancellationToken) is > 0 and var projects)
            {
                return new TierInUse(tier, projects);
            }
        }

        return null;
    }
}
