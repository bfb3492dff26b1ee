using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Meetings.Features.RecordMeeting;

/// <summary>Finds what a typed line names. What is not found, or could be several, is noted as missing: nothing is guessed.</summary>
internal sealed class LineResolver(
    TuijinDb db, Viewer viewer, ProjectSearch projects, IAppealIntake appeals, WorkingCalendars calendars, TimeProvider clock)
{
    private const int MostNamed = 4;

    public async Task<UnderstoodLine> Resolve(string typed, Guid? topicId, Meeting meeting, CancellationToken cancellationToken)
    {
        var spoken = SpokenLine.Read(typed);
        var topic = meeting.Topics.Find(topic => topic.Id == topicId);
        var missing = spoken.Repeated.Select(mark => $"{MarkName(mark)}写了两次").ToList();
        var parts = new List<LinePart>();

        var category = await Category(spoken, missing, parts, cancellationToken);
        var units = await Units(spoken, missing, parts, cancellationToken);
        var due = await Due(spoken, missing, parts, cancellationToken);
        var project = await Project(spoken, topic, meeting, missing, parts, cancellationToken);
        var enterprise = await Enterprise(spoken, topic, project, meeting, missing, parts, cancellationToken);
        Check(spoken, category, units, due, missing);
        var content = new LineContent(typed.Trim(), spoken, topic?.Id)
        {
            Category = category,
            LeadId = units.Count > 0 ? units[0] : null,
            SupportIds = [.. units.Skip(1)],
            DueOn = due,
            ProjectId = project?.Id,
            EnterpriseId = enterprise,
            Missing = missing,
        };
        return new UnderstoodLine(content, parts);
    }

    private async Task<string?> Category(SpokenLine spoken, List<string> missing, List<LinePart> parts, CancellationToken cancellationToken)
    {
        if (spoken.Category is not { } words)
        {
            return null;
        }

        var all = await appeals.Categories(cancellationToken);
        var found = Best([.. all.Select(category => (category.Key, category.Value, category.Key))], words);
        return Take(found, "类别", words, missing, parts)?.Value;
    }

    private async Task<List<OrganisationId>> Units(SpokenLine spoken, List<string> missing, List<LinePart> parts, CancellationToken cancellationToken)
    {
        if (spoken.Units.Count == 0)
        {
            return [];
        }

        var all = await db.Set<OrganisationView>().Select(unit => new { unit.Id, unit.ShortName, unit.Name, unit.IsActive }).ToListAsync(cancellationToken);
        var living = all.Where(unit => unit.IsActive).Select(unit => (unit.Id, unit.ShortName, unit.Name)).ToList();
        var found = new List<OrganisationId>();
        foreach (var words in spoken.Units)
        {
            if (all.Find(unit => !unit.IsActive && (unit.ShortName == words || unit.Name == words)) is { } gone && living.TrueForAll(unit => unit.ShortName != words && unit.Name != words))
            {
                missing.Add($"{gone.ShortName}已停用");
                continue;
            }

            if (Take(Best(living, words), found.Count == 0 ? "牵头" : "配合", words, missing, parts, "单位") is { } unit && !found.Contains(unit.Value))
            {
                found.Add(unit.Value);
            }
        }

        return found;
    }

    private async Task<DateOnly?> Due(SpokenLine spoken, List<string> missing, List<LinePart> parts, CancellationToken cancellationToken)
    {
        if (spoken.Due is not { } words)
        {
            return null;
        }

        switch (DuePhrase.Read(words, clock.Today(), await calendars.Current(cancellationToken)))
        {
            case DueReading.Day day:
                parts.Add(new LinePart("时限", day.ToString().TrimEnd('。'), day.Remarks.Count == 0));
                return day.DueOn;
            case DueReading.Unclear unclear:
                missing.Add(unclear.Why.TrimEnd('。'));
                return null;
            default:
                throw new InvalidOperationException("A deadline is read or unclear.");
        }
    }

    private async Task<ProjectView?> Project(
        SpokenLine spoken, MeetingTopic? topic, Meeting meeting, List<string> missing, List<LinePart> parts, CancellationToken cancellationToken)
    {
        if (spoken.Project is not { } words)
        {
            return topic?.ProjectId is { } ofTopic ? await db.Set<ProjectView>().SingleOrDefaultAsync(project => project.Id == ofTopic, cancellationToken) : null;
        }

        var looked = meeting.Topics.Select(planned => planned.ProjectId).OfType<ProjectId>().ToList();
        var near = await db.Set<ProjectView>().Where(project => looked.Contains(project.Id)).ToListAsync(cancellationToken);
        var found = Best([.. near.Select(project => (project, project.Name, project.Number))], words);
        if (found.Count != 1)
        {
            var wide = await projects.Find(words, null, MostNamed, cancellationToken);
            found = Best([.. wide.Select(project => (project, project.Name, project.Number))], words);
        }

        return Take(found, "项目", words, missing, parts)?.Value;
    }

    private async Task<EnterpriseId?> Enterprise(
        SpokenLine spoken, MeetingTopic? topic, ProjectView? project, Meeting meeting, List<string> missing, List<LinePart> parts, CancellationToken cancellationToken)
    {
        if (spoken.Enterprise is not { } words)
        {
            return spoken.Project is null ? topic?.EnterpriseId ?? project?.EnterpriseId : project?.EnterpriseId;
        }

        var present = meeting.Enterprises.Select(enterprise => enterprise.EnterpriseId).ToList();
        var near = await db.Set<EnterpriseView>().Where(firm => present.Contains(firm.Id)).Select(firm => new { firm.Id, firm.Name, firm.CreditCode }).ToListAsync(cancellationToken);
        var found = Best([.. near.Select(firm => (firm.Id, firm.Name, firm.CreditCode))], words);
        if (found.Count != 1)
        {
            var wide = await db.EnterpriseViewsVisibleTo(viewer).Where(firm => firm.Name.Contains(words) || firm.CreditCode == words)
                .OrderBy(firm => firm.Name == words ? 0 : 1).ThenBy(firm => firm.Name).Take(MostNamed).Select(firm => new { firm.Id, firm.Name, firm.CreditCode }).ToListAsync(cancellationToken);
            found = Best([.. wide.Select(firm => (firm.Id, firm.Name, firm.CreditCode))], words);
        }

        return Take(found, "企业", words, missing, parts)?.Value;
    }

    private static void Check(SpokenLine spoken, string? category, List<OrganisationId> units, DateOnly? due, List<string> missing)
    {
        if (spoken.Text.Length == 0)
        {
            missing.Add("没有写内容");
        }

        switch (spoken.Kind)
        {
            case LineKind.Problem when category is null && spoken.Category is null:
                missing.Add("问题须注明类别，例如“#用电”");
                break;
            case LineKind.Task when units.Count == 0 && spoken.Units.Count == 0:
                missing.Add("任务须注明责任单位，例如“@市供电公司”");
                break;
            case LineKind.Task or LineKind.Decision when units.Count > 0 && due is null && spoken.Due is null:
                missing.Add("须注明时限，例如“/7个工作日”");
                break;
            case LineKind.Situation when spoken.Units.Count > 0 || spoken.Due is not null || spoken.Category is not null:
                missing.Add("情况不交办；如需交办，请在句首加“?”（问题）、“!”（会议明确）或者“+”（任务）");
                break;
            case LineKind.Decision when units.Count == 0 && due is not null:
                missing.Add("写了时限，但没有写责任单位");
                break;
        }
    }

    /// <summary>The one that is called so; otherwise those whose name begins with the words; otherwise those that contain them.</summary>
    private static List<(T Value, string Name)> Best<T>(IReadOnlyList<(T Value, string Name, string Other)> all, string words)
    {
        List<(T Value, string Name)> Where(Func<string, bool> fits) => [.. all.Where(one => fits(one.Name) || fits(one.Other)).Select(one => (one.Value, one.Name))];
        return Where(name => name == words) is { Count: > 0 } exact ? exact
            : Where(name => name.StartsWith(words, StringComparison.Ordinal)) is { Count: > 0 } begins ? begins
            : Where(name => name.Contains(words, StringComparison.Ordinal));
    }

    private static (T Value, string Name)? Take<T>(IReadOnlyList<(T Value, string Name)> found, string label, string words, List<string> missing, List<LinePart> parts, string? noun = null)
    {
        if (found.Count == 1)
        {
            parts.Add(new LinePart(label, found[0].Name, IsCertain: true));
            return found[0];
        }

        missing.Add(found.Count == 0 ? $"没有找到{noun ?? label}“{words}”" : ManyOf(noun ?? label, words, [.. found.Select(one => one.Name)]));
        return null;
    }

    private static string ManyOf(string noun, string words, IReadOnlyList<string> names) =>
        $"“{words}”对应多个{noun}：{string.Join("、", names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")}";

    private static string MarkName(char mark) => mark switch
    {
        SpokenLine.CategoryMark => "类别",
        SpokenLine.DueMark => "时限",
        SpokenLine.EnterpriseMark => "企业",
        SpokenLine.ProjectMark => "项目",
        _ => "发言人",
    };
}

/// <summary>A typed line and how it was understood.</summary>
internal sealed record UnderstoodLine(LineContent Content, IReadOnlyList<LinePart> Parts);

/// <summary>One thing that a line names, as found.</summary>
/// <param name="IsCertain">False when it should be looked at again: a deadline on a day off.</param>
internal sealed record LinePart(string Label, string Text, bool IsCertain);
