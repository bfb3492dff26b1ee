using Tuijin.Foundation.Data;
using Tuijin.Foundation.Events;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.EditProject;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.AddProject;

/// <summary>Enters a project into the ledger; answers its number.</summary>
internal sealed class AddProjectHandler(TuijinDb db, ProjectFiller filler, StandingKeeper standings, EventBus events, TimeProvider clock)
{
    public async Task<Result<Project>> Handle(ProjectForm form, CancellationToken cancellationToken)
    {
        var division = await filler.Division(form, cancellationToken);
        if (division.IsRefused)
        {
            return division.Refusal;
        }

        var today = clock.Today();
        await using var transaction = await db.BeginUnlessRunning(cancellationToken);
        var number = ProjectNumbers.Of(today.Year, await db.NextNumber(ProjectNumbers.Key(today.Year), 1, cancellationToken));
        var project = new Project
        {
            Id = clock.NewId<ProjectId>(), Number = number, Name = "", ProgrammeId = Programme.FirstId, DivisionId = division.Value.Id, DivisionPath = division.Value.DivisionPath,
            CreatedAt = clock.UtcNow(), CumulativeBeforeYear = today.Year, ReportsFromMonth = Month.Of(today).Key,
        };
        if (await filler.Fill(project, form, division.Value, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        db.Add(project);
        await standings.Refresh(project, cancellationToken);
        await events.Raise(new ProjectEntered(project.Id, project.Number, project.EnterpriseId, project.DivisionPath), cancellationToken);
        await db.Save("登记项目", cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return project;
    }
}
