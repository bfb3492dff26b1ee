using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Meetings.Contract;

namespace Tuijin.Meetings.Domain;

/// <summary>A meeting with enterprises: planned, held, written down, its minutes made final.</summary>
internal sealed class Meeting : IAudited, IRevised
{
    private Meeting()
    {
    }

    public MeetingId Id { get; private init; }

    public string Number { get; private init; } = "";

    public MeetingType Type { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>主持人.</summary>
    public string Host { get; private set; } = "";

    /// <summary>记录人.</summary>
    public string Clerk { get; private set; } = "";

    /// <summary>The organisation that convenes the meeting and keeps its record.</summary>
    public OrganisationId ConvenerId { get; private init; }

    public string DivisionPath { get; private init; } = "";

    public DivisionId DivisionId { get; private init; }

    /// <summary>出席人员, one a line as printed.</summary>
    public string Present { get; private set; } = "";

    /// <summary>列席人员.</summary>
    public string SittingIn { get; private set; } = "";

    /// <summary>请假人员.</summary>
    public string Excused { get; private set; } = "";

    public MeetingState State { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public DateTime? FinalisedAt { get; private set; }

    /// <summary>Version of the minutes that is final.</summary>
    public int? FinalVersion { get; private set; }

    /// <summary>Agenda, in order.</summary>
    public List<MeetingTopic> Topics { get; private init; } = [];

    public List<MeetingUnit> Units { get; private init; } = [];

    public List<MeetingEnterprise> Enterprises { get; private init; } = [];

    public long Revision { get; private set; }

    public string AuditSubject => $"meeting:{Number}";

    public static Meeting Plan(MeetingId id, string number, OrganisationView convener, MeetingPlan plan)
    {
        var meeting = new Meeting
        {
            Id = id, Number = number, ConvenerId = convener.Id, DivisionId = convener.DivisionId, DivisionPath = convener.DivisionPath, State = MeetingState.Planned,
        };
        meeting.Take(plan);
        return meeting;
    }

    /// <summary>Changes time, place, people or agenda; possible until the minutes are final.</summary>
    public Refusal? Replan(MeetingPlan plan)
    {
        if (State is MeetingState.Finalised)
        {
            return new MinutesAreFinal(Number);
        }

        if (State is not MeetingState.Planned && plan.StartsAt != StartsAt)
        {
            return new AlreadyHeld();
        }

        Take(plan);
        return null;
    }

    public Refusal? Start(DateTime now)
    {
        if (State is not MeetingState.Planned)
        {
            return new WrongMeetingState(Number, State, "开始");
        }

        (State, StartedAt) = (MeetingState.InSession, now);
        return null;
    }

    public Refusal? End(DateTime now)
    {
        if (State is not MeetingState.InSession)
        {
            return new WrongMeetingState(Number, State, "结束");
        }

        (State, EndedAt) = (MeetingState.Ended, now);
        return null;
    }

    /// <param name="version">Version of the minutes that becomes final; null when none was written.</param>
    public Refusal? Finalise(int? version, DateTime now)
    {
        if (State is not MeetingState.Ended)
        {
            return new WrongMeetingState(Number, State, "定稿");
        }

        if (version is null)
        {
            return new NoMinutesYet();
        }

        (State, FinalisedAt, FinalVersion) = (MeetingState.Finalised, now, version);
        return null;
    }

    /// <summary>Whether lines may be written down or changed now; null when they may.</summary>
    public Refusal? MayRecord() => State switch
    {
        MeetingState.Planned => new NotStartedYet(),
        MeetingState.Finalised => new MinutesAreFinal(Number),
        _ => null,
    };

    /// <summary>Whether the viewer's office keeps this meeting: the convener, and the offices that serve the whole city.</summary>
    public bool IsKeptBy(Viewer viewer) => MeetingPermissions.Conveners.Contains(viewer.Role)
        && (viewer.OrganisationId == ConvenerId.Value || viewer.Role is Role.ProgrammeOffice or Role.Supervision);

    private void Take(MeetingPlan plan)
    {
        (Type, Title, StartsAt, Place, Host, Clerk) = (plan.Type, plan.Title, plan.StartsAt, plan.Place, plan.Host, plan.Clerk);
        (Present, SittingIn, Excused) = (plan.Present, plan.SittingIn, plan.Excused);
        Topics.RemoveAll(topic => plan.Topics.All(kept => kept.Id != topic.Id));
        for (var at = 0; at < plan.Topics.Count; at++)
        {
            var wanted = plan.Topics[at];
            if (Topics.Find(topic => topic.Id == wanted.Id) is { } known)
            {
                (known.Order, known.Title) = (at + 1, wanted.Title);
            }
            else
            {
                Topics.Add(new MeetingTopic { Id = wanted.Id, MeetingId = Id, Order = at + 1, Title = wanted.Title, ProjectId = wanted.ProjectId, EnterpriseId = wanted.EnterpriseId });
            }
        }

        Units.RemoveAll(unit => !plan.UnitIds.Contains(unit.OrganisationId));
        Units.AddRange(plan.UnitIds.Except(Units.Select(unit => unit.OrganisationId)).Select(unit => new MeetingUnit { MeetingId = Id, OrganisationId = unit }));
        Enterprises.RemoveAll(enterprise => !plan.EnterpriseIds.Contains(enterprise.EnterpriseId));
        Enterprises.AddRange(plan.EnterpriseIds.Except(Enterprises.Select(enterprise => enterprise.EnterpriseId)).Select(enterprise => new MeetingEnterprise { MeetingId = Id, EnterpriseId = enterprise }));
    }
}
