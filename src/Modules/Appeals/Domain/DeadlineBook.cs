using Tuijin.Appeals.Contract;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Appeals.Domain;

/// <summary>Counts the time limits of appeals: the dated rules on the working calendar.</summary>
internal sealed class DeadlineBook(WorkingCalendar calendar)
{
    public WorkingCalendar Calendar => calendar;

    /// <summary>The last day of a step that starts on the given day.</summary>
    public Deadline After(DateOnly start, LimitedStep step) => calendar.AddWorkingDays(start, Days(start, step));

    /// <summary>The last day of handling that is assigned on the given day.</summary>
    /// <param name="days">Working days that the category has of its own; null takes those of the class.</param>
    public Deadline Handling(DateOnly start, DeadlineClass deadline, int? days = null) => calendar.AddWorkingDays(start, days ?? Days(start, deadline));

    /// <summary>The last day on which an extension of this due date may be asked for.</summary>
    public DateOnly LastDayToAskExtension(DateOnly dueOn) => calendar.SubtractWorkingDays(dueOn, Days(dueOn, LimitedStep.ExtensionNotice));

    /// <summary>A date set by hand: it is uncertain when its year has no calendar, since then nobody knows whether it is a working day.</summary>
    public Deadline Given(DateOnly dueOn) => new(dueOn, calendar.Covers(dueOn.Year) ? [] : [dueOn.Year]);

    /// <summary>Working days of a step by the version in force on the day.</summary>
    public static int Days(DateOnly day, LimitedStep step) => DeadlineRules.On(day).DaysOf(step);

    /// <summary>Working days of handling by the version in force on the day.</summary>
    public static int Days(DateOnly day, DeadlineClass deadline) => Days(day, StepOf(deadline));

    private static LimitedStep StepOf(DeadlineClass deadline) => deadline switch
    {
        DeadlineClass.Ordinary => LimitedStep.Ordinary,
        DeadlineClass.Complex => LimitedStep.Complex,
        DeadlineClass.Longest => LimitedStep.Longest,
    };
}
