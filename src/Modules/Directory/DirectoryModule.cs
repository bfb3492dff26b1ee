using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Contract;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory;

/// <summary>组织名录: divisions, organisations, enterprises, users.</summary>
public sealed class DirectoryModule : IModule
{
    public string Title => "组织名录";

    public IReadOnlyList<Permission> Permissions => DirectoryPermissions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<WorkingCalendars>();
    }
}
