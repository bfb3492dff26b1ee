using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Foundation.Access;
using Tuijin.Shell.Lists;
using FoundationQuery = Tuijin.Foundation.Lists.ListQuery;

namespace Tuijin.Projects.Features.ForecastProjects;

/// <summary>完工预测: the running projects with their forecasts, the worst first, under how good those of the past were.</summary>
[Authorize(ProjectPermissions.Read)]
internal sealed class ForecastProjectsPage(ForecastKeeper keeper, ForecastList forecasts, ListPages lists, PermissionCatalogue permissions, Viewer viewer) : PageModel
{
    public ListModel List { get; private set; } = null!;

    public ForecastBook Book { get; private set; } = null!;

    public PastSummary Past { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await keeper.Read(cancellationToken);
        Past = PastSummary.Of(await forecasts.Past(Book, cancellationToken), Book.Today);
        return await lists.Serve(
            this, await forecasts.Spec(Book, cancellationToken), await forecasts.Rows(Book, FoundationQuery.From(Request.Query), cancellationToken), list => List = list, cancellationToken,
            permissions.Holds(viewer.Role, ProjectPermissions.Export));
    }
}
