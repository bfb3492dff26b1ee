using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Shell.Lists;

namespace Tuijin.Directory.Features.ReadTrail;

/// <summary>The trail: who did what, when, to what; and on demand whether it is whole.</summary>
[Authorize(DirectoryPermissions.ReadTrail)]
internal sealed class TrailPage(TuijinDb db, ListPages lists, AuditVerification verification) : PageModel
{
    public ListModel List { get; private set; } = null!;

    /// <summary>What verification found; null when it was not asked for.</summary>
    public AuditVerification.Report? Report { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await lists.Read(this, TrailList.Spec, db.TrailRows(), cancellationToken, exportable: false);

    public async Task OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        Report = await verification.Run(cancellationToken);
        await OnGetAsync(cancellationToken);
    }
}
