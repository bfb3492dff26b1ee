using Tuijin.Foundation.Results;

namespace Tuijin.Projects.Domain;

/// <summary>The order in which a project starts, enters the statistics and finishes.</summary>
internal static class Dates
{
    public static Refusal? Check(DateOnly? startedOn, DateOnly? intoStatisticsOn, DateOnly? finishedOn, DateOnly today) => (startedOn, intoStatisticsOn, finishedOn) switch
    {
        _ when startedOn > today => new FactInFuture("StartedOn", "开工"),
        _ when intoStatisticsOn > today => new FactInFuture("IntoStatisticsOn", "入统"),
        _ when finishedOn > today => new FactInFuture("FinishedOn", "竣工投产"),
        (null, _, not null) => new FactsOutOfOrder("StartedOn", "填写了竣工投产日期的，须同时填写开工日期。"),
        _ when finishedOn < startedOn => new FactsOutOfOrder("FinishedOn", "竣工投产日期不能早于开工日期。"),
        _ => null,
    };
}
