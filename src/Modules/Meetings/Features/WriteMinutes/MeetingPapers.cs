using Tuijin.Foundation.Papers;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Features.ViewMeeting;

namespace Tuijin.Meetings.Features.WriteMinutes;

/// <summary>Composes the papers of a meeting: the minutes, and one 交办单 for each unit in charge.</summary>
internal static class MeetingPapers
{
    /// <summary>Room for a seal or a name written by hand.</summary>
    private const int SignatureMm = 10;

    /// <param name="writtenOn">The day that stands on the paper.</param>
    public static OfficialPaper Minutes(MeetingFacts meeting, DateOnly writtenOn)
    {
        var copies = Copies(meeting);
        var text = MinutesText.Of(meeting);
        var body = new PaperBody().Text(text.Opening);
        foreach (var chapter in text.Chapters)
        {
            body.Chapter(chapter.Title);
            foreach (var part in chapter.Parts)
            {
                if (part.Items is [var only])
                {
                    body.Section(part.Lead + "：", only);
                    continue;
                }

                body.Section(part.Lead);
                foreach (var item in part.Items)
                {
                    body.Item(item);
                }
            }
        }

        return new OfficialPaper
        {
            Form = PaperForm.Minutes,
            Issuer = meeting.Convener,
            Number = $"第{Serial(meeting.Number)}期",
            Title = text.Title,
            Body = body,
            Attendance = new Attendance(
                meeting.Present.Count > 0 ? meeting.Present : meeting.Units, meeting.Excused, meeting.SittingIn.Count > 0 ? meeting.SittingIn : meeting.Enterprises),
            WrittenOn = writtenOn,
            Seal = PaperSeal.None,
            Imprint = new PaperImprint(copies.Count > 0 ? string.Join("，", copies) : null, meeting.Convener, writtenOn),
        };
    }

    /// <summary>Units that were there, and every unit that got something to do, in charge or in support; not the one that issues the paper.</summary>
    private static List<string> Copies(MeetingFacts meeting) =>
        [.. meeting.Units.Concat(meeting.Lines.SelectMany(line => line.Supports.Prepend(line.Lead)).OfType<string>().Where(unit => unit.Length > 0 && unit != meeting.ConvenerShortName)).Distinct()];

    /// <summary>Units in charge of something, in the order in which they were first named.</summary>
    public static IReadOnlyList<string> UnitsInCharge(MeetingFacts meeting) =>
        [.. meeting.Lines.Where(line => line.Outcome is not null && line.Lead is not null).Select(line => line.Lead!).Distinct()];

    /// <summary>工作交办单 (domain.md §6.3 [邓州三单], §7): 编号, 事项, 要求, 责任单位, 责任人, 时限; 主送 the unit, 抄送 who supports and the supervision office.</summary>
    /// <param name="supervision">Name of the supervision office; null when the city has none.</param>
    public static OfficialPaper Sheet(MeetingFacts meeting, string unit, string? supervision, DateOnly writtenOn)
    {
        var lines = meeting.Lines.Where(line => line.Lead == unit && line.Outcome is not null).ToList();
        var body = new PaperBody().Text(
            $"{meeting.StartsAt.ShanghaiDay().InPaper()}召开的{meeting.Title}议定由你单位牵头办理{lines.Count}项工作，现予交办。请明确责任人，按时限办结，并及时报告办理结果。");
        foreach (var line in lines)
        {
            // Two matters with the signatures fit a page, so a row that would say "none" is left out.
            IReadOnlyList<PaperFieldRow> supports = line.Supports.Count > 0 ? [new([new("配合单位", string.Join("、", line.Supports))])] : [];
            body.Fields(new PaperFields(
            [
                new([new("编号", line.Outcome!.Number), new("时限要求", line.DueOn is { } due ? due.InPaper() + "前" : "按规定时限")]),
                new([new("工作事项", line.Text)]),
                new([new("工作要求", Demand(line))]),
                new([new("责任单位", unit), new("责任人", "")]),
                .. supports,
            ]));
        }

        body.Fields(new PaperFields(
        [
            new([new("交办单位", meeting.Convener), new("交办日期", writtenOn.InPaper())], SignatureMm),
            new([new("签收人", ""), new("签收日期", "")], SignatureMm),
        ]));
        var copies = lines.SelectMany(line => line.Supports).Append(supervision).OfType<string>().Where(copy => copy != unit).Distinct().ToList();
        var serial = UnitsInCharge(meeting).ToList().IndexOf(unit) + 1;
        return new OfficialPaper
        {
            Form = PaperForm.Sheet,
            Issuer = meeting.Convener,
            Number = $"交办单编号：{meeting.Number}-{serial:00}",
            Title = "工作交办单",
            Recipients = [unit],
            Body = body,
            WrittenOn = writtenOn,
            Seal = PaperSeal.None,
            Imprint = new PaperImprint(copies.Count > 0 ? string.Join("，", copies) : null, meeting.Convener, writtenOn),
        };
    }

    private static string Demand(LineFacts line) => line.Kind is Domain.LineKind.Problem
        ? $"{(line.Enterprise is null ? "" : $"主动与{line.Enterprise}联系，")}研究提出解决办法并组织落实；办结后答复企业，由企业评价。"
        : "按会议明确的意见组织落实；完成后报告完成情况和依据，由督查部门确认。";

    /// <summary>The serial of 会2026-003: 3.</summary>
    private static string Serial(string number) => number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..].TrimStart('0');
}
