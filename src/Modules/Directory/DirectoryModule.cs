using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Demo;
using Tuijin.Directory.Features.EnterprisesApi;
using Tuijin.Directory.Features.PickRecords;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Lists;
using Tuijin.Directory.Features.EnterpriseList;

namespace Tuijin.Directory;

/// <summary>组织名录: divisions, organisations, enterprises, users.</summary>
public sealed class DirectoryModule : IModule
{
    public string Title => "组织名录";

    public IReadOnlyList<Permission> Permissions => DirectoryPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new("名录", "企业", "/enterprises", DirectoryPermissions.ReadEnterprises, "enterprise"),
        new("名录", "组织机构", "/organisations", DirectoryPermissions.ReadOrganisations, "organisation"),
        new("名录", "行政区划", "/divisions", DirectoryPermissions.ReadOrganisations, "zone"),
        new("管理", "用户", "/users", DirectoryPermissions.ManageUsers, "person"),
        new("管理", "工作日历", "/calendar", DirectoryPermissions.SetUp, "calendar"),
        new("管理", "操作日志", "/audit", DirectoryPermissions.ReadTrail, "audit"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddAccounts();
        services.AddUserAdministration();
        services.AddStructure();
        services.AddEnterprises();
        services.AddSetUp();
        services.AddSingleton<WorkingCalendars>();
        services.AddSingleton<Cities>();
        services.AddScoped<TrailReader>();
        services.AddScoped<LastChanges>();
        services.AddScoped<FieldHistory>();
        services.AddScoped<IRecordExport, EnterpriseExport>();
        services.AddScoped<IAuditNames, DirectoryAuditNames>();
        services.AddScoped<IDemonstration, DirectoryDemonstration>();
        services.AddAuditWords<Role>("user", "角色", role => role.Title());
        services.AddAuditWords<OrganisationKind>("organisation", "类型", kind => kind.Title());
        services.AddAuditWords<EnterpriseScale>("enterprise", "规模", scale => scale.Title());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PickEndpoints.Map(endpoints);
        EnterpriseEndpoints.Map(endpoints);
        CitySignInSetup.Map(endpoints);
    }
}
