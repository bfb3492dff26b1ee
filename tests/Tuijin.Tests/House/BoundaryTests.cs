using Tuijin.Foundation;

namespace Tuijin.Tests.House;

/// <summary>Walls that the compiler does not hold by itself.</summary>
public sealed class BoundaryTests
{
    private const int LongestFile = 400;

    private static readonly string[] ForbiddenFolders = ["Common", "Helpers", "Utils", "Utilities", "Services", "Managers", "Misc", "Shared"];

    public static TheoryData<string> Modules => new(ProductModules.All.Modules.Select(module => module.GetType().Assembly.GetName().Name!).Where(name => name != "Tuijin.Shell"));

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_shows_only_its_contract_its_permissions_and_its_table_of_contents(string module)
    {
        var assembly = ProductModules.All.Modules.Select(one => one.GetType().Assembly).First(one => one.GetName().Name == module);
        var taken = assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper)))
            .SelectMany(helper => helper.GetProperties()).Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).ToHashSet();
        var shown = assembly.GetExportedTypes()
            .Where(type => !typeof(IModule).IsAssignableFrom(type) && !type.Name.EndsWith("Permissions", StringComparison.Ordinal))
            .Where(type => type.Namespace?.Split('.').Contains("Contract") != true)
            // What Razor makes of a view is public by its nature, and so is what it looks for: tag helpers and what they take.
            .Where(type => !type.IsAssignableTo(typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper)) && !taken.Contains(type))
            .Where(type => type.Namespace != "AspNetCoreGeneratedDocument" && !typeof(Microsoft.AspNetCore.Mvc.Razor.IRazorPage).IsAssignableFrom(type))
            .Select(type => type.FullName);
        shown.ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_a_person_reads()
    {
        var long_ones = SourceTree.Files("src", ".cs", ".cshtml", ".ts").Select(file => (file, lines: File.ReadLines(file).Count())).Where(file => file.lines > LongestFile)
            .Select(file => $"{Path.GetRelativePath(SourceTree.Root, file.file)}: {file.lines}");
        long_ones.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = System.IO.Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("node_modules") && !folder.Contains(Path.Combine("Views", "Shared")))
            .Where(folder => ForbiddenFolders.Contains(Path.GetFileName(folder)));
        folders.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_open_in_the_source()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
        var open = SourceTree.Files("src", ".cs", ".cshtml", ".ts", ".css").Where(file => marks.Any(File.ReadAllText(file).Contains))
            .Select(file => Path.GetRelativePath(SourceTree.Root, file));
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Permissions_are_named_once_and_titled_in_Chinese()
    {
        var all = ProductModules.All.Modules.SelectMany(module => module.Permissions).ToList();
        all.Select(permission => permission.Name).ShouldBeUnique();
        all.ShouldAllBe(permission => permission.Title.Any(letter => letter >= '一') && permission.Roles.Length > 0);
    }
}
