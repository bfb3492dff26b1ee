using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.ManageDivisions;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Adds all divisions of a table (code, name), or none; on demand with the government of each.</summary>
internal sealed class AddDivisionsHandler(TuijinDb db, Cities cities, AddDivisionHandler add, TimeProvider clock)
{
    /// <returns>How many were added, or why none was.</returns>
    public async Task<Result<AddedCount>> Handle(IReadOnlyList<PlainLine> lines, bool withGovernments, CancellationToken cancellationToken)
    {
        var city = await cities.Current(cancellationToken);
        if (city.Code.Length == 0)
        {
            return new NoCityYet();
        }

        var wrong = new List<(int Line, string Reason)>();
        // Counties before townships, whatever the order of the table; the city itself and a header are passed over.
        var wanted = lines.Select(line => (line, code: Code(line), name: Name(line))).Where(row => row.code.Length > 0 && row.code != city.Code).OrderBy(row => row.code.Length).ThenBy(row => row.line.Number);
        foreach (var (line, code, name) in wanted)
        {
            if (await add.Prepare(code, name, cancellationToken) is { } refusal)
            {
                wrong.Add((line.Number, refusal.Message));
            }
        }

        var added = db.Set<Division>().Local.Where(row => db.Entry(row).State is EntityState.Added).ToList();
        if (wrong.Count > 0)
        {
            db.ChangeTracker.Clear();
            return BadLines.Of([.. wrong.OrderBy(row => row.Line)]);
        }

        if (added.Count == 0)
        {
            return new NothingToAdd();
        }

        if (withGovernments)
        {
            db.AddRange(added.Select(Government));
        }

        await db.Save("添加区划", cancellationToken);
        return new AddedCount(added.Count);
    }

    private Organisation Government(Division division) => new()
    {
        Id = clock.NewId<OrganisationId>(),
        Name = division.Name + (division.Name.EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府"),
        ShortName = division.Name,
        Kind = division.Level is DivisionLevel.County ? OrganisationKind.CountyGovernment : OrganisationKind.TownshipGovernment,
        DivisionId = division.Id,
        DivisionPath = division.DivisionPath,
        SortOrder = division.SortOrder,
    };

    /// <summary>The cell that looks like a code; empty for a header line.</summary>
    private static string Code(PlainLine line) => line.Cells.FirstOrDefault(cell => cell.Any(char.IsDigit)) is { } cell ? DivisionCode.TryParse(cell, out var code, out _) ? code.Value : cell : "";

    private static string Name(PlainLine line) => line.Cells.FirstOrDefault(cell => cell.Length > 0 && !cell.Any(char.IsDigit)) ?? "";
}

/// <summary>How many records an act added.</summary>
internal sealed record AddedCount(int Count);
