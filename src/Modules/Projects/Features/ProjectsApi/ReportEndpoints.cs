using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Data;
using Tuijin.Projects.Features.ReportMonth;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ProjectsApi;

/// <summary>Monthly reports in the API.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/projects/{number}/reports", List).RequireAuthorization(ProjectPermissions.Read).WithTags(ProjectEndpoints.Tag).WithSummary("一个项目的月报").Produces<ApiList<ReportDto>>();
        endpoints.MapPost("/api/projects/{number}/reports", HandIn).RequireAuthorization(ProjectPermissions.Report).WithTags(ProjectEndpoints.Tag).WithSummary("报送月报").Accepts<ReportRequest>("application/json").Produces<ReportDto>(201);
    }

    private static async Task<IResult> List(string number, HttpRequest request, TuijinDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (new ApiQuery(request.Query).Problem is { } problem)
        {
            return problem;
        }

        var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
        if (project is null)
        {
            return ApiResults.Problem(new NotFound($"项目 {number} "));
        }

        var reports = await db.ReportsOf(project.Id).AsNoTracking().OrderByDescending(report => report.Month).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ApiList<ReportDto>(reports.Count, reports.ConvertAll(ReportDto.Of)));
    }

    private static async Task<IResult> HandIn(string number, HttpContext http, ReportMonthHandler handler, TuijinDb db, Viewer viewer, CancellationToken aborted)
    {
        var (body, problem) = await ApiBody.Accept(http.Request, new ReportRequest.Rules(), aborted);
        return problem ?? await Idempotency.Once(http, body!.Text, async cancellationToken =>
        {
            var project = await db.ProjectsVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(project => project.Number == number, cancellationToken);
            if (project is null)
            {
                return new NotFound($"项目 {number} ");
            }

            var outcome = await handler.Handle(number, body.Form.Month!.Value, body.Form.Form(project), cancellationToken);
            return outcome.IsRefused
                ? outcome.Refusal
                : new Created($"/api/projects/{Uri.EscapeDataString(number)}/reports", ReportDto.Of(outcome.Value));
        });
    }
}

/// <summary>A report as the API takes it: its month, its figures, and facts where they changed (left out, they stay as they are).</summary>
[AnsweredAs(typeof(ReportDto))]
internal sealed class ReportRequest
{
    [JsonConverter(typeof(MonthJson))]
    public Month? Month { get; set; }

    public long? InvestmentYuan { get; set; }

    public long? EquipmentYuan { get; set; }

    public long? YearCumulativeYuan { get; set; }

    public string? ProgressText { get; set; }

    public string? DelayReason { get; set; }

    public string? Explanation { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }

    public List<ObstacleLine> Obstacles { get; set; } = [];

    /// <summary>Revision of the report to be corrected; 0 for the first one of the month.</summary>
    public long Revision { get; set; }

    public ReportForm Form(Domain.Project project) => new()
    {
        InvestmentYuan = InvestmentYuan, EquipmentYuan = EquipmentYuan, StatedCumulativeYuan = YearCumulativeYuan, ProgressText = ProgressText,
        DelayReason = DelayReason, Explanation = Explanation, StartedOn = StartedOn ?? project.StartedOn, IntoStatisticsOn = IntoStatisticsOn ?? project.IntoStatisticsOn,
        FinishedOn = FinishedOn ?? project.FinishedOn, Obstacles = Obstacles, Revision = Revision,
    };

    internal sealed class Rules : AbstractValidator<ReportRequest>
    {
        public Rules()
        {
            RuleFor(request => request.Month).NotNull().WithMessage("请写明月份，例如 2026-05。");
            RuleFor(request => request).Custom((request, context) =>
            {
                foreach (var failure in new ReportForm.Rules().Validate(request.Form(Blank)).Errors)
                {
                    context.AddFailure(failure.PropertyName == nameof(ReportForm.StatedCumulativeYuan) ? nameof(YearCumulativeYuan) : failure.PropertyName, failure.ErrorMessage);
                }
            });
        }

        /// <summary>Stands in for the project where only the shape is looked at.</summary>
        private static readonly Domain.Project Blank = new()
        {
            Id = default, Number = "", Name = "", ProgrammeId = default, DivisionId = default, DivisionPath = "/", CreatedAt = default,
        };
    }
}
