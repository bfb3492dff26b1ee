using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Briefings.Features.CountZoneAppeals;
using Tuijin.Briefings.Features.OpenHome;
using Tuijin.Briefings.Features.ShowBoard;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Zones.Contract;

namespace Tuijin.Briefings;

/// <summary>简报: the leaders' board over all that lower modules publish.</summary>
public sealed class BriefingsModule : IModule
{
    public string Title => "简报";

    public IReadOnlyList<Permission> Permissions => BriefingsPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [new("工作", "看板", "/board", BriefingsPermissions.ReadBoard, "board")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<BoardReader>();
        services.AddScoped<ProjectPartReader>();
        services.AddScoped<AppealPartReader>();
        services.AddScoped<DutyPartReader>();
        services.AddScoped<MeetingPartReader>();
        services.AddScoped<DecisionReader>();
        services.AddScoped<IZoneFigure, OpenAppealsOfZones>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => HomeEndpoint.Map(endpoints);
}
