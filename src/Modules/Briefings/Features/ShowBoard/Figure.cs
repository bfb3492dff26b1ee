using System.Globalization;
using Tuijin.Foundation.Lists;

namespace Tuijin.Briefings.Features.ShowBoard;

/// <summary>A number of the board and the list behind it.</summary>
/// <param name="Value">How many rows the list holds, or the total of one of its columns.</param>
/// <param name="Href">The list that shows exactly the rows counted or added up.</param>
/// <param name="Column">Key of the column whose total it is, in whole yuan; null for the number of rows.</param>
public sealed record Figure(long Value, string Href, string? Column = null)
{
    /// <summary>Money in 万元.</summary>
    public string Text => Column is null ? Value.ToString("#,0", CultureInfo.InvariantCulture) : CellText.Wan(Value);
}
