using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Api;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ProjectsApi;
using Tuijin.Shell.Forms;

namespace Tuijin.Projects.Features.ReportMonth;

/// <summary>What is reported about a month, on the page (money in 万元) and through the API (yuan).</summary>
internal sealed class ReportForm
{
    public const int MostObstacles = 10, MostPhotos = 9;

    [Wan]
    public long? InvestmentYuan { get; set; }

    [Wan]
    public long? EquipmentYuan { get; set; }

    /// <summary>本年累计; left empty it is added up.</summary>
    [Wan]
    public long? StatedCumulativeYuan { get; set; }

    public string? ProgressText { get; set; }

    public string? DelayReason { get; set; }

    public string? Explanation { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }

    /// <summary>The three dates as the page showed them; null where none were shown. Who leaves a date alone has nothing to say about it.</summary>
    [JsonIgnore]
    public FactsShown? Shown { get; set; }

    public List<ObstacleLine> Obstacles { get; set; } = [];

    [JsonIgnore]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>Revision of the report that is corrected; 0 for a first report of the month.</summary>
    public long Revision { get; set; }

    /// <summary>Takes the project's dates where the page's were left alone; false when one was changed here and by somebody else since.</summary>
    public bool KeepWhatOthersEntered(Project project)
    {
        if (Shown is null)
        {
            return true;
        }

        var (started, startedAgrees) = Merge(StartedOn, Shown.StartedOn, project.StartedOn);
        var (inStatistics, inStatisticsAgrees) = Merge(IntoStatisticsOn, Shown.IntoStatisticsOn, project.IntoStatisticsOn);
        var (finished, finishedAgrees) = Merge(FinishedOn, Shown.FinishedOn, project.FinishedOn);
        (StartedOn, IntoStatisticsOn, FinishedOn) = (started, inStatistics, finished);
        return startedAgrees && inStatisticsAgrees && finishedAgrees;
    }

    private static (DateOnly? Day, bool Agrees) Merge(DateOnly? entered, DateOnly? shown, DateOnly? now) =>
        entered == shown ? (now, true) : (entered, now == shown || now == entered);

    internal sealed class Rules : AbstractValidator<ReportForm>
    {
        public Rules()
        {
            RuleFor(form => form.InvestmentYuan).NotNull().WithMessage("请填写本月完成投资，没有完成的填零。");
            RuleFor(form => form.InvestmentYuan).LessThanOrEqualTo(FieldRules.LargestYuan).WithMessage("本月完成投资不能超过一百亿万元。");
            RuleFor(form => form.EquipmentYuan).Money("其中设备投资");
            RuleFor(form => form.StatedCumulativeYuan).Money("本年累计完成投资");
            RuleFor(form => form.ProgressText).NotEmpty().WithMessage("请填写形象进度。");
            RuleFor(form => form.ProgressText).Lines("形象进度", 2000);
            RuleFor(form => form.DelayReason).Lines("未完成进度的原因", 2000);
            RuleFor(form => form.Explanation).Lines("超出总投资的原因", 2000);
            RuleFor(form => form.Obstacles).Must(lines => lines.Count <= MostObstacles).WithMessage("需协调的问题一次最多填报十条。");
            RuleFor(form => form.Photos).Must(photos => photos.Count <= MostPhotos).WithMessage("照片一次最多上传九张。");
            RuleForEach(form => form.Obstacles).ChildRules(line =>
            {
                line.RuleFor(obstacle => obstacle.Text).Lines("需协调的问题", 1000);
                line.RuleFor(obstacle => obstacle.Category).Line("问题类别", 40);
            });
        }
    }
}

/// <summary>开工、入统、竣工投产 of the project when the report's page was opened.</summary>
internal sealed class FactsShown
{
    public DateOnly? StartedOn { get; set; }

    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }
}

/// <summary>One problem of the report.</summary>
[AnsweredAs(typeof(ObstacleDto))]
internal sealed class ObstacleLine
{
    public string? Text { get; set; }

    public string? Category { get; set; }

    /// <summary>Whether it is to be raised as an appeal at once.</summary>
    public bool Raise { get; set; }
}
