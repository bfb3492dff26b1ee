using Microsoft.Extensions.DependencyInjection;

namespace Tuijin.Foundation.Files;

/// <summary>Registers the store of files and the way into it.</summary>
public static class FileServices
{
    /// <summary>Folder, within that of the contents, of files that are just being uploaded.</summary>
    public const string IncomingFolder = "incoming";

    /// <param name="services">Where a TimeProvider is registered too.</param>
    /// <param name="directory">Folder for the contents; made when missing, never inside the web root.</param>
    /// <param name="limits">From configuration; the built-in ones when null.</param>
    public static IServiceCollection AddFiles(this IServiceCollection services, string directory, FileLimits? limits = null)
    {
        services.AddSingleton(limits ?? new FileLimits());
        services.AddSingleton(provider => new PassingFiles(Path.Combine(directory, IncomingFolder), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFileStore>(provider => new DiskFileStore(directory, provider.GetRequiredService<PassingFiles>()));
        services.AddSingleton<FileInspector>();
        services.AddSingleton<PhotoRework>();
        services.AddSingleton(provider => new FileIntake(
            provider.GetRequiredService<IFileStore>(),
            provider.GetRequiredService<PassingFiles>(),
            provider.GetRequiredService<FileInspector>(),
            provider.GetRequiredService<PhotoRework>(),
            provider.GetRequiredService<FileLimits>()));
        return services;
    }
}
