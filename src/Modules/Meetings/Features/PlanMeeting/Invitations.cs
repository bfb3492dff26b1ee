using Tuijin.Foundation.Notifications;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>Tells units and enterprises when and where a meeting is.</summary>
internal sealed class Invitations(Notifier notifier)
{
    /// <param name="isChange">Time or place of a meeting that was announced before is another one now.</param>
    public void Send(Meeting meeting, IEnumerable<MeetingUnit> units, IEnumerable<MeetingEnterprise> enterprises, bool isChange)
    {
        var moment = meeting.StartsAt.ShanghaiTime();
        var when = $"{moment.Month}月{moment.Day}日{moment:HH:mm}";
        var text = isChange
            ? $"会议有变化：“{meeting.Title}”改为{when}在{meeting.Place}召开。"
            : $"请参加{meeting.Type.Title()}“{meeting.Title}”，{when}，{meeting.Place}。";
        foreach (var unit in units.Where(unit => unit.OrganisationId != meeting.ConvenerId))
        {
            notifier.Tell(new Recipient.OfOrganisation(unit.OrganisationId.Value), text, $"/meetings/{meeting.Number}");
        }

        foreach (var enterprise in enterprises)
        {
            notifier.Tell(new Recipient.OfEnterprise(enterprise.EnterpriseId.Value), text, $"/meetings/{meeting.Number}");
        }
    }
}
