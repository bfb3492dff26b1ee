using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>What the rows of a ledger refer to, loaded once for a file: divisions, enterprises, bodies, programmes, and the projects there are.</summary>
internal sealed class ImportDirectory
{
    private static readonly string[] Kinds = ["市", "县", "区", "旗", "镇", "乡", "街道"];

    private readonly Dictionary<DivisionId, DivisionView> divisionsById;
    private readonly Dictionary<string, DivisionView> divisionsByCode;
    private readonly ILookup<string, DivisionView> divisionsByName;
    private readonly Dictionary<string, EnterpriseView> enterprisesByCode;
    private readonly ILookup<string, EnterpriseView> enterprisesByName;
    private readonly Dictionary<string, OrganisationView> bodies;
    private readonly Dictionary<ProgrammeId, Programme> programmesById;
    private readonly Dictionary<OrganisationId, OrganisationView> bodiesById;
    private readonly Dictionary<ProjectId, ExistingProject> byId;
    private readonly Dictionary<string, ExistingProject> byNumber;
    private readonly Dictionary<string, ExistingProject> byCode;
    private readonly ILookup<string, ExistingProject> byName;
    private readonly HashSet<string> codesElsewhere;

    private ImportDirectory(Viewer viewer, Loaded loaded)
    {
        Viewer = viewer;
        Programmes = loaded.Programmes;
        divisionsById = loaded.Divisions.ToDictionary(division => division.Id);
        divisionsByCode = loaded.Divisions.ToDictionary(division => division.Code);
        divisionsByName = loaded.Divisions.ToLookup(division => division.Name);
        enterprisesByCode = loaded.Enterprises.ToDictionary(enterprise => enterprise.CreditCode);
        enterprisesByName = loaded.Enterprises.ToLookup(enterprise => enterprise.Name);
        bodies = [];
        foreach (var body in loaded.Bodies)
        {
            bodies.TryAdd(body.Name, body);
            bodies.TryAdd(body.ShortName, body);
        }

        programmesById = loaded.Programmes.ToDictionary(programme => programme.Id);
        bodiesById = loaded.Bodies.ToDictionary(body => body.Id);
        byId = loaded.Projects.ToDictionary(project => project.Id);
        byNumber = loaded.Projects.ToDictionary(project => project.Number);
        byCode = loaded.Projects.Where(project => project.Code is not null).GroupBy(project => project.Code!).ToDictionary(group => group.Key, group => group.First());
        byName = loaded.Projects.ToLookup(project => project.Key);
        codesElsewhere = [.. loaded.CodesElsewhere];
        Home = loaded.Divisions.Where(division => viewer.Role is Role.County or Role.Township ? division.DivisionPath == viewer.ScopePath : division.Level is DivisionLevel.City)
            .OrderBy(division => division.DivisionPath, StringComparer.Ordinal).FirstOrDefault();
    }

    public Viewer Viewer { get; }

    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>Where a project lies when the table does not say: the viewer's own county, otherwise the city; null before set-up.</summary>
    public DivisionView? Home { get; }

    public static async Task<ImportDirectory> Load(TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var visible = db.ProjectsVisibleTo(viewer);
        return new ImportDirectory(viewer, new Loaded(
            await db.Set<DivisionView>().AsNoTracking().ToListAsync(cancellationToken),
            await db.EnterpriseViewsVisibleTo(viewer).AsNoTracking().ToListAsync(cancellationToken),
            await db.Set<OrganisationView>().AsNoTracking().ToListAsync(cancellationToken),
            await db.Programmes().AsNoTracking().OrderBy(programme => programme.SortOrder).ToListAsync(cancellationToken),
            await visible.AsNoTracking().Select(project => new ExistingProject(project.Id, project.Number, project.ProgrammeId, project.Code, project.Name, project.EnterpriseName, project.Place)).ToListAsync(cancellationToken),
            await db.Set<Project>().Where(project => project.Code != null && !visible.Any(seen => seen.Id == project.Id)).Select(project => project.Code!).ToListAsync(cancellationToken)));
    }

