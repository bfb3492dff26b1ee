using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Rules.Identifiers;

namespace Tuijin.Directory.Features.EnterpriseList;

/// <summary>The list of enterprises, for the page, its export and the API.</summary>
internal sealed class EnterpriseLists(TuijinDb db, Viewer viewer)
{
    /// <summary>Titles offered as a filter; the titles themselves are free text.</summary>
    private static readonly string[] KnownTitles = ["专精特新中小企业", "高新技术企业", "创新型中小企业", "绿色工厂", "省级企业技术中心", "单项冠军"];

    public IQueryable<EnterpriseRow> Rows => db.EnterpriseRowsFor(viewer);

    public async Task<ListSpec<EnterpriseRow>> Spec(CancellationToken cancellationToken)
    {
        var divisions = await db.Set<Division>().AsNoTracking().OrderBy(row => row.DivisionPath).ToListAsync(cancellationToken);
        var paths = divisions.ToDictionary(row => row.Code, row => row.DivisionPath);
        var zones = await db.Set<Organisation>().Where(row => row.Kind == OrganisationKind.ZoneBody).OrderBy(row => row.SortOrder).Select(row => row.ShortName).ToListAsync(cancellationToken);
        return new ListSpec<EnterpriseRow>("enterprises", "企业名录")
        {
            Columns =
            [
                Columns.Of<EnterpriseRow, string>("name", "企业名称", row => row.Name),
                Columns.Of<EnterpriseRow, string>("code", "统一社会信用代码", row => row.CreditCode),
                Columns.Of<EnterpriseRow, string>("industry", "行业", row => row.IndustryCode) with { As = row => new Cell(IndustryText(row.IndustryCode)) },
                Columns.Of<EnterpriseRow, string>("division", "所在区划", row => row.Division) with { SortBy = row => row.DivisionPath },
                Columns.Of<EnterpriseRow, string>("zone", "园区", row => row.Zone),
                Columns.Of<EnterpriseRow, EnterpriseScale>("scale", "规模", row => row.Scale) with { As = row => new Cell(row.Scale.Title()) },
                Columns.Of<EnterpriseRow, bool>("above", "规上", row => row.IsAboveScale),
                Columns.Of<EnterpriseRow, List<string>>("titles", "称号", row => row.Titles) with { As = row => new Cell(string.Join("、", row.Titles)), IsSortable = false },
                Columns.Of<EnterpriseRow, string>("legal", "法定代表人", row => row.LegalPerson) with { IsDefault = false },
                Columns.Of<EnterpriseRow, string>("contact", "联系人", row => row.ContactName) with { IsDefault = false },
                Columns.Of<EnterpriseRow, string>("phone", "联系电话", row => row.ContactPhone) with { IsDefault = false },
                Columns.Of<EnterpriseRow, string>("address", "地址", row => row.Address) with { IsDefault = false },
                Columns.Of<EnterpriseRow, DateOnly?>("founded", "成立日期", row => row.FoundedOn, ColumnKind.Date) with { IsDefault = false },
            ],
            Filters =
            [
                Filters.Text<EnterpriseRow>("q", "名称或代码", word => row => row.Name.Contains(word) || row.CreditCode.Contains(word)),
                Filters.Choice<EnterpriseRow>("division", "区划", [.. divisions.Select(row => KeyValuePair.Create(row.Code, new string('　', (int)row.Level) + row.Name))],
                    code => paths.TryGetValue(code, out var path) ? Scope.IsWithin<EnterpriseRow>(row => row.DivisionPath, path) : null),
                Filters.Choice<EnterpriseRow>("industry", "行业", [.. IndustryCode.ManufacturingDivisions.Select(code => KeyValuePair.Create(code.Digits, $"{code.Digits} {code.Name}"))],
                    digits => row => row.IndustryCode.StartsWith(digits)),
                Filters.Choice<EnterpriseRow>("zone", "园区", [.. zones.Select(name => KeyValuePair.Create(name, name))], name => row => row.Zone == name),
                Filters.Choice<EnterpriseRow>("scale", "规模", ChoiceKeys.Options<EnterpriseScale>(scale => scale.Title()), ScaleIs),
                Filters.Choice<EnterpriseRow>("title", "称号", [.. KnownTitles.Select(title => KeyValuePair.Create(title, title))], title => row => row.Titles.Contains(title)) with { IsSecondary = true },
                Filters.Toggle<EnterpriseRow>("above", "仅看规上", row => row.IsAboveScale) with { IsSecondary = true },
            ],
            DefaultSort = "name",
            Identity = row => row.Id,
            Href = row => "/enterprises/" + row.CreditCode,
            DependsOn = [typeof(Enterprise), typeof(Division), typeof(Organisation)],
            Revision = row => row.Revision,
        };
    }

    private static Expression<Func<EnterpriseRow, bool>> ScaleIs(string key)
    {
        var scale = ChoiceKeys.Values<EnterpriseScale>([key])[0];
        return row => row.Scale == scale;
    }

    /// <summary>Code and name of an industry, for instance "34 通用设备制造业".</summary>
    public static string IndustryText(string digits) => IndustryCode.TryParse(digits, out var code, out _) ? $"{code.Digits} {code.Name}" : digits;
}
