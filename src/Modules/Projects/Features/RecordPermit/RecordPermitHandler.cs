using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>Records that a project has handed in for a permit; one that is done already may be recorded at once.</summary>
internal sealed class RecordPermitHandler(TuijinDb db, PermitDesk desk, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<Result<Permit>> Handle(string number, PermitForm form, CancellationToken cancellationToken)
    {
        var project = await desk.Project(number, cancellationToken);
        if (project.IsRefused)
        {
            return project.Refusal;
        }

        var ruleId = await db.Programmes().Where(programme => programme.Id == project.Value.ProgrammeId).Select(programme => programme.PermitRuleId).SingleAsync(cancellationToken);
        var kind = PermitRules.InForce(ruleId).Body.Permits.Find(kind => kind.Code == form.Kind);
        if (kind is null && form.Kind != Permit.OtherKind)
        {
            return new BadField(nameof(form.Kind), "本计划的手续中没有这一项，请从所列手续中选择。");
        }

        var department = await desk.Department(form, cancellationToken);
        if (department.IsRefused)
        {
            return department.Refusal;
        }

        var permit = new Permit
        {
            Id = clock.NewId<PermitId>(), ProjectId = project.Value.Id, ProjectNumber = number, Kind = form.Kind!, Title = kind?.Title ?? form.Title!.Trim(),
        };
        var facts = Facts(form, department.Value.Id, kind);
        if (await desk.Clash(permit.ProjectId, permit.Title, facts, permit.Id, cancellationToken) is { } clash)
        {
            return clash;
        }

        if (permit.Take(facts, clock.Today(), await calendars.Current(cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        db.Add(permit);
        return await desk.Save(permit, "登记手续申报", cancellationToken) is { } late ? late : permit;
    }

    private static PermitFacts Facts(PermitForm form, OrganisationId department, PermitKind? kind) => new(
        department, form.HandedInOn!.Value, form.LimitDays ?? kind?.Days, kind?.DayKind ?? DayKind.Working, form.DoneOn, form.DocumentNumber.Trimmed(),
        form.ValidUntil ?? (form.DoneOn is { } done ? kind?.ValidUntil(done) : null), form.Note.Trimmed());
}
