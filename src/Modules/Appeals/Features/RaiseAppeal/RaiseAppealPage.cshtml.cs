using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Features.RaiseAppeal;

[Authorize(AppealPermissions.Raise)]
internal sealed class RaiseAppealPage(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, ProjectSearch projects, RaiseAppealHandler handler) : PageModel
{
    private const int MostProjects = 100;

    [BindProperty]
    public RaiseAppealForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    /// <summary>Projects to choose from: an enterprise's own, or the one the page was opened for.</summary>
    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    public string? EnterpriseName { get; private set; }

    public bool IsEnterprise => viewer.Role is Role.Enterprise;

    public bool IsAssociation => viewer.Role is Role.Association;

    /// <param name="project">Number of the project that the problem is of.</param>
    /// <param name="enterprise">Id of the enterprise to raise it for.</param>
    public async Task OnGetAsync(string? project, Guid? enterprise, CancellationToken cancellationToken)
    {
        if (project is { Length: > 0 } number && await projects.ByNumber(number, cancellationToken) is { } about)
        {
            (Form.ProjectId, Form.EnterpriseId) = (about.Id.Value, about.EnterpriseId?.Value);
        }

        Form.EnterpriseId ??= enterprise;
        Form.Urgency = AppealUrgency.Normal;
        await Open(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Open(cancellationToken);
        if (!this.Accepts(Form, new RaiseAppealForm.Rules()))
        {
            return Page();
        }

        var outcome = await handler.Handle(Form, cancellationToken);
        return outcome.IsRefused ? this.Refuse(outcome.Refusal) : this.Done($"诉求已提交，编号{outcome.Value.Number}。", AppealLinks.Of(outcome.Value.Number));
    }

    private async Task Open(CancellationToken cancellationToken)
    {
        Categories = Choices.OfCategories(await catalogue.Choosable(cancellationToken));
        if (viewer.EnterpriseId is { } own)
        {
            Projects = [.. (await projects.Find("", new EnterpriseId(own), MostProjects, cancellationToken)).Select(Item)];
        }
        else if (Form.ProjectId is { } id && await projects.ById(new ProjectId(id), cancellationToken) is { } about)
        {
            Projects = [Item(about)];
        }

        if (Form.EnterpriseId is { } asked)
        {
            var enterprise = new EnterpriseId(asked);
            EnterpriseName = await db.EnterpriseViewsVisibleTo(viewer).Where(view => view.Id == enterprise).Select(view => view.Name).FirstOrDefaultAsync(cancellationToken);
        }
    }

    private static SelectListItem Item(ProjectView project) => new($"{project.Number} {project.Name}", project.Id.Value.ToString());
}
