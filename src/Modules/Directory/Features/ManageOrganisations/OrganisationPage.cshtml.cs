using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ManageDivisions;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.ManageOrganisations;

/// <summary>Adding and changing an organisation; the id is "new" for a new one.</summary>
[Authorize(DirectoryPermissions.EditOrganisations)]
internal sealed class OrganisationPage(TuijinDb db, SaveOrganisationHandler handler) : PageModel
{
    private Organisation? organisation;

    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public bool IsNew => organisation is null;

    /// <summary>Short name of the organisation being changed.</summary>
    public string Title => organisation?.ShortName ?? "";

    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<OrganisationKind>().Select(kind => new SelectListItem(kind.Title(), kind.ToString()))];

    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Id != "new")
        {
            organisation = Guid.TryParse(Id, out var id) ? await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == new OrganisationId(id)) : null;
            if (organisation is null)
            {
                context.Result = NotFound();
                return;
            }
        }

        Divisions = await DivisionChoices.All(db, context.HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        if (organisation is not null)
        {
            Form = new OrganisationForm
            {
                Name = organisation.Name,
                ShortName = organisation.ShortName,
                Kind = organisation.Kind,
                DivisionId = organisation.DivisionId.Value,
                Duties = organisation.Duties,
                ContactName = organisation.ContactName,
                ContactPhone = organisation.ContactPhone,
                SortOrder = organisation.SortOrder,
                IsActive = organisation.IsActive,
                Revision = organisation.Revision,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new OrganisationForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(organisation?.Id, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done("单位已保存。", "/organisations");
    }
}
