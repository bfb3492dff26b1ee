using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;

namespace Tuijin.Appeals.Contract;

/// <summary>An appeal.</summary>
public readonly record struct AppealId(Guid Value) : IEntityId<AppealId>
{
    public static AppealId From(Guid value) => new(value);
}

/// <summary>Where a problem came from.</summary>
public enum AppealChannel
{
    /// <summary>企业自行提出.</summary>
    Enterprise,

    /// <summary>协会商会代提.</summary>
    Association,

    /// <summary>现场办公会等会议提出.</summary>
    Meeting,

    /// <summary>项目月报中的困难.</summary>
    MonthlyReport,

    /// <summary>走访.</summary>
    Visit,

    /// <summary>领导批示.</summary>
    Instruction,

    /// <summary>接口.</summary>
    Api,

    /// <summary>表格导入.</summary>
    Import,
}

/// <summary>A problem said in a meeting, complete enough to be assigned at once.</summary>
/// <param name="LeadId">Lead unit (主办); null leaves the assignment to the office.</param>
/// <param name="DueOn">Due date; null takes the deadline class of the category.</param>
public sealed record MeetingProblem(
    string Text, string Category, EnterpriseId? EnterpriseId, ProjectId? ProjectId, DivisionId DivisionId, string DivisionPath,
    OrganisationId? LeadId, IReadOnlyList<OrganisationId> SupportIds, DateOnly? DueOn, Guid MeetingId, string MeetingTitle);

/// <summary>What a raised problem became.</summary>
public sealed record RaisedAppeal(AppealId Id, string Number, DateOnly? DueOn);

/// <summary>The door through which higher modules raise problems. Entities join the running unit of work: the caller has opened a transaction (numbers are given out inside one only), saves and commits.</summary>
public interface IAppealIntake
{
    Task<Result<RaisedAppeal>> Raise(MeetingProblem problem, CancellationToken cancellationToken);

    /// <summary>Category code → title, in order.</summary>
    Task<IReadOnlyList<KeyValuePair<string, string>>> Categories(CancellationToken cancellationToken);
}
