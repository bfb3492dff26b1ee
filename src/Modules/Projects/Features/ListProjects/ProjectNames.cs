using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ListProjects;

/// <summary>Names that lines of the ledger refer to. There are few, so they are read once for a page instead of joined to each line.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, DivisionView> divisions;
    private readonly Dictionary<OrganisationId, OrganisationView> organisations;

    private ProjectNames(IReadOnlyList<DivisionView> divisions, IReadOnlyList<OrganisationView> organisations, IReadOnlyList<Programme> programmes)
    {
        (Divisions, Organisations, Programmes) = (divisions, organisations, programmes);
        this.divisions = divisions.ToDictionary(division => division.Code);
        this.organisations = organisations.ToDictionary(organisation => organisation.Id);
    }

    /// <summary>City, counties and townships in the order of their paths.</summary>
    public IReadOnlyList<DivisionView> Divisions { get; }

    public IReadOnlyList<OrganisationView> Organisations { get; }

    public IReadOnlyList<Programme> Programmes { get; }

    public static async Task<ProjectNames> Load(TuijinDb db, CancellationToken cancellationToken) => new(
        await db.Set<DivisionView>().AsNoTracking().OrderBy(division => division.DivisionPath).ToListAsync(cancellationToken),
        await db.Set<OrganisationView>().AsNoTracking().OrderBy(organisation => organisation.Kind).ThenBy(organisation => organisation.SortOrder).ToListAsync(cancellationToken),
        await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).ThenBy(programme => programme.Name).ToListAsync(cancellationToken));

    public string Programme(ProgrammeId id) => Programmes.FirstOrDefault(programme => programme.Id == id)?.Name ?? "";

    /// <summary>Name of the county that the path lies in; empty at the level of the city.</summary>
    public string County(string path) => Part(path, 1);

    /// <summary>Name of the township that the path lies in; empty above it.</summary>
    public string Township(string path) => Part(path, 2);

    /// <summary>The short name of an organisation; empty for none.</summary>
    public string Organisation(OrganisationId? id) => id is { } known && organisations.TryGetValue(known, out var found) ? found.ShortName : "";

    /// <summary>County and township in one: 东县 东一镇; the city's name when it lies in neither.</summary>
    public string Division(string path) => string.Join(' ', new[] { County(path), Township(path) }.Where(name => name.Length > 0)) is { Length: > 0 } named ? named : Part(path, 0);

    private string Part(string path, int level)
    {
        var codes = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return codes.Length > level && divisions.TryGetValue(codes[level], out var division) ? division.Name : "";
    }
}
