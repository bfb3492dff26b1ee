namespace Tuijin.Rules.Forecasts;

/// <summary>A piece of work with a plan: a project, or one of its phases.</summary>
/// <param name="StartOn">Day on which the work began.</param>
/// <param name="PlannedEndOn">Day on which the plan that was in force ends it; may lie before the start when it was planned badly.</param>
/// <param name="EndOn">Day on which it ended; null while it runs.</param>
/// <param name="Kind">What sort of work it is, for instance 设计 or 施工; empty when unknown. Counts most for likeness.</param>
/// <param name="Group">Who or what it belongs to, for instance an industry or a programme; empty when unknown.</param>
public sealed record WorkSpan(DateOnly StartOn, DateOnly PlannedEndOn, DateOnly? EndOn, string Kind, string Group)
{
    /// <summary>Whether the work had begun and not ended on a day.</summary>
    public bool RunsOn(DateOnly day) => StartOn < day && !(EndOn < day);
}
