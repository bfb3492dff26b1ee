using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Features.EditProject;

/// <summary>What the fields of a project are shown with, on the page that adds and on the one that edits.</summary>
/// <param name="MayAcceptDelay">Whether the viewer decides on reasons for a late start.</param>
internal sealed record ProjectFormView(ProjectForm Form, ProjectNames Names, bool MayAcceptDelay, string Cancel)
{
    public List<SelectListItem> Programmes => [.. Names.Programmes.Select(programme => new SelectListItem(programme.Name, programme.Id.Value.ToString()))];

    public List<SelectListItem> Tiers => [.. Names.Programmes.SelectMany(programme => programme.Tiers).Distinct().Select(tier => new SelectListItem(tier, tier))];

    public static List<SelectListItem> Natures => Items<ConstructionNature>(nature => nature.Title());

    public static List<SelectListItem> Kinds => Items<ProjectKind>(kind => kind.Title());

    public static List<SelectListItem> YearClasses => Items<ProjectYearClass>(yearClass => yearClass.Title());

    public static List<SelectListItem> Stages => Items<ProjectStage>(stage => stage.Title());

    public static List<SelectListItem> Drivers => Items<InvestmentDriver>(driver => driver.Title());

    public static List<SelectListItem> Directions => [.. ProjectForm.AllDirections.Select(direction => new SelectListItem(direction, direction))];

    private static List<SelectListItem> Items<T>(Func<T, string> title)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(title(value), value.ToString()))];
}
