using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Zones;

/// <summary>工业集中区.</summary>
public sealed class ZonesModule : IModule
{
    public string Title => "工业集中区";

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services)
    {
    }
}
