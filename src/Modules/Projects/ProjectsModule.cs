using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Contract;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Jobs;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Todo;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Demo;
using Tuijin.Projects.Features;
using Tuijin.Projects.Features.AddProject;
using Tuijin.Projects.Features.AwaitedReports;
using Tuijin.Projects.Features.CorrectPermit;
using Tuijin.Projects.Features.EditProgramme;
using Tuijin.Projects.Features.EditProject;
using Tuijin.Projects.Features.FinishPermit;
using Tuijin.Projects.Features.ForecastProjects;
using Tuijin.Projects.Features.ImportProjects;
using Tuijin.Projects.Features.ListPermits;
using Tuijin.Projects.Features.ListProjects;
using Tuijin.Projects.Features.PermitTodo;
using Tuijin.Projects.Features.PlanYear;
using Tuijin.Projects.Features.ProjectsApi;
using Tuijin.Projects.Features.RecordPermit;
using Tuijin.Projects.Features.RemovePermit;
using Tuijin.Projects.Features.ReportMonth;
using Tuijin.Projects.Features.SetUpProgramme;
using Tuijin.Projects.Features.ShowCurve;
using Tuijin.Projects.Features.ShowMeasures;
using Tuijin.Projects.Features.ShowPermits;
using Tuijin.Foundation.Lists;

namespace Tuijin.Projects;

/// <summary>项目: programmes, ledger, year plans, monthly reports, lights.</summary>
public sealed class ProjectsModule : IModule
{
    public string Title => "项目";

    public IReadOnlyList<Permission> Permissions => ProjectPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new("项目", "项目台账", "/projects", ProjectPermissions.Read, "project"),
        new("项目", "手续台账", "/projects/permits", ProjectPermissions.ReadPermits, "file"),
        new("项目", "完工预测", "/projects/forecast", ProjectPermissions.Read, "calendar"),
        new("项目", "进度指标", "/projects/measures", ProjectPermissions.ReadMeasures, "report"),
        new("项目", "投资曲线", "/projects/curve", ProjectPermissions.Read, "board"),
        new("项目", "计划和亮灯规则", "/programmes", ProjectPermissions.ReadProgrammes, "settings"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<StandingKeeper>();
        services.AddScoped<RecomputeLights>();
        services.AddScoped<ITimedJob, LightsJob>();
        services.AddScoped<IContentKeeper, ImportKeeper>();
        services.AddScoped<IRecordExport, ProjectExport>();
        services.AddScoped<IDemonstration, ProjectsDemonstration>();
        services.AddScoped<ITodoSource, AwaitedReportsSource>();
        services.AddScoped<ITodoSource, PermitTodoSource>();
        services.AddScoped<ITimedJob, PermitDueJob>();
        services.AddScoped<PermitReasons>();
        services.AddScoped<PermitDesk>();
        services.AddScoped<PermitPages>();
        services.AddScoped<PermitList>();
        services.AddScoped<RecordPermitHandler>();
        services.AddScoped<FinishPermitHandler>();
        services.AddScoped<CorrectPermitHandler>();
        services.AddScoped<RemovePermitHandler>();
        services.AddScoped<IRecordPanel<ProjectId>, PermitsPanel>();
        services.AddScoped<ProjectSearch>();
        services.AddScoped(provider => new ProjectImport(
            provider.GetRequiredService<TuijinDb>(), provider.GetRequiredService<Viewer>(), provider.GetRequiredService<BulkSave>(),
            provider.GetRequiredService<StandingKeeper>(), provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<RunImportHandler>();
        services.AddScoped<StartImportHandler>();
        services.AddScoped<ImportJobs>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService<ImportWorker>();
        services.AddScoped<ProjectList>();
        services.AddScoped<MeasureReader>();
        services.AddSingleton<ForecastShelf>();
        services.AddScoped<ForecastKeeper>();
        services.AddScoped<ForecastList>();
        services.AddScoped<CurveReader>();
        services.AddScoped<IRecordPanel<ProjectId>, ForecastPanel>();
        services.AddScoped<ProjectFiller>();
        services.AddScoped<AddProjectHandler>();
        services.AddScoped<EditProjectHandler>();
        services.AddScoped<PlanYearHandler>();
        services.AddScoped<ObstacleRaiser>();
        services.AddScoped<ReportMonthHandler>();
        services.AddScoped<IAttachmentOwner, ReportPhotos>();
        services.AddProjectAuditWords();
        services.AddScoped<EditProgrammeHandler>();
        services.AddScoped<ISetUpStep, ProgrammeStep>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ProjectEndpoints.Map(endpoints);
}
