using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;

namespace Tuijin.Shell.Desk;

/// <summary>工作台: what waits for a person, what they should know, and how they like to look at lists.</summary>
public sealed class DeskModule : IModule
{
    /// <summary>One's own to-dos, notifications, saved views and handbook.</summary>
    public const string Own = "desk.own";

    public string Title => "工作台";

    public IReadOnlyList<Permission> Permissions => [new(Own, "使用本人的待办、通知、视图和指南", Permission.Everyone)];

    public IReadOnlyList<MenuItem> Menu =>
    [
        new("工作", "待办", "/todo", Own, "todo"),
        new("工作", "通知", "/notifications", Own, "bell"),
        new("帮助", "使用指南", "/help", Own, "help"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ListPages>();
        services.AddScoped<DeskCounts>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SavedViewEndpoints.Map(endpoints);
        FileEndpoints.Map(endpoints);
    }
}
