using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Demonstration;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Demo;
using Tuijin.Zones.Features.EditZone;
using Tuijin.Zones.Features.ListZones;
using Tuijin.Zones.Features.ReadZones;
using Tuijin.Zones.Features.RegisterZone;
using Tuijin.Zones.Features.ShowZone;

namespace Tuijin.Zones;

/// <summary>工业集中区: zones with approval, areas, leading industries and boundary.</summary>
public sealed class ZonesModule : IModule
{
    public string Title => "工业集中区";

    public IReadOnlyList<Permission> Permissions => ZonesPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [new("园区", "工业集中区", "/zones", ZonesPermissions.Read, "zone")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ZoneList>();
        services.AddScoped<ShowZoneHandler>();
        services.AddScoped<RegisterZoneHandler>();
        services.AddScoped<EditZoneHandler>();
        services.AddScoped<ZoneMaps>();
        services.AddScoped<IDemonstration, ZonesDemonstration>();
        services.AddAuditWords<ZoneLevel>("zone", "级别", level => level.Title());
        services.AddAuditWords<BoundaryDatum>("zone", "边界坐标系", datum => datum.Title());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        Features.ShowMap.MapEndpoints.Map(endpoints);
        ReadZonesEndpoints.Map(endpoints);
    }
}
