using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SaveEnterprise;

/// <summary>Changing an enterprise.</summary>
[Authorize(DirectoryPermissions.EditEnterprises)]
internal sealed class EditEnterprisePage(TuijinDb db, Viewer viewer, SaveEnterpriseHandler handler, LastChanges changes, TimeProvider clock) : EnterpriseFieldsPage(db, viewer)
{
    private readonly Viewer viewer = viewer;

    [FromRoute]
    public string CreditCode { get; set; } = "";

    /// <summary>The revision that the form was filled from.</summary>
    [BindProperty]
    public long Revision { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Db.EnterprisesVisibleTo(viewer).AnyAsync(row => row.CreditCode == CreditCode))
        {
            context.Result = NotFound();
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var enterprise = await Db.EnterprisesVisibleTo(viewer).AsNoTracking().SingleAsync(row => row.CreditCode == CreditCode, cancellationToken);
        Form = new EnterpriseForm
        {
            Name = enterprise.Name,
            IndustryCode = enterprise.IndustryCode,
            DivisionCode = await Db.Set<DivisionView>().Where(row => row.Id == enterprise.DivisionId).Select(row => row.Code).SingleAsync(cancellationToken),
            Zone = enterprise.ZoneId is { } zone ? await Db.Set<OrganisationView>().Where(row => row.Id == zone).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null,
            Scale = enterprise.Scale,
            IsAboveScale = enterprise.IsAboveScale,
            LegalPerson = enterprise.LegalPerson,
            ContactName = enterprise.ContactName,
            ContactPhone = enterprise.ContactPhone,
            Address = enterprise.Address,
            FoundedOn = enterprise.FoundedOn,
        };
        (TitlesText, Revision) = (string.Join("、", enterprise.Titles), enterprise.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form.CreditCode = CreditCode;
        if (!this.Accepts(Form, new EnterpriseForm.Rules(clock)))
        {
            return Page();
        }

        var changed = await handler.Change(CreditCode, Form, Revision, cancellationToken);
        return changed switch
        {
            { IsRefused: false } => this.Done("企业已修改。", "/enterprises/" + CreditCode),
            { Refusal: RevisionGone } => this.Refuse(await changes.Since<Enterprise>("enterprise:" + CreditCode, "该企业", cancellationToken)),
            _ => this.Refuse(changed.Refusal!),
        };
    }
}
