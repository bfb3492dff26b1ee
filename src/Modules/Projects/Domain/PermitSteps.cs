using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Domain;

/// <summary>The permits that a project still has to hand in for: computed from the programme's list, never stored.</summary>
internal static class PermitSteps
{
    /// <summary>Kinds of the list without a record; of alternatives none is left once one of them was chosen.</summary>
    public static IReadOnlyList<PermitKind> Ahead(PermitRuleBody list, IReadOnlyCollection<string> recordedKinds)
    {
        var groups = list.Permits.Where(kind => kind.Group is not null && recordedKinds.Contains(kind.Code)).Select(kind => kind.Group).ToHashSet();
        return [.. list.Permits.Where(kind => !recordedKinds.Contains(kind.Code) && !groups.Contains(kind.Group ?? ""))];
    }
}
