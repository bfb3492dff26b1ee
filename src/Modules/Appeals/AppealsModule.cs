using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals;

/// <summary>诉求: problems of enterprises, taken on, assigned, answered, rated, verified.</summary>
public sealed class AppealsModule : IModule
{
    public string Title => "诉求";

    public IReadOnlyList<Permission> Permissions => AppealPermissions.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AppealCatalogue>();
        services.AddScoped<Occasions>();
        services.AddScoped<AppealDesk>();
        services.AddScoped<AppealNews>();
        services.AddScoped<AppealBirth>();
        services.AddScoped<AppealIntake>();
        services.AddScoped<IAppealIntake>(provider => provider.GetRequiredService<AppealIntake>());
        services.AddScoped<IObstacleIntake>(provider => provider.GetRequiredService<AppealIntake>());
    }
}
