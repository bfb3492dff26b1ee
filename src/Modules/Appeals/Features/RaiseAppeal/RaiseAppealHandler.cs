using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Features.RaiseAppeal;

/// <summary>An enterprise, an association for its member, or an official raises an appeal.</summary>
internal sealed class RaiseAppealHandler(TuijinDb db, Viewer viewer, AppealDrafts drafts, AppealBirth birth, StepFiles files, Occasions occasions)
{
    /// <summary>Raises one appeal; inside the running transaction when there is one.</summary>
    public async Task<Result<RaisedAppeal>> Handle(RaiseAppealForm form, CancellationToken cancellationToken)
    {
        var draft = await drafts.Of(form, viewer, cancellationToken);
        if (draft.IsRefused)
        {
            return draft.Refusal;
        }

        var photos = await files.Receive(new Upload(form.Photos, FileKinds.Photos), cancellationToken);
        if (photos.IsRefused)
        {
            return photos.Refusal;
        }

        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            var appeal = await birth.Bring(draft.Value, await occasions.Now(cancellationToken), cancellationToken);
            files.Attach(appeal, photos.Value);
            await db.Save(AppealAct.Raise.Title(), cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            return new RaisedAppeal(appeal.Id, appeal.Number, appeal.DueOn);
        }
    }
}

/// <summary>Checks what was written against the records it names.</summary>
internal sealed class AppealDrafts(TuijinDb db, AppealCatalogue catalogue, ProjectSearch projects)
{
    public async Task<Result<AppealDraft>> Of(RaiseAppealForm form, Viewer by, CancellationToken cancellationToken)
    {
        if (await catalogue.CategoryInUse(form.Category.Trimmed() ?? AppealCatalogue.OtherCategory, cancellationToken) is not { } category)
        {
            return new UnknownCategory();
        }

        var project = form.ProjectId is { } asked ? await projects.ById(new ProjectId(asked), cancellationToken) : null;
        if (form.ProjectId is not null && project is null)
        {
            return new BadField(nameof(form.ProjectId), "没有找到所选项目，或者您无权查看。");
        }

        if (await Enterprise(form, by, project, cancellationToken) is not { } enterprise)
        {
            return new BadField(nameof(form.EnterpriseId), "请从列表中选择企业。");
        }

        if (project?.EnterpriseId is { } owner && owner != enterprise.Id)
        {
            return new BadField(nameof(form.ProjectId), "所选项目不是该企业的项目。");
        }

        return new AppealDraft(form.Text.Trimmed()!, category, ChannelOf(form, by), enterprise.Id, project?.Id, enterprise.DivisionId, enterprise.DivisionPath, enterprise.ZoneId)
        {
            Urgency = form.Urgency ?? AppealUrgency.Normal,
            Place = form.Place.Trimmed(),
            ContactName = form.ContactName.Trimmed() ?? (by.Role is Role.Enterprise ? by.Name : null),
            ContactPhone = form.ContactPhone.Trimmed(),
        };
    }

    private static AppealChannel ChannelOf(RaiseAppealForm form, Viewer by) => by.Role switch
    {
        Role.Enterprise => AppealChannel.Enterprise,
        Role.Association => AppealChannel.Association,
        _ => form.Channel ?? AppealChannel.Visit,
    };

    /// <summary>An enterprise is always itself, whatever was sent; others name one that they may see, by the list or by its full name.</summary>
    private async Task<EnterpriseView?> Enterprise(RaiseAppealForm form, Viewer by, ProjectView? project, CancellationToken cancellationToken)
    {
        if (by.EnterpriseId is { } own)
        {
            return await catalogue.Enterprise(new EnterpriseId(own), cancellationToken);
        }

        var visible = db.EnterpriseViewsVisibleTo(by).AsNoTracking();
        if ((form.EnterpriseId ?? project?.EnterpriseId?.Value) is { } given)
        {
            var id = new EnterpriseId(given);
            return await visible.FirstOrDefaultAsync(enterprise => enterprise.Id == id, cancellationToken);
        }

        return form.EnterpriseIdText.Trimmed() is { } name ? await visible.FirstOrDefaultAsync(enterprise => enterprise.Name == name, cancellationToken) : null;
    }
}
