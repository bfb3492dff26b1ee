using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>Finds divisions, zones and industries by the names that tables use.</summary>
internal sealed class ImportPlaces
{
    private static readonly Dictionary<string, string> IndustryByName =
        IndustryCode.ManufacturingDivisions.ToDictionary(code => Bare(code.Name), code => code.Digits);

    private readonly List<Division> divisions;
    private readonly List<Organisation> zones;

    private ImportPlaces(List<Division> divisions, List<Organisation> zones) => (this.divisions, this.zones) = (divisions, zones);

    public static async Task<ImportPlaces> Load(TuijinDb db, CancellationToken cancellationToken) => new(
        await db.Set<Division>().AsNoTracking().Where(row => row.Level != DivisionLevel.City).ToListAsync(cancellationToken),
        await db.Set<Organisation>().AsNoTracking().Where(row => row.Kind == OrganisationKind.ZoneBody).ToListAsync(cancellationToken));

    /// <summary>The division of a row: the township where it is named (within the county, where that is named too), otherwise the county.</summary>
    /// <param name="branch">The branch within which the importing viewer may register.</param>
    /// <returns>The division, or why there is none; both null when the row names none.</returns>
    public (Division? Division, string? Problem) Division(string? county, string? township, string branch)
    {
        var of = county is null ? null : Named(divisions.Where(row => row.Level is DivisionLevel.County), county);
        if (county is not null && of is null)
        {
            return (null, $"本市没有名为“{county}”的县（区）。");
        }

        if (township is null)
        {
            return of is null ? (null, null) : Within(of, branch);
        }

        var towns = divisions.Where(row => of is null || row.DivisionPath.StartsWith(of.DivisionPath, StringComparison.Ordinal)).Where(row => Is(row, township)).ToList();
        return towns switch
        {
            [] => (null, $"{of?.Name ?? "本市"}没有名为“{township}”的乡镇（街道）。"),
            [var one] => Within(one, branch),
            _ => (null, $"有 {towns.Count} 个乡镇（街道）名为“{township}”，请写明县（区）。"),
        };
    }

    /// <summary>The zone of this name; null when there is none.</summary>
    public OrganisationId? Zone(string name) => zones.FirstOrDefault(zone => zone.Name == name || zone.ShortName == name || zone.Name.StartsWith(name, StringComparison.Ordinal))?.Id;

    /// <summary>A code as written, or the code of a named class of manufacturing; null when it is neither.</summary>
    public static string? Industry(string text) =>
        IndustryCode.TryParse(text, out var code, out _) ? code.Digits
        : IndustryCode.TryParse(new string([.. text.TakeWhile(char.IsAsciiLetterOrDigit)]), out var leading, out _) ? leading.Digits
        : IndustryByName.GetValueOrDefault(Bare(text));

    private static (Division? Division, string? Problem) Within(Division division, string branch) =>
        branch == "/" || division.DivisionPath.StartsWith(branch, StringComparison.Ordinal) ? (division, null) : (null, $"“{division.Name}”不在您的辖区内。");

    private static Division? Named(IEnumerable<Division> among, string name) => among.FirstOrDefault(row => Is(row, name));

    private static bool Is(Division division, string name) => division.Code == name || division.Name == name || division.Name[..^1] == name || division.Name.Replace("街道", "", StringComparison.Ordinal) == name;

    private static string Bare(string industry) => industry.TrimEnd('业');
}
