namespace Tuijin.Tests.House;

/// <summary>The repository this test run was built from.</summary>
internal static class SourceTree
{
    public static readonly string Root = FindRoot();

    /// <summary>Source files below a folder, without build output, packages and migrations.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        System.IO.Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !new[] { "node_modules", "obj", "bin", "artifacts", "Migrations", "dist" }.Any(part => file.Split(Path.DirectorySeparatorChar).Contains(part)));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Tuijin.slnx")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return directory.FullName;
    }
}
