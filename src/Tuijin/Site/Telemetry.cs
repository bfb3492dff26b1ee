using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Tuijin.Site;

/// <summary>Traces and metrics by OpenTelemetry, sent to where OTEL_EXPORTER_OTLP_ENDPOINT points; without it nothing leaves and nothing is collected.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("tuijin"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql", "Microsoft.EntityFrameworkCore").AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Microsoft.AspNetCore.Hosting", "Npgsql").AddOtlpExporter());
    }

    /// <summary>Structured logs on the console: one JSON object a line in production, readable lines at a developer's terminal.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Logging:Console:FormatterName"] is null)
        {
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        }
    }
}
