using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Demo;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Features.AcceptAppeal;
using Tuijin.Appeals.Features.AppealList;
using Tuijin.Appeals.Features.AppealPanels;
using Tuijin.Appeals.Features.AppealsApi;
using Tuijin.Appeals.Features.AssignAppeal;
using Tuijin.Appeals.Features.AssignMany;
using Tuijin.Appeals.Features.AssistAppeal;
using Tuijin.Appeals.Features.DecideExtension;
using Tuijin.Appeals.Features.ManageCategories;
using Tuijin.Appeals.Features.MarkLongTerm;
using Tuijin.Appeals.Features.NoteProgress;
using Tuijin.Appeals.Features.ObjectClosing;
using Tuijin.Appeals.Features.RaiseAppeal;
using Tuijin.Appeals.Features.RateAppeal;
using Tuijin.Appeals.Features.RefuseAppeal;
using Tuijin.Appeals.Features.ReplyAppeal;
using Tuijin.Appeals.Features.RequestExtension;
using Tuijin.Appeals.Features.ResubmitAppeal;
using Tuijin.Appeals.Features.ReturnAppeal;
using Tuijin.Appeals.Features.SignAppeal;
using Tuijin.Appeals.Features.TodoList;
using Tuijin.Appeals.Features.VerifyAppeal;
using Tuijin.Appeals.Features.WithdrawAppeal;
using Tuijin.Directory.Contract;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Panels;
using Tuijin.Foundation.Todo;
using Tuijin.Projects.Contract;
using Tuijin.Foundation.Lists;

namespace Tuijin.Appeals;

/// <summary>诉求: problems of enterprises, taken on, assigned, answered, rated, verified.</summary>
public sealed class AppealsModule : IModule
{
    public string Title => "诉求";

    public IReadOnlyList<Permission> Permissions => AppealPermissions.All;

    public IReadOnlyList<MenuItem> Menu =>
    [
        new("诉求", "诉求台账", "/appeals", AppealPermissions.Read, "appeal"),
        new("诉求", "诉求类别", "/appeals/categories", AppealPermissions.EditCategories, "settings"),
        new("诉求", "提出诉求", "/appeals/new", AppealPermissions.Raise, "plus"),
    ];

    public void AddServices(IServiceCollection services)
    {
        AddDesk(services);
        AddActs(services);
        services.AddScoped<AppealLists>();
        services.AddScoped<AppealReader>();
        services.AddScoped<IRecordExport, AppealExport>();
        services.AddSingleton<RaiseTogether>();
        services.AddScoped<IDemonstration, AppealsDemonstration>();
        services.AddScoped<ITodoSource, AppealTodo>();
        services.AddAppealAuditWords();
        services.AddScoped<IRecordPanel<ProjectId>, AppealsOfRecord>();
        services.AddScoped<IRecordPanel<EnterpriseId>, AppealsOfRecord>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => AppealEndpoints.Map(endpoints);

    private static void AddDesk(IServiceCollection services)
    {
        services.AddSingleton<AppealCatalogue>();
        services.AddScoped<Occasions>();
        services.AddScoped<AppealDesk>();
        services.AddScoped<AppealNews>();
        services.AddScoped<StepFiles>();
        services.AddScoped<IAttachmentOwner, StepFileOwner>();
        services.AddScoped<AppealBirth>();
        services.AddScoped<AppealDrafts>();
        services.AddScoped<AssignmentPlans>();
        services.AddScoped<ActPages>();
        services.AddScoped<AppealIntake>();
        services.AddScoped<IAppealIntake>(provider => provider.GetRequiredService<AppealIntake>());
        services.AddScoped<IObstacleIntake>(provider => provider.GetRequiredService<AppealIntake>());
    }

    private static void AddActs(IServiceCollection services)
    {
        services.AddScoped<RaiseAppealHandler>();
        services.AddScoped<AcceptAppealHandler>();
        services.AddScoped<RefuseAppealHandler>();
        services.AddScoped<ResubmitAppealHandler>();
        services.AddScoped<WithdrawAppealHandler>();
        services.AddScoped<AssignAppealHandler>();
        services.AddScoped<SaveCategoryHandler>();
        services.AddScoped<AssignManyHandler>();
        services.AddScoped<SignAppealHandler>();
        services.AddScoped<NoteProgressHandler>();
        services.AddScoped<AssistAppealHandler>();
        services.AddScoped<ReplyAppealHandler>();
        services.AddScoped<ReturnAppealHandler>();
        services.AddScoped<RequestExtensionHandler>();
        services.AddScoped<DecideExtensionHandler>();
        services.AddScoped<MarkLongTermHandler>();
        services.AddScoped<RateAppealHandler>();
        services.AddScoped<VerifyAppealHandler>();
        services.AddScoped<ObjectClosingHandler>();
    }
}
