using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.ManageOrganisations;

/// <summary>Adds or changes an organisation. Its users move with it to another division.</summary>
internal sealed class SaveOrganisationHandler(TuijinDb db, Sessions sessions, LastChanges changes, TimeProvider clock)
{
    /// <param name="id">Null for a new organisation.</param>
    public async Task<Refusal?> Handle(OrganisationId? id, OrganisationForm form, CancellationToken cancellationToken)
    {
        var division = await db.Set<Division>().SingleOrDefaultAsync(row => row.Id == new DivisionId(form.DivisionId!.Value), cancellationToken);
        if (division is null)
        {
            return new BadField(nameof(form.DivisionId), "请选择所在区划。");
        }

        var organisation = id is null ? New(form, division) : await db.Set<Organisation>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (organisation is null)
        {
            return new NotFound("单位");
        }

        if (form.Revision is { } revision && revision != organisation.Revision)
        {
            return await changes.Since<Organisation>(organisation.AuditSubject, $"“{organisation.ShortName}”", cancellationToken, organisation.Revision);
        }

        if (LevelOf(organisation.Kind) is { } level && level != division.Level)
        {
            return new WrongDivisionLevel(organisation.Kind.Title(), level switch { DivisionLevel.City => "市", DivisionLevel.County => "县（区）", DivisionLevel.Township => "乡镇（街道）" });
        }

        var name = form.Name!.Trim();
        if (await db.Set<Organisation>().AnyAsync(row => row.Name == name && row.Id != organisation.Id, cancellationToken))
        {
            return new OrganisationNameTaken(name);
        }

        var moved = organisation.DivisionPath != division.DivisionPath;
        Fill(organisation, form, division);
        var users = moved ? await MoveUsers(organisation, cancellationToken) : [];
        await db.Save(id is null ? "添加单位" : "修改单位", cancellationToken);
        foreach (var user in users)
        {
            await sessions.RereadAll(user.Id, cancellationToken);
        }

        return null;
    }

    private Organisation New(OrganisationForm form, Division division)
    {
        var organisation = new Organisation
        {
            Id = clock.NewId<OrganisationId>(), Name = form.Name!, ShortName = form.ShortName!, Kind = form.Kind!.Value, DivisionId = division.Id, DivisionPath = division.DivisionPath,
        };
        db.Add(organisation);
        return organisation;
    }

    private static void Fill(Organisation organisation, OrganisationForm form, Division division)
    {
        (organisation.Name, organisation.ShortName) = (form.Name!.Trim(), form.ShortName!.Trim());
        (organisation.DivisionId, organisation.DivisionPath) = (division.Id, division.DivisionPath);
        (organisation.Duties, organisation.ContactName, organisation.ContactPhone) = (form.Duties?.Trim(), form.ContactName?.Trim(), form.ContactPhone?.Trim());
        (organisation.SortOrder, organisation.IsActive) = (form.SortOrder, form.IsActive);
    }

    private async Task<List<User>> MoveUsers(Organisation organisation, CancellationToken cancellationToken)
    {
        var users = await db.Set<User>().Where(user => user.OrganisationId == organisation.Id.Value).ToListAsync(cancellationToken);
        users.ForEach(user => user.ScopePath = organisation.DivisionPath);
        return users;
    }

    /// <summary>The level at which organisations of a kind stand; null when any will do.</summary>
    private static DivisionLevel? LevelOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.CityGovernment or OrganisationKind.Department => DivisionLevel.City,
        OrganisationKind.CountyGovernment => DivisionLevel.County,
        OrganisationKind.TownshipGovernment => DivisionLevel.Township,
        _ => null,
    };
}
