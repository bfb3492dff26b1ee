using Tuijin.Foundation.Data;

namespace Tuijin.Projects.Contract;

/// <summary>A project of the ledger.</summary>
public readonly record struct ProjectId(Guid Value) : IEntityId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);
}

/// <summary>A programme, for instance "122".</summary>
public readonly record struct ProgrammeId(Guid Value) : IEntityId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>A permit that a project has handed in for.</summary>
public readonly record struct PermitId(Guid Value) : IEntityId<PermitId>
{
    public static PermitId From(Guid value) => new(value);
}

/// <summary>The report of one project about one month.</summary>
public readonly record struct MonthlyReportId(Guid Value) : IEntityId<MonthlyReportId>
{
    public static MonthlyReportId From(Guid value) => new(value);
}
