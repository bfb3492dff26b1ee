using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Domain;
using Tuijin.Projects.Contract;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>Finds what a form names: projects, units, enterprises. What is not found is said at its field.</summary>
internal sealed class PlanReader(TuijinDb db, Viewer viewer, ProjectSearch projects, TimeProvider clock)
{
    /// <param name="present">The topics that the meeting has already, which keep their ids.</param>
    public async Task<Result<MeetingPlan>> Read(MeetingForm form, IReadOnlyList<MeetingTopic> present, CancellationToken cancellationToken)
    {
        var chosen = await Projects(form, cancellationToken);
        if (chosen.IsRefused)
        {
            return chosen.Refusal;
        }

        var units = await Units(form, cancellationToken);
        if (units.IsRefused)
        {
            return units.Refusal;
        }

        var firms = await Enterprises(form, chosen.Value, cancellationToken);
        if (firms.IsRefused)
        {
            return firms.Refusal;
        }

        return new MeetingPlan(
            form.Type!.Value, form.Title!.Trim(), Clock.FromShanghai(form.StartsAt!.Value), form.Place!.Trim(), form.Host!.Trim(), form.Clerk?.Trim() is { Length: > 0 } clerk ? clerk : viewer.Name,
            Tidy(form.Present), Tidy(form.SittingIn), Tidy(form.Excused), Topics(form, chosen.Value, present), units.Value, firms.Value);
    }

    private List<PlannedTopic> Topics(MeetingForm form, IReadOnlyList<ProjectView> chosen, IReadOnlyList<MeetingTopic> present) =>
    [
        .. chosen.Select(project => new PlannedTopic(
            present.FirstOrDefault(topic => topic.ProjectId == project.Id)?.Id ?? clock.NewGuid(), project.Name, project.Id, project.EnterpriseId)),
        .. MeetingForm.Lines(form.OtherTopics).Select(title => new PlannedTopic(
            present.FirstOrDefault(topic => topic.ProjectId is null && topic.Title == title)?.Id ?? clock.NewGuid(), title, null, null)),
    ];

    private async Task<Result<List<ProjectView>>> Projects(MeetingForm form, CancellationToken cancellationToken)
    {
        var found = new List<ProjectView>();
        foreach (var id in form.ProjectIds.Distinct())
        {
            if (await projects.ById(new ProjectId(id), cancellationToken) is not { } project)
            {
                return new BadField(nameof(form.ProjectIds), "所选项目中有的已不存在，请重新选择。");
            }

            found.Add(project);
        }

        foreach (var words in MeetingForm.Lines(form.OtherProjects))
        {
            var named = await projects.ByNumber(words, cancellationToken) is { } byNumber ? [byNumber] : await projects.Find(words, null, 2, cancellationToken);
            if (named.Count != 1)
            {
                return new BadField(nameof(form.OtherProjects), named.Count == 0 ? $"没有找到项目“{words}”。" : $"“{words}”对应多个项目，请写项目编号。");
            }

            found.Add(named[0]);
        }

        return found.DistinctBy(project => project.Id).ToList();
    }

    private async Task<Result<List<OrganisationId>>> Units(MeetingForm form, CancellationToken cancellationToken)
    {
        var all = await db.Set<OrganisationView>().Where(unit => unit.IsActive).ToListAsync(cancellationToken);
        var found = new List<OrganisationId>();
        foreach (var id in form.UnitIds)
        {
            if (all.Find(unit => unit.Id.Value == id) is not { } unit)
            {
                return new BadField(nameof(form.UnitIds), "所选单位中有的已停用，请重新选择。");
            }

            found.Add(unit.Id);
        }

        foreach (var name in MeetingForm.Lines(form.OtherUnits))
        {
            if (all.Find(unit => unit.Name == name || unit.ShortName == name) is not { } unit)
            {
                return new BadField(nameof(form.OtherUnits), $"没有找到单位“{name}”，请写全称或者简称。");
            }

            found.Add(unit.Id);
        }

        return found.Distinct().ToList();
    }

    private async Task<Result<List<EnterpriseId>>> Enterprises(MeetingForm form, IReadOnlyList<ProjectView> chosen, CancellationToken cancellationToken)
    {
        var found = chosen.Select(project => project.EnterpriseId).OfType<EnterpriseId>().ToList();
        foreach (var name in MeetingForm.Lines(form.Enterprises))
        {
            var named = await db.EnterpriseViewsVisibleTo(viewer).Where(firm => firm.Name == name || firm.CreditCode == name || firm.Name.Contains(name))
                .OrderBy(firm => firm.Name == name || firm.CreditCode == name ? 0 : 1).Take(2).Select(firm => new { firm.Id, firm.Name, firm.CreditCode }).ToListAsync(cancellationToken);
            if (named.Count == 0 || (named.Count > 1 && named[0].Name != name && named[0].CreditCode != name))
            {
                return new BadField(nameof(form.Enterprises), named.Count == 0 ? $"没有找到企业“{name}”。" : $"“{name}”对应多家企业，请写全称。");
            }

            found.Add(named[0].Id);
        }

        return found.Distinct().ToList();
    }

    private static string Tidy(string? text) => string.Join('\n', MeetingForm.Lines(text));
}
