using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Demonstration;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Todo;
using Tuijin.Meetings.Contract;
using Tuijin.Meetings.Demo;
using Tuijin.Meetings.Domain;
using Tuijin.Meetings.Features.HoldMeeting;
using Tuijin.Meetings.Features.ListMeetings;
using Tuijin.Meetings.Features.MeetingsApi;
using Tuijin.Meetings.Features.PlanMeeting;
using Tuijin.Meetings.Features.RecordMeeting;
using Tuijin.Meetings.Features.ViewMeeting;
using Tuijin.Meetings.Features.WaitingMeetings;
using Tuijin.Meetings.Features.WriteMinutes;

namespace Tuijin.Meetings;

/// <summary>会议: meetings with enterprises, written down as they are held, with what became of every sentence.</summary>
public sealed class MeetingsModule : IModule
{
    public string Title => "会议";

    public IReadOnlyList<Permission> Permissions => MeetingPermissions.All;

    public IReadOnlyList<MenuItem> Menu => [new("会议", "会议", "/meetings", MeetingPermissions.Read, "meeting")];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<PlanReader>();
        services.AddScoped<PlanChoices>();
        services.AddScoped<Invitations>();
        services.AddScoped<PlanMeetingHandler>();
        services.AddScoped<ReplanMeetingHandler>();
        services.AddScoped<HoldMeetingHandler>();
        services.AddScoped<LineResolver>();
        services.AddScoped<LineRaising>();
        services.AddScoped<RecordLineHandler>();
        services.AddScoped<CorrectLineHandler>();
        services.AddScoped<DeleteLineHandler>();
        services.AddScoped<TopicReader>();
        services.AddScoped<LineReading>();
        services.AddScoped<MeetingReader>();
        services.AddScoped<MeetingListReader>();
        services.AddScoped<MeetingFiles>();
        services.AddScoped<IAttachmentOwner>(provider => provider.GetRequiredService<MeetingFiles>());
        services.AddScoped<WritePapersHandler>();
        services.AddScoped<FinaliseMinutesHandler>();
        services.AddScoped<ITodoSource, MeetingTodoSource>();
        services.AddScoped<PaperMaker>();
        services.AddScoped<IDemonstration, MeetingsDemonstration>();
        services.AddAuditWords<MeetingType>("meeting", "类型", type => type.Title());
        services.AddAuditWords<MeetingState>("meeting", "状态", state => state.Title());
        services.AddCategoryWords("meeting", "诉求类别");
        services.AddAuditWords<LineKind>("meeting", "种类", kind => kind.Title());
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        LiveEndpoints.Map(endpoints);
        MeetingEndpoints.Map(endpoints);
    }
}
