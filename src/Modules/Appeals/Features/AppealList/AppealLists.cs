using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.AppealList;

/// <summary>The list of appeals: lines within the viewer's scope and what may be asked of them; page, export and API read the same.</summary>
internal sealed class AppealLists(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, WorkingCalendars calendars, TimeProvider clock)
{
    public const string Key = "appeals";

    public IQueryable<AppealRow> Rows() => db.AppealsVisibleTo(viewer).AsNoTracking().Select(appeal => new AppealRow
    {
        Id = appeal.Id,
        Number = appeal.Number,
        Title = appeal.Title,
        Text = appeal.Text,
        CategoryCode = appeal.CategoryCode,
        Channel = appeal.Channel,
        State = appeal.State,
        Urgency = appeal.Urgency,
        EnterpriseId = appeal.EnterpriseId,
        EnterpriseName = db.Set<EnterpriseView>().Where(enterprise => enterprise.Id == appeal.EnterpriseId).Select(enterprise => enterprise.Name).FirstOrDefault(),
        ProjectId = appeal.ProjectId,
        DivisionId = appeal.DivisionId,
        DivisionPath = appeal.DivisionPath,
        CountyCode = appeal.CountyCode,
        ZoneId = appeal.ZoneId,
        SourceId = appeal.SourceId,
        LeadId = appeal.LeadId,
        IsOpen = appeal.IsOpen,
        StepDueOn = appeal.StepDueOn,
        DueOn = appeal.DueOn,
        IsDueUncertain = appeal.IsDueUncertain,
        IsOnTime = appeal.IsOnTime,
        QueueKey = appeal.QueueKey,
        Satisfaction = appeal.Satisfaction,
        IsSolved = appeal.IsSolved,
        Round = appeal.Round,
        ReturnCount = appeal.ReturnCount,
        ExtensionCount = appeal.ExtensionCount,
        IsLongTerm = appeal.IsLongTerm,
        NeedsCoordination = appeal.NeedsCoordination,
        RaisedByName = appeal.RaisedByName,
        RaisedAt = appeal.RaisedAt,
        RepliedAt = appeal.RepliedAt,
        EndedAt = appeal.EndedAt,
        Revision = appeal.Revision,
    });

    public async Task<ListSpec<AppealRow>> Spec(CancellationToken cancellationToken)
    {
        var names = new AppealNamesOfRows(await catalogue.Categories(cancellationToken), await catalogue.Units(cancellationToken), await catalogue.Counties(cancellationToken));
        var today = clock.Today();
        return new ListSpec<AppealRow>(Key, "诉求台账")
        {
            DefaultSort = "due",
            Identity = row => row.Id.Value,
            Href = row => AppealLinks.Of(row.Number),
            DependsOn = [typeof(Appeal), typeof(AppealAssignment)],
            EmptyText = "没有符合条件的诉求。",
            Columns = AppealColumns.All(names, today, await calendars.Current(cancellationToken), isOwn: viewer.Role is Role.Enterprise),
            Filters = AppealFilters.All(names, today, db),
        };
    }
}

/// <summary>Names that lines refer to; few, so they are looked up instead of joined.</summary>
internal sealed class AppealNamesOfRows(IReadOnlyList<CategoryLine> categories, IReadOnlyList<UnitLine> units, IReadOnlyList<DivisionView> counties)
{
    private readonly Dictionary<string, string> categoryTitles = categories.ToDictionary(category => category.Code, category => category.Title);

    private readonly Dictionary<OrganisationId, string> unitNames = units.ToDictionary(unit => unit.Id, unit => unit.Name);

    private readonly Dictionary<string, string> countyNames = counties.ToDictionary(county => county.Code, county => county.Name);

    public IReadOnlyList<CategoryLine> Categories => categories;

    public IReadOnlyList<UnitLine> Units => units;

    public IReadOnlyList<DivisionView> Counties => counties;

    public string Category(string code) => categoryTitles.GetValueOrDefault(code, code);

    public string Unit(OrganisationId? id) => id is { } known ? unitNames.GetValueOrDefault(known, "") : "";

    public string County(string code) => countyNames.GetValueOrDefault(code, "");
}
