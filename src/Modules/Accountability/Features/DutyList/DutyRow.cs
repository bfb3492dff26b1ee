using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability.Features.DutyList;

/// <summary>A row of the list of tasks.</summary>
internal sealed record DutyRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Text { get; init; } = "";

    public OrganisationId LeadId { get; init; }

    public string Lead { get; init; } = "";

    public int LeadOrder { get; init; }

    public string? PersonInCharge { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly PressingOn { get; init; }

    public DutyState State { get; init; }

    public ProjectId? ProjectId { get; init; }

    public string MeetingNumber { get; init; } = "";

    public string MeetingTitle { get; init; } = "";

    public DateTime AssignedAt { get; init; }

    public DateTime? ConfirmedAt { get; init; }

    public int TimesSentBack { get; init; }

    public bool Involves { get; init; }

    public static IQueryable<DutyRow> Of(TuijinDb db, IQueryable<Duty> duties, OrganisationId own) =>
        from duty in duties
        join lead in db.Set<OrganisationView>() on duty.LeadId equals lead.Id
        select new DutyRow
        {
            Id = (Guid)(object)duty.Id,
            Number = duty.Number,
            Text = duty.Text,
            LeadId = duty.LeadId,
            Lead = lead.ShortName,
            LeadOrder = lead.SortOrder,
            PersonInCharge = duty.PersonInCharge,
            DueOn = duty.DueOn,
            PressingOn = duty.PressingOn,
            State = duty.State,
            ProjectId = duty.ProjectId,
            MeetingNumber = duty.MeetingNumber,
            MeetingTitle = duty.MeetingTitle,
            AssignedAt = duty.AssignedAt,
            ConfirmedAt = duty.ConfirmedAt,
            TimesSentBack = duty.TimesSentBack,
            Involves = duty.LeadId == own || duty.Supports.Any(support => support.OrganisationId == own),
        };
}
