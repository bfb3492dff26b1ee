using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Accountability;

/// <summary>责任.</summary>
public sealed class AccountabilityModule : IModule
{
    public string Title => "责任";

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services)
    {
    }
}
