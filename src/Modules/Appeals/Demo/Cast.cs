using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Desk;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Demo;

/// <summary>Who acts in the demonstration: accounts of the city where there are some, otherwise a nameless clerk of the unit.</summary>
internal sealed class Cast
{
    private readonly Dictionary<Guid, Viewer> byUnit;

    private readonly Dictionary<Guid, Viewer> byEnterprise;

    private readonly IReadOnlyList<Viewer> offices;

    private Cast(IReadOnlyList<User> users, IReadOnlyList<UnitLine> units, IReadOnlyList<EnterpriseView> enterprises, IReadOnlyList<ProjectView> projects)
    {
        (Units, Enterprises) = (units, enterprises);
        offices = [.. users.Where(user => user.Role is Role.Supervision or Role.ProgrammeOffice).Select(ViewerOf)];
        byUnit = users.Where(user => user.OrganisationId is not null && user.Role is Role.Department or Role.ProgrammeOffice or Role.County or Role.Township or Role.Zone or Role.Association)
            .GroupBy(user => user.OrganisationId!.Value).ToDictionary(group => group.Key, group => ViewerOf(group.First()));
        byEnterprise = users.Where(user => user.EnterpriseId is not null).GroupBy(user => user.EnterpriseId!.Value).ToDictionary(group => group.Key, group => ViewerOf(group.First()));
        Projects = projects.Where(project => project.EnterpriseId is not null).ToLookup(project => project.EnterpriseId!.Value);
        Known = [.. enterprises.Where(enterprise => byEnterprise.ContainsKey(enterprise.Id.Value))];
    }

    public IReadOnlyList<UnitLine> Units { get; }

    public IReadOnlyList<EnterpriseView> Enterprises { get; }

    /// <summary>Enterprises whose people sign in.</summary>
    public IReadOnlyList<EnterpriseView> Known { get; }

    public ILookup<EnterpriseId, ProjectView> Projects { get; }

    public static async Task<Cast> Gather(TuijinDb db, AppealCatalogue catalogue, CancellationToken cancellationToken) => new(
        await db.Set<User>().AsNoTracking().OrderBy(user => user.UserName).ToListAsync(cancellationToken),
        await catalogue.Units(cancellationToken),
        await db.Set<EnterpriseView>().AsNoTracking().OrderBy(enterprise => enterprise.CreditCode).ToListAsync(cancellationToken),
        await db.Set<ProjectView>().AsNoTracking().OrderBy(project => project.Number).ToListAsync(cancellationToken));

    public Viewer Office(Random random) => offices.Count > 0 ? offices[random.Next(offices.Count)] : Viewer.System("督查室经办人");

    public Viewer Of(UnitLine unit) => byUnit.GetValueOrDefault(unit.Id.Value) ?? new Viewer(Guid.Empty, unit.Name + "经办人", RoleOf(unit.Kind), unit.Id.Value, null, unit.DivisionPath);

    public Viewer Of(EnterpriseView enterprise) =>
        byEnterprise.GetValueOrDefault(enterprise.Id.Value) ?? new Viewer(Guid.Empty, "企业联系人", Role.Enterprise, null, enterprise.Id.Value, enterprise.DivisionPath);

    public UnitLine? Named(string shortName) => Units.FirstOrDefault(unit => unit.Name == shortName);

    private static Viewer ViewerOf(User user) => new(user.Id, user.DisplayName, user.Role, user.OrganisationId, user.EnterpriseId, user.ScopePath);

    private static Role RoleOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.CountyGovernment => Role.County,
        OrganisationKind.TownshipGovernment => Role.Township,
        OrganisationKind.ZoneBody => Role.Zone,
        OrganisationKind.Association => Role.Association,
        _ => Role.Department,
    };
}
