using System.Linq.Expressions;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;

namespace Tuijin.Directory.Features.ManageOrganisations;

/// <summary>An organisation as lists show it.</summary>
internal sealed record OrganisationRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    public OrganisationKind Kind { get; init; }

    public string Division { get; init; } = "";

    public string Duties { get; init; } = "";

    public string Contact { get; init; } = "";

    public int SortOrder { get; init; }

    /// <summary>Kind first, then the place within the kind.</summary>
    public int Place { get; init; }

    public bool IsActive { get; init; }
}

/// <summary>The list of organisations, by kind.</summary>
internal static class OrganisationList
{
    public static ListSpec<OrganisationRow> Spec(bool mayEdit) => new("organisations", "组织机构")
    {
        Columns =
        [
            Columns.Of<OrganisationRow, string>("name", "名称", row => row.Name),
            Columns.Of<OrganisationRow, string>("short", "简称", row => row.ShortName),
            Columns.Of<OrganisationRow, OrganisationKind>("kind", "类型", row => row.Kind) with { As = row => new Cell(row.Kind.Title()) },
            Columns.Of<OrganisationRow, string>("division", "所在区划", row => row.Division),
            Columns.Of<OrganisationRow, string>("duties", "职责", row => row.Duties),
            Columns.Of<OrganisationRow, string>("contact", "联系人", row => row.Contact),
            Columns.Of<OrganisationRow, int>("order", "排序", row => row.Place, ColumnKind.Number) with { As = row => new Cell(CellText.Text(ColumnKind.Number, row.SortOrder)) },
            Columns.Of<OrganisationRow, bool>("state", "状态", row => row.IsActive, ColumnKind.Tag) with { As = row => row.IsActive ? new Cell("在用", "ok") : new Cell("停用", "muted") },
        ],
        Filters =
        [
            Filters.Text<OrganisationRow>("q", "名称、职责", word => row => row.Name.Contains(word) || row.ShortName.Contains(word) || row.Duties.Contains(word)),
            Filters.Choice<OrganisationRow>("kind", "类型", ChoiceKeys.Options<OrganisationKind>(kind => kind.Title()), KindIs),
            Filters.Toggle<OrganisationRow>("inactive", "仅看停用", row => !row.IsActive),
        ],
        DefaultSort = "order",
        Identity = row => row.Id,
        Href = mayEdit ? row => $"/organisations/{row.Id}" : null,
        DependsOn = [typeof(Organisation), typeof(Division)],
    };

    private static Expression<Func<OrganisationRow, bool>> KindIs(string key)
    {
        var kind = ChoiceKeys.Values<OrganisationKind>([key])[0];
        return row => row.Kind == kind;
    }

    public static IQueryable<OrganisationRow> OrganisationRows(this TuijinDb db) =>
        from organisation in db.Set<Organisation>()
        join division in db.Set<Division>() on organisation.DivisionId equals division.Id
        select new OrganisationRow
        {
            Id = (Guid)(object)organisation.Id,
            Name = organisation.Name,
            ShortName = organisation.ShortName,
            Kind = organisation.Kind,
            Division = division.Name,
            Duties = organisation.Duties ?? "",
            Contact = (organisation.ContactName ?? "") + " " + (organisation.ContactPhone ?? ""),
            SortOrder = organisation.SortOrder,
            Place = organisation.SortOrder + (1_000_000 * (
                organisation.Kind == OrganisationKind.CityGovernment ? 0
                : organisation.Kind == OrganisationKind.Department ? 1
                : organisation.Kind == OrganisationKind.CountyGovernment ? 2
                : organisation.Kind == OrganisationKind.TownshipGovernment ? 3
                : organisation.Kind == OrganisationKind.ZoneBody ? 4 : 5)),
            IsActive = organisation.IsActive,
        };
}
