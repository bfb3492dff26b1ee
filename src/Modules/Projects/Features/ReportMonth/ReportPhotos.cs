using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ReportMonth;

/// <summary>Photos of a monthly report are seen by who may see its project.</summary>
internal sealed class ReportPhotos(TuijinDb db, Viewer viewer) : IAttachmentOwner
{
    public string Kind => MonthlyReport.AttachmentKind;

    public async Task<bool> MaySee(Guid ownerId, CancellationToken cancellationToken)
    {
        var id = new MonthlyReportId(ownerId);
        return await db.ProjectsVisibleTo(viewer).AnyAsync(project => db.Set<MonthlyReport>().Any(report => report.Id == id && report.ProjectId == project.Id), cancellationToken);
    }
}
