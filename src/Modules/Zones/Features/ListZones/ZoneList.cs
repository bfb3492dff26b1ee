using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Projects.Contract;
using Tuijin.Rules.Lights;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Data;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Features.ListZones;

/// <summary>The list of zones: rows within the viewer's scope and what may be asked of them; page, export and API read the same.</summary>
internal sealed class ZoneList(TuijinDb db, Viewer viewer)
{
    /// <summary>Rows with the numbers of enterprises and projects that the viewer may see.</summary>
    public IQueryable<ZoneRow> Rows() =>
        from zone in db.ZonesVisibleTo(viewer).AsNoTracking()
        join body in db.Set<OrganisationView>() on zone.Id equals body.Id
        join division in db.Set<DivisionView>() on zone.DivisionId equals division.Id
        select new ZoneRow
        {
            Id = zone.Id,
            Code = zone.Code,
            Name = zone.Name,
            Level = zone.Level,
            BodyName = body.ShortName,
            DivisionName = division.Name,
            DivisionPath = zone.DivisionPath,
            LeadingIndustries = zone.LeadingIndustries,
            PlannedMu = zone.PlannedM2 * 3 / 2000,
            BuiltMu = zone.BuiltM2 * 3 / 2000,
            BoundaryMu = zone.BoundaryM2 * 3 / 2000,
            Enterprises = db.EnterpriseViewsVisibleTo(viewer).Count(enterprise => enterprise.ZoneId == zone.Id),
            Projects = db.ProjectViewsVisibleTo(viewer).Count(project => project.ZoneId == zone.Id),
            RedProjects = db.ProjectViewsVisibleTo(viewer).Count(project => project.ZoneId == zone.Id && project.Light == Light.Red),
            Revision = zone.Revision,
        };

    public async Task<ListSpec<ZoneRow>> Spec(CancellationToken cancellationToken)
    {
        var divisions = await db.Set<DivisionView>().Where(division => division.Level != DivisionLevel.City).Within(division => division.DivisionPath, viewer.SeesCity ? "/" : viewer.ScopePath)
            .OrderBy(division => division.DivisionPath).Select(division => new { division.Code, division.Name, division.Level, division.DivisionPath }).ToListAsync(cancellationToken);
        var paths = divisions.ToDictionary(division => division.Code, division => division.DivisionPath);
        return new ListSpec<ZoneRow>("zones", "工业集中区")
        {
            DefaultSort = "code",
            Identity = row => row.Id.Value,
            Href = row => $"/zones/{row.Code}",
            DependsOn = [typeof(Zone), .. EnterpriseViews.MadeOf, .. ProjectViews.MadeOf],
            EmptyText = "没有符合条件的园区。",
            Columns =
            [
                Columns.Of<ZoneRow, string>("name", "园区名称", row => row.Name),
                Columns.Of<ZoneRow, string>("code", "代码", row => row.Code),
                Columns.Of<ZoneRow, ZoneLevel>("level", "级别", row => row.Level, ColumnKind.Tag) with { As = row => new Cell(row.Level.Title()) },
                Columns.Of<ZoneRow, string>("division", "所在区划", row => row.DivisionName) with { SortBy = row => row.DivisionPath },
                Columns.Of<ZoneRow, string>("body", "管理机构", row => row.BodyName) with { IsDefault = false },
                Columns.Of<ZoneRow, string>("industries", "主导产业", row => row.LeadingIndustries),
                Columns.Of<ZoneRow, decimal?>("planned", "规划面积（亩）", row => row.PlannedMu, ColumnKind.Number),
                Columns.Of<ZoneRow, decimal?>("built", "建成面积（亩）", row => row.BuiltMu, ColumnKind.Number),
                Columns.Of<ZoneRow, decimal?>("drawn", "图上面积（亩）", row => row.BoundaryMu, ColumnKind.Number) with { IsDefault = false },
                Columns.Of<ZoneRow, int>("enterprises", "企业数", row => row.Enterprises, ColumnKind.Number) with { Sum = row => row.Enterprises },
                Columns.Of<ZoneRow, int>("projects", "项目数", row => row.Projects, ColumnKind.Number) with { Sum = row => row.Projects },
                Columns.Of<ZoneRow, int>("red", "红灯项目", row => row.RedProjects, ColumnKind.Number) with { Sum = row => row.RedProjects },
            ],
            Filters =
            [
                Filters.Text<ZoneRow>("words", "名称或产业", words => row => row.Name.Contains(words) || row.Code.Contains(words) || row.LeadingIndustries.Contains(words)),
                Filters.Choices<ZoneRow>("level", "级别", ChoiceKeys.Options<ZoneLevel>(level => level.Title()), LevelIn),
                Filters.Choice<ZoneRow>("division", "县区乡镇",
                    [.. divisions.Select(division => KeyValuePair.Create(division.Code, division.Level is DivisionLevel.Township ? "　" + division.Name : division.Name))],
                    code => Scope.IsWithin<ZoneRow>(row => row.DivisionPath, paths[code])),
                Filters.Toggle<ZoneRow>("undrawn", "未上传边界", row => row.BoundaryMu == null) with { IsSecondary = true },
            ],
        };
    }

    private static Expression<Func<ZoneRow, bool>> LevelIn(IReadOnlyList<string> values)
    {
        var levels = ChoiceKeys.Values<ZoneLevel>(values);
        return row => levels.Contains(row.Level);
    }
}
