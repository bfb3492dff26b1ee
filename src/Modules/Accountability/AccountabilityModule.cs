using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Accountability.Contract;
using Tuijin.Accountability.Data;
using Tuijin.Accountability.Features.ActOnDuty;
using Tuijin.Accountability.Features.AssignDuty;
using Tuijin.Accountability.Features.DutiesApi;
using Tuijin.Accountability.Features.DutyTodo;
using Tuijin.Accountability.Features.ProjectDuties;
using Tuijin.Accountability.Features.ViewDuty;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Todo;
using Tuijin.Projects.Contract;

namespace Tuijin.Accountability;

/// <summary>责任: tasks with a unit in charge and a date, until somebody else confirms that they are done.</summary>
public sealed class AccountabilityModule : IModule
{
    public string Title => "责任";

    public IReadOnlyList<Permission> Permissions => AccountabilityPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [new("会议", "任务", "/duties", AccountabilityPermissions.Read, "todo")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IDutyIntake, DutyIntake>();
        services.AddScoped<IAttachmentOwner, DutyFiles>();
        services.AddScoped<DutyRehearsal>();
        services.AddScoped<DutyReader>();
        services.AddScoped<DutyActHandler>();
        services.AddScoped<ITodoSource, DutyTodoSource>();
        services.AddScoped<IRecordPanel<ProjectId>, ProjectDutiesPanel>();
        services.AddAuditWords<DutyState>("duty", "状态", state => state.Title());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => DutiesEndpoint.Map(endpoints);
}
