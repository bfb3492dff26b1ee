using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.RecordPermit;

/// <summary>Choices of the forms about permits.</summary>
internal static class PermitFields
{
    /// <summary>Where the picker of departments asks.</summary>
    public static string DepartmentSource { get; } = "/organisations/pick?kind=" + string.Join(',', PermitDesk.Deciding.Select(kind => kind.Key()));

    /// <summary>The permits of a list with their limits, and any other one.</summary>
    public static List<SelectListItem> Kinds(PermitRuleBody list) =>
    [
        .. list.Permits.Select(kind => new SelectListItem($"{kind.Title}（{PermitWords.LimitText(kind.Days, kind.DayKind)}）", kind.Code)),
        new SelectListItem("其他手续", Permit.OtherKind),
    ];
}
