using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Parts;

namespace Tuijin.Accountability.Features.DutyList;

/// <summary>The list of tasks, what presses most first.</summary>
internal static class DutyListSpec
{
    /// <param name="units">Units that lead tasks, for the filter.</param>
    /// <param name="linksMeetings">Whether the viewer may open every meeting that a task comes from.</param>
    public static ListSpec<DutyRow> For(WorkingCalendar calendar, DateOnly today, IReadOnlyList<KeyValuePair<string, string>> units, bool linksMeetings) => new("duties", "任务")
    {
        Columns =
        [
            Columns.Of<DutyRow, string>("text", "任务内容", row => row.Text) with { IsSortable = false, As = row => new Cell(row.Text.Brief(), Hint: row.Text) },
            Columns.Of<DutyRow, string>("number", "编号", row => row.Number),
            Columns.Of<DutyRow, int>("lead", "牵头单位", row => row.LeadOrder) with { As = row => new Cell(row.Lead) },
            Columns.Of<DutyRow, string?>("person", "责任人", row => row.PersonInCharge) with { IsSortable = false },
            Columns.Of<DutyRow, DutyState>("state", "状态", row => row.State, ColumnKind.Tag) with { As = row => new Cell(row.State.Title(), ToneWord(row.State.Tone())) },
            Columns.Of<DutyRow, DateOnly>("pressing", "倒计时", row => row.PressingOn, ColumnKind.Countdown) with { As = row => Countdown(row, calendar, today) },
            Columns.Of<DutyRow, DateOnly>("due", "完成时限", row => row.DueOn, ColumnKind.Date),
            Columns.Of<DutyRow, string>("meeting", "来源会议", row => row.MeetingTitle) with { IsSortable = false, As = row => new Cell(row.MeetingTitle, Href: linksMeetings ? $"/meetings/{row.MeetingNumber}" : null) },
            Columns.Of<DutyRow, DateTime>("assigned", "交办时间", row => row.AssignedAt, ColumnKind.Moment) with { IsDefault = false },
            Columns.Of<DutyRow, DateTime?>("confirmed", "确认时间", row => row.ConfirmedAt, ColumnKind.Moment) with { IsDefault = false },
            Columns.Of<DutyRow, int>("back", "退回次数", row => row.TimesSentBack, ColumnKind.Number) with { IsDefault = false },
        ],
        Filters =
        [
            Filters.Text<DutyRow>("q", "编号、内容、责任人", words => row => row.Number.Contains(words) || row.Text.Contains(words) || (row.PersonInCharge != null && row.PersonInCharge.Contains(words))),
            Filters.Choices<DutyRow>("state", "状态", ChoiceKeys.Options<DutyState>(state => state.Title()), States),
            Filters.Choice<DutyRow>("lead", "牵头单位", units, id => Lead(id)),
            Filters.Toggle<DutyRow>("overdue", "只看逾期", row => row.PressingOn < today),
            Filters.Toggle<DutyRow>("mine", "本单位", row => row.Involves),
            Filters.Text<DutyRow>("meeting", "会议编号", number => row => row.MeetingNumber == number) with { IsSecondary = true },
            Filters.Days<DutyRow>("due", "完成时限", (from, to) => row => (from == null || row.DueOn >= from) && (to == null || row.DueOn <= to)) with { IsSecondary = true },
        ],
        DefaultSort = "pressing",
        Identity = row => row.Id,
        Href = row => $"/duties/{row.Number}",
        DependsOn = [typeof(Duty), typeof(DutySupport)],
        EmptyText = "没有符合条件的任务。会议明确的事项指定牵头单位后，会列在这里。",
    };

    private static System.Linq.Expressions.Expression<Func<DutyRow, bool>> States(IReadOnlyList<string> keys)
    {
        var states = ChoiceKeys.Values<DutyState>(keys);
        return row => states.Contains(row.State);
    }

    private static System.Linq.Expressions.Expression<Func<DutyRow, bool>> Lead(string id)
    {
        var lead = new OrganisationId(Guid.Parse(id));
        return row => row.LeadId == lead;
    }

    private static Cell Countdown(DutyRow row, WorkingCalendar calendar, DateOnly today)
    {
        if (!row.State.IsOwed())
        {
            return Cell.Empty;
        }

        var left = calendar.RemainingWorkingDays(today, row.DueOn).Days;
        return new Cell(CountdownText.Of(left), ToneWord(CountdownText.ToneOf(left)), row.DueOn.ToString("yyyy-MM-dd"));
    }

    private static string ToneWord(Tone tone) => tone switch
    {
        Tone.Good => "ok",
        Tone.Warning => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        Tone.Muted => "muted",
        Tone.None => "",
    };
}
