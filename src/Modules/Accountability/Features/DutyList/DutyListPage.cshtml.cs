using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Data;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Shell.Lists;

namespace Tuijin.Accountability.Features.DutyList;

[Authorize(AccountabilityPermissions.Read)]
internal sealed class DutyListPage(TuijinDb db, Viewer viewer, ListPages lists, WorkingCalendars calendars, TimeProvider clock) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var duties = db.DutiesVisibleTo(viewer).AsNoTracking();
        var leads = await db.Set<OrganisationView>().Where(unit => duties.Any(duty => duty.LeadId == unit.Id))
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.ShortName).ToListAsync(cancellationToken);
        var spec = DutyListSpec.For(
            await calendars.Current(cancellationToken), clock.Today(),
            [.. leads.Select(unit => KeyValuePair.Create(unit.Id.Value.ToString(), unit.ShortName))], viewer.SeesCity);
        var own = new OrganisationId(viewer.OrganisationId ?? Guid.Empty);
        return await lists.Serve(this, spec, DutyRow.Of(db, duties, own), list => List = list, cancellationToken);
    }
}
