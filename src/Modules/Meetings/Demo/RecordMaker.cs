using Tuijin.Accountability.Contract;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Meetings.Demo;

/// <summary>Writes down what was said in a demonstration meeting, with its appeals and tasks.</summary>
internal sealed class RecordMaker(TimeProvider clock, Random random, MeetingWords words, WorkingCalendar calendar, IDutyIntake duties, IReadOnlyDictionary<string, OrganisationId> units)
{
    /// <param name="appeals">Appeals that were raised in the meeting; each becomes a line of its topic.</param>
    public async Task<IReadOnlyList<MeetingLine>> Write(Meeting meeting, IReadOnlyList<SaidAppeal> appeals, CancellationToken cancellationToken)
    {
        var lines = new List<MeetingLine>();
        var (situations, views, tasks) = (Deck(words.Situations), Deck(words.Views), Deck(words.Tasks));
        var left = appeals.ToList();
        foreach (var topic in meeting.Topics)
        {
            for (var count = random.Next(1, 3); count > 0; count--)
            {
                lines.Add(Line(meeting, lines.Count, topic, Situation((topic.ProjectId is null ? views : situations).Dequeue(), random), Consequence.None));
            }

            foreach (var appeal in left.Where(appeal => topic.ProjectId is null || appeal.EnterpriseId == topic.EnterpriseId || topic == meeting.Topics[^1]).Take(3).ToList())
            {
                left.Remove(appeal);
                lines.Add(Line(meeting, lines.Count, topic, Problem(appeal), new Consequence(new RaisedAppeal(appeal.Id, appeal.Number, appeal.DueOn), null)));
            }

            if (random.Next(3) > 0)
            {
                lines.Add(await Task(meeting, lines.Count, topic, tasks.Dequeue(), cancellationToken));
            }

            if (random.Next(3) == 0)
            {
                lines.Add(Line(meeting, lines.Count, topic, new Content("!" + words.Decisions[random.Next(words.Decisions.Count)]), Consequence.None));
            }
        }

        return lines;
    }

    /// <summary>In another order for each meeting, so that nothing is said twice in one.</summary>
    private Queue<T> Deck<T>(IEnumerable<T> all) => new(all.OrderBy(_ => random.Next()));

    private static Content Situation(string text, Random random) => new(text
        .Replace("{n}", random.Next(6, 40).ToString(), StringComparison.Ordinal).Replace("{p}", random.Next(62, 96).ToString(), StringComparison.Ordinal));

    private static Content Problem(SaidAppeal appeal) => new($"?{appeal.Title.Replace(" ", "", StringComparison.Ordinal)} #{appeal.CategoryTitle}")
    {
        Category = appeal.CategoryCode, EnterpriseId = appeal.EnterpriseId, LeadId = appeal.LeadId,
    };

    private async Task<MeetingLine> Task(Meeting meeting, int at, MeetingTopic topic, MeetingWords.Decided decided, CancellationToken cancellationToken)
    {
        var said = SaidAt(meeting, at);
        var due = ((DueReading.Day)DuePhrase.Read(decided.Due, said.ShanghaiDay(), calendar)).DueOn;
        var content = new Content($"+{decided.Text} @{decided.Lead} {string.Join(' ', decided.Supports.Select(support => "@" + support))} /{decided.Due}")
        {
            LeadId = units[decided.Lead], SupportIds = [.. decided.Supports.Select(support => units[support])], DueOn = due,
        };
        var duty = await duties.Assign(
            new MeetingDecision(decided.Text, units[decided.Lead], content.SupportIds, null, due, topic.ProjectId, new DutySource(meeting.Id.Value, meeting.Number, meeting.Title), said), cancellationToken);
        return Line(meeting, at, topic, content, duty.IsRefused ? throw new InvalidOperationException(duty.Refusal.Message) : new Consequence(null, duty.Value));
    }

    private MeetingLine Line(Meeting meeting, int at, MeetingTopic topic, Content content, Consequence consequence)
    {
        var line = MeetingLine.Write(clock.NewId<MeetingLineId>(), meeting, at + 1, new LineContent(content.Typed, SpokenLine.Read(content.Typed), topic.Id)
        {
            Category = content.Category, EnterpriseId = content.EnterpriseId ?? topic.EnterpriseId, ProjectId = topic.ProjectId,
            LeadId = content.LeadId, SupportIds = content.SupportIds, DueOn = content.DueOn,
        }, SaidAt(meeting, at));
        line.LedTo(consequence);
        return line;
    }

    private static DateTime SaidAt(Meeting meeting, int at) => meeting.StartsAt.AddMinutes(10 + (at * 4));

    private sealed record Content(string Typed)
    {
        public string? Category { get; init; }

        public EnterpriseId? EnterpriseId { get; init; }

        public OrganisationId? LeadId { get; init; }

        public IReadOnlyList<OrganisationId> SupportIds { get; init; } = [];

        public DateOnly? DueOn { get; init; }
    }
}

/// <summary>An appeal of the demonstration that came out of a meeting.</summary>
internal sealed record SaidAppeal(AppealId Id, string Number, string Title, string CategoryCode, string CategoryTitle, EnterpriseId? EnterpriseId, OrganisationId? LeadId, DateOnly? DueOn, DateTime RaisedAt);
