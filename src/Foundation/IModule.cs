using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation.Access;

namespace Tuijin.Foundation;

/// <summary>A module's table of contents. The host holds the list of modules, lowest first.</summary>
public interface IModule
{
    /// <summary>Chinese name, as in the menu.</summary>
    string Title { get; }

    /// <summary>Every permission of the module with the roles that hold it.</summary>
    IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Entries of the left-hand menu.</summary>
    IReadOnlyList<MenuItem> Menu => [];

    /// <summary>Handlers, to-do sources, panels, jobs.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Endpoints of the API and of downloads; pages are found by themselves.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}

/// <summary>An entry of the menu, shown to who holds the permission.</summary>
/// <param name="Group">Group heading: 工作, 项目, 诉求, 会议, 园区, 名录, 管理.</param>
public sealed record MenuItem(string Group, string Title, string Href, string Permission, string Icon);

/// <summary>The modules of this program, lowest first.</summary>
public sealed record ModuleCatalogue(IReadOnlyList<IModule> Modules);
