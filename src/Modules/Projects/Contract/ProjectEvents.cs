using Tuijin.Directory.Contract;
using Tuijin.Rules.Lights;

namespace Tuijin.Projects.Contract;

/// <summary>A project was entered into the ledger by hand or through the API. Imports raise no event for each row.</summary>
public sealed record ProjectEntered(ProjectId Id, string Number, EnterpriseId? EnterpriseId, string DivisionPath);

/// <summary>A monthly report was handed in or corrected.</summary>
/// <param name="Month">yyyymm</param>
public sealed record MonthlyReportHandedIn(ProjectId Id, string Number, int Month, long InvestmentYuan);

/// <summary>The light of a project is another one now. Raised when a change of the project turns it, not by the nightly recomputation.</summary>
public sealed record LightTurned(ProjectId Id, string Number, Light From, Light To, string Word, string Reason);
