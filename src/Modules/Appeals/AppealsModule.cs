using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Appeals;

/// <summary>诉求.</summary>
public sealed class AppealsModule : IModule
{
    public string Title => "诉求";

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services)
    {
    }
}
