using Microsoft.Extensions.DependencyInjection;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;

namespace Tuijin.Meetings;

/// <summary>会议.</summary>
public sealed class MeetingsModule : IModule
{
    public string Title => "会议";

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services)
    {
    }
}
