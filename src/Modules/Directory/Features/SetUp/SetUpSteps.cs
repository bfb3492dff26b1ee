using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.SetUp;

internal sealed class CityStep(Cities cities) : ISetUpStep
{
    public const string Address = "/set-up/city";

    public int Order => 10;

    public string Title => "城市";

    public string Href => Address;

    public async Task<bool> IsDone(CancellationToken cancellationToken) => (await cities.Current(cancellationToken)).Code.Length > 0;
}

internal sealed class DivisionsStep(TuijinDb db) : ISetUpStep
{
    public const string Address = "/set-up/divisions";

    public int Order => 20;

    public string Title => "行政区划";

    public string Href => Address;

    public Task<bool> IsDone(CancellationToken cancellationToken) => db.Set<Division>().AnyAsync(row => row.Level != DivisionLevel.City, cancellationToken);
}

internal sealed class DepartmentsStep(TuijinDb db) : ISetUpStep
{
    public const string Address = "/set-up/departments";

    public int Order => 30;

    public string Title => "部门";

    public string Href => Address;

    public Task<bool> IsDone(CancellationToken cancellationToken) => db.Set<Organisation>().AnyAsync(row => row.Kind == OrganisationKind.Department, cancellationToken);
}

internal sealed class CalendarStep(WorkingCalendars calendars, TimeProvider clock) : ISetUpStep
{
    public const string Address = "/set-up/calendar";

    public int Order => 50;

    public string Title => "工作日历";

    public string Href => Address;

    public async Task<bool> IsDone(CancellationToken cancellationToken) => (await calendars.Current(cancellationToken)).Covers(clock.Today().Year);
}
