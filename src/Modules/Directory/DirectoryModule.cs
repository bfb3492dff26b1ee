using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Demo;
using Tuijin.Directory.Features.PickRecords;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Demonstration;

namespace Tuijin.Directory;

/// <summary>组织名录: divisions, organisations, enterprises, users.</summary>
public sealed class DirectoryModule : IModule
{
    public string Title => "组织名录";

    public IReadOnlyList<Permission> Permissions => DirectoryPermissions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddAccounts();
        services.AddUserAdministration();
        services.AddSetUp();
        services.AddSingleton<WorkingCalendars>();
        services.AddSingleton<Cities>();
        services.AddScoped<TrailReader>();
        services.AddScoped<IAuditNames, DirectoryAuditNames>();
        services.AddScoped<IDemonstration, DirectoryDemonstration>();
        services.AddAuditWords<Role>("user", "角色", role => role.Title());
        services.AddAuditWords<OrganisationKind>("organisation", "类型", kind => kind.Title());
        services.AddAuditWords<EnterpriseScale>("enterprise", "规模", scale => scale.Title());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PickEndpoints.Map(endpoints);
        CitySignInSetup.Map(endpoints);
    }
}
