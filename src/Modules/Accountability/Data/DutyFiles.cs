using Microsoft.EntityFrameworkCore;
using Tuijin.Accountability.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;

namespace Tuijin.Accountability.Data;

/// <summary>Whoever may see a task may see the files that show that it is done.</summary>
internal sealed class DutyFiles(TuijinDb db, Viewer viewer) : IAttachmentOwner
{
    public const string OwnerKind = "duty", Evidence = "完成依据";

    public string Kind => OwnerKind;

    public Task<bool> MaySee(Guid ownerId, CancellationToken cancellationToken)
    {
        var id = new DutyId(ownerId);
        return db.DutiesVisibleTo(viewer).AnyAsync(duty => duty.Id == id, cancellationToken);
    }
}
