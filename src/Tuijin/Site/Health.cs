using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tuijin.Foundation.Data;

namespace Tuijin.Site;

/// <summary>/health/live: the process answers. /health/ready: the database answers and the data directory can be written.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database").AddCheck<DirectoryCheck>("data");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class DatabaseCheck(TuijinDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("数据库无法连接");
    }

    private sealed class DirectoryCheck(SiteOptions options) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var probe = Path.Combine(options.DataDirectory, ".health");
            try
            {
                await File.WriteAllTextAsync(probe, "", cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return HealthCheckResult.Unhealthy("数据目录无法写入", failure);
            }
        }
    }
}
