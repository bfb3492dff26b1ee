using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Projects;

/// <summary>项目.</summary>
public sealed class ProjectsModule : IModule
{
    public string Title => "项目";

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services)
    {
    }
}
