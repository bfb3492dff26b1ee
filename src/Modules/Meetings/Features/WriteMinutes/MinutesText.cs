using Tuijin.Foundation.Papers;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>
/// The words of the minutes of a meeting, in the shape of 会议纪要: 会议听取…, 会议研究…, 会议明确…, 责成…, by topic
/// (domain.md §7 [现场办公纪要]). The page shows them, the paper prints them.
/// </summary>
internal sealed record MinutesText(string Title, string Opening, IReadOnlyList<MinutesChapter> Chapters)
{
    private const string OtherMatters = "其他事项";

    public static MinutesText Of(MeetingFacts meeting)
    {
        var chapters = meeting.Topics.Select(topic => ChapterOf(About(topic.Title), meeting.LinesOf(topic.Id)))
            .Append(ChapterOf(OtherMatters, meeting.LinesOf(null))).OfType<MinutesChapter>().ToList();
        return new MinutesText(meeting.Title + "纪要", Opening_(meeting), chapters);
    }

    private static string Opening_(MeetingFacts meeting)
    {
        var topics = meeting.Topics.Where(topic => meeting.LinesOf(topic.Id).Count > 0).Select(topic => Bare(topic.Title)).ToList();
        var matters = topics.Count switch
        {
            0 => "研究有关工作",
            <= 3 => $"研究{string.Join("、", topics)}有关问题",
            _ => $"研究{string.Join("、", topics.Take(3))}等{topics.Count}个方面的问题",
        };
        return $"{meeting.StartsAt.ShanghaiDay().InPaper()}，{meeting.Host}在{meeting.Place}主持召开{meeting.Title}，{matters}。现将会议情况纪要如下：";
    }

    private static MinutesChapter? ChapterOf(string title, IReadOnlyList<LineFacts> lines)
    {
        List<MinutesPart> parts = [];
        void Add(string lead, IEnumerable<string> sentences)
        {
            if (sentences.ToList() is { Count: > 0 } items)
            {
                parts.Add(new MinutesPart(lead, items));
            }
        }

        Add("会议听取了有关情况", lines.Where(line => line.Kind is LineKind.Situation).Select(line => Said(line) + "。"));
        Add("会议研究了企业提出的问题", lines.Where(line => line.Kind is LineKind.Problem).Select(Problem));
        Add("会议明确", lines.Where(line => line.Kind is LineKind.Decision or LineKind.Task).Select(Decision));
        return parts.Count == 0 ? null : new MinutesChapter(title, parts);
    }

    private static string Problem(LineFacts line) =>
        $"{(line.Enterprise is null ? Said(line) : $"{line.Enterprise}{(line.Speaker is null ? "" : $"（{line.Speaker}）")}提出，{Words(line)}")}。{(line.Lead is null ? "" : $"该问题由{Responsible(line)}。")}";

    private static string Decision(LineFacts line) => (line.Kind, line.Lead) switch
    {
        (LineKind.Task, { }) => $"{Said(line)}。责成{Responsible(line)}。",
        (_, { }) => $"{Said(line)}。该项工作由{Responsible(line)}。",
        _ => $"{Said(line)}。",
    };

    private static string Responsible(LineFacts line) =>
        $"{line.Lead}{(line.Supports.Count > 0 ? $"牵头，{string.Join("、", line.Supports)}配合" : "负责")}{(line.DueOn is { } due ? $"，于{due.InPaper()}前办结" : "")}";

    private static string Said(LineFacts line) => (line.Speaker is null ? "" : line.Speaker + "：") + Words(line);

    private static string Words(LineFacts line) => line.Text.TrimEnd('。', '；', '.', ';', '，');

    /// <summary>关于…的问题, whatever of it the topic says already.</summary>
    private static string About(string topic) => $"关于{Bare(topic)}的问题";

    private static string Bare(string topic)
    {
        var bare = topic.StartsWith("关于", StringComparison.Ordinal) ? topic[2..] : topic;
        return bare.EndsWith("的问题", StringComparison.Ordinal) ? bare[..^3] : bare.EndsWith("问题", StringComparison.Ordinal) ? bare[..^2] : bare;
    }
}

/// <summary>一、关于…的问题.</summary>
internal sealed record MinutesChapter(string Title, IReadOnlyList<MinutesPart> Parts);

/// <summary>（一）会议…: words that lead on, and what follows from them; a single one continues the sentence.</summary>
internal sealed record MinutesPart(string Lead, IReadOnlyList<string> Items);
