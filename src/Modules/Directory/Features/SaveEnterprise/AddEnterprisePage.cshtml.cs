using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Rules.Identifiers;
using Tuijin.Shell.Layout;
using Tuijin.Shell.Parts;

namespace Tuijin.Directory.Features.SaveEnterprise;

/// <summary>Registering an enterprise.</summary>
[Authorize(DirectoryPermissions.EditEnterprises)]
internal sealed class AddEnterprisePage(TuijinDb db, Viewer viewer, SaveEnterpriseHandler handler, TimeProvider clock) : EnterpriseFieldsPage(db, viewer)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new EnterpriseForm.Rules(clock)))
        {
            return Page();
        }

        var added = await handler.Add(Form, cancellationToken);
        if (added.IsRefused)
        {
            return this.Refuse(added.Refusal);
        }

        if (CreditCode.Parse(added.Value.CreditCode).Warning is { } warning)
        {
            TempData.Say(warning + "。", Tone.Warning);
        }

        return this.Done("企业已登记。", "/enterprises/" + added.Value.CreditCode);
    }
}
