using FluentValidation;
using Tuijin.Foundation.Time;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Domain;

namespace Tuijin.Meetings.Features.PlanMeeting;

/// <summary>The form of a meeting, for planning it and for changing the plan. Lists are typed one a line.</summary>
internal sealed record MeetingForm
{
    public MeetingType? Type { get; init; }

    public string? Title { get; init; }

    /// <summary>Wall time in Shanghai.</summary>
    public DateTime? StartsAt { get; init; }

    public string? Place { get; init; }

    public string? Host { get; init; }

    public string? Clerk { get; init; }

    /// <summary>Projects to look at, in the order shown.</summary>
    public List<Guid> ProjectIds { get; init; } = [];

    /// <summary>Names or numbers of projects that were not proposed.</summary>
    public string? OtherProjects { get; init; }

    /// <summary>Matters besides projects.</summary>
    public string? OtherTopics { get; init; }

    public List<Guid> UnitIds { get; init; } = [];

    public string? OtherUnits { get; init; }

    /// <summary>Enterprises besides those of the projects.</summary>
    public string? Enterprises { get; init; }

    public string? Present { get; init; }

    public string? SittingIn { get; init; }

    public string? Excused { get; init; }

    /// <summary>The form as the meeting stands now.</summary>
    public static MeetingForm Of(Meeting meeting, IReadOnlyList<string> enterprises) => new()
    {
        Type = meeting.Type,
        Title = meeting.Title,
        StartsAt = meeting.StartsAt.ShanghaiTime(),
        Place = meeting.Place,
        Host = meeting.Host,
        Clerk = meeting.Clerk,
        ProjectIds = [.. meeting.Topics.Select(topic => topic.ProjectId?.Value).OfType<Guid>()],
        OtherTopics = string.Join('\n', meeting.Topics.Where(topic => topic.ProjectId is null).Select(topic => topic.Title)),
        UnitIds = [.. meeting.Units.Select(unit => unit.OrganisationId.Value)],
        Enterprises = string.Join('\n', enterprises),
        Present = meeting.Present,
        SittingIn = meeting.SittingIn,
        Excused = meeting.Excused,
    };

    public sealed class Rules : AbstractValidator<MeetingForm>
    {
        private const int MostTopics = 60;

        public Rules()
        {
            RuleFor(form => form.Type).NotNull().WithMessage("请选择会议类型。").IsInEnum().WithMessage("请选择会议类型。");
            RuleFor(form => form.Title).NotEmpty().WithMessage("请填写会议名称。").MaximumLength(120).WithMessage("会议名称最长120个字。");
            RuleFor(form => form.StartsAt).NotNull().WithMessage("请填写会议时间。")
                .Must(moment => moment is null || moment.Value.Year is > 2000 and < 2100).WithMessage("会议时间的年份不对。");
            RuleFor(form => form.Place).NotEmpty().WithMessage("请填写会议地点。").MaximumLength(120).WithMessage("会议地点最长120个字。");
            RuleFor(form => form.Host).NotEmpty().WithMessage("请填写主持人。").MaximumLength(60).WithMessage("主持人最长60个字。");
            RuleFor(form => form.Clerk).MaximumLength(60).WithMessage("记录人最长60个字。");
            RuleFor(form => form.ProjectIds).Must(ids => ids.Count <= MostTopics).WithMessage($"一次会议最多选{MostTopics}个项目。");
            RuleFor(form => form.OtherTopics).Must(text => Lines(text).All(line => line.Length <= 200)).WithMessage("每个议题最长200个字。")
                .Must(text => Lines(text).Count <= MostTopics).WithMessage($"议题最多{MostTopics}个。");
            RuleFor(form => form.OtherProjects).MaximumLength(4000).WithMessage("其他项目最长4000个字。");
            RuleFor(form => form.OtherUnits).MaximumLength(4000).WithMessage("其他单位最长4000个字。");
            RuleFor(form => form.Enterprises).MaximumLength(8000).WithMessage("与会企业最长8000个字。");
            RuleFor(form => form.Present).MaximumLength(4000).WithMessage("出席人员最长4000个字。");
            RuleFor(form => form.SittingIn).MaximumLength(4000).WithMessage("列席人员最长4000个字。");
            RuleFor(form => form.Excused).MaximumLength(4000).WithMessage("请假人员最长4000个字。");
        }
    }

    /// <summary>The lines of a list that was typed.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
