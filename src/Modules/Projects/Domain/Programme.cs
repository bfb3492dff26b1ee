using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Domain;

/// <summary>A programme that projects are selected for. Its name is only a name: nothing is read out of its digits.</summary>
internal sealed class Programme : IAudited, IRevised
{
    /// <summary>The programme that every installation begins with; it may be renamed.</summary>
    public static readonly ProgrammeId FirstId = new(new Guid("01980000-0000-7000-8000-000000000122"));

    public required ProgrammeId Id { get; init; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Names of the tiers, the highest first.</summary>
    public List<string> Tiers { get; set; } = [];

    /// <summary>Id of the light rule in force, see <see cref="LightRules"/>.</summary>
    public required string LightRuleId { get; set; }

    /// <summary>Id of the list of permits and their time limits in force, see <see cref="PermitRules"/>.</summary>
    public string PermitRuleId { get; private set; } = PermitRules.DefaultId;

    public int SortOrder { get; set; }

    public long Revision { get; private set; }

    public string AuditSubject => $"programme:{Name}";

    /// <summary>Puts another rule of lights in force for all projects of the programme.</summary>
    public Refusal? ChooseLightRule(string ruleId)
    {
        if (LightRules.Find(ruleId) is null)
        {
            return new NoSuchLightRule();
        }

        LightRuleId = ruleId;
        return null;
    }

    /// <summary>Puts another list of permits in force: for what is handed in from now on.</summary>
    public Refusal? ChoosePermitRule(string ruleId)
    {
        if (PermitRules.Find(ruleId) is null)
        {
            return new NoSuchPermitRule();
        }

        PermitRuleId = ruleId;
        return null;
    }

    /// <summary>The first programme, as it is before anybody changed it.</summary>
    public static object Seed() => new
    {
        Id = FirstId,
        Name = "122",
        Description = "全市重点技术改造项目",
        Tiers = new List<string> { "重点推进", "一般推进", "储备培育" },
        LightRuleId = LightRules.DefaultId,
        PermitRuleId = PermitRules.DefaultId,
        SortOrder = 0,
        Revision = 1L,
    };
}