    /// <summary>A division by its code or name, inside of another one when given; null when there is none, or several.</summary>
    public DivisionView? Division(string text, DivisionLevel level, DivisionView? within)
    {
        if (divisionsByCode.TryGetValue(text, out var byCode))
        {
            return byCode;
        }

        var found = divisionsByName[text].Where(division => division.Level == level && (within is null || division.DivisionPath.StartsWith(within.DivisionPath, StringComparison.Ordinal))).Take(2).ToList();
        return found.Count == 1 ? found[0] : found.Count == 0 ? ShortNamed(text, level, within) : null;
    }

    /// <summary>临霁 for 临霁区: names are told without what kind of division they are. Taken only when exactly one division fits.</summary>
    private DivisionView? ShortNamed(string text, DivisionLevel level, DivisionView? within) => text.Length >= 2
        && Kinds.SelectMany(kind => divisionsByName[text + kind]).Where(division => division.Level == level && (within is null || division.DivisionPath.StartsWith(within.DivisionPath, StringComparison.Ordinal)))
            .Take(2).ToList() is [var only] ? only : null;

    public DivisionView? DivisionOf(EnterpriseView enterprise) => divisionsById.GetValueOrDefault(enterprise.DivisionId);

    /// <summary>Whether the text is the city itself, or what it lies in.</summary>
    public bool IsCity(string text) => divisionsByName[text].Any(division => division.Level is DivisionLevel.City);

    public EnterpriseView? EnterpriseByCode(string creditCode) => enterprisesByCode.GetValueOrDefault(creditCode);

    /// <summary>The one enterprise of exactly this name; null when there is none, or several.</summary>
    public EnterpriseView? EnterpriseByName(string name) => enterprisesByName[name].Take(2).ToList() is [var only] ? only : null;

    public OrganisationView? Body(string name, OrganisationKind? kind = null) => bodies.GetValueOrDefault(name) is { } body && (kind is null || body.Kind == kind) ? body : null;

    public Programme Programme(ProgrammeId id) => programmesById[id];

    public string NameOf(ProgrammeId id) => programmesById.GetValueOrDefault(id)?.Name ?? "";

    public string NameOf(DivisionId id) => divisionsById.GetValueOrDefault(id)?.Name ?? "";

    public string NameOf(OrganisationId id) => bodiesById.GetValueOrDefault(id)?.ShortName ?? "";

    public ExistingProject? ById(ProjectId id) => byId.GetValueOrDefault(id);

    public ExistingProject? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The project of the ledger that a row means: by number, project code, or name and enterprise (name and place where no enterprise is named).</summary>
    public ExistingProject? Existing(ProjectDraft draft)
    {
        if (draft.Number is not null && byNumber.TryGetValue(draft.Number, out var numbered))
        {
            return numbered;
        }

        if (draft.Code is not null && byCode.TryGetValue(draft.Code, out var coded))
        {
            return coded;
        }

        return byName[ExistingProject.KeyOf(draft.Name, draft.EnterpriseName, draft.Place)]
            .FirstOrDefault(project => draft.Code is null || project.Code is null || project.Code == draft.Code);
    }

    /// <summary>Whether the code belongs to a project that the viewer may not see.</summary>
    public bool IsCodeElsewhere(string code) => codesElsewhere.Contains(code);

    private sealed record Loaded(
        List<DivisionView> Divisions, List<EnterpriseView> Enterprises, List<OrganisationView> Bodies, List<Programme> Programmes, List<ExistingProject> Projects, List<string> CodesElsewhere);
}

/// <summary>What a row is compared with to find its project.</summary>
internal sealed record ExistingProject(ProjectId Id, string Number, ProgrammeId ProgrammeId, string? Code, string Name, string EnterpriseName, string? Place)
{
    public string Key => KeyOf(Name, EnterpriseName, Place);

    /// <summary>Two rows with the same key are the same project.</summary>
    public static string KeyOf(string name, string? enterprise, string? place) => string.IsNullOrEmpty(enterprise) ? $"{name}\n\n{place}" : $"{name}\n{enterprise}";
}
