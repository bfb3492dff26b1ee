using System.Text.Json.Serialization;
using FluentValidation;
using Tuijin.Foundation.Api;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Features.ProjectsApi;
using Tuijin.Rules.Identifiers;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Quantities;
using Tuijin.Rules.WorkingTime;
using Tuijin.Shell.Forms;

namespace Tuijin.Projects.Features.EditProject;

/// <summary>What is filled in about a project, on the page (money in 万元, land in 亩) and through the API (yuan, square metres).</summary>
[AnsweredAs(typeof(ProjectDto))]
internal sealed class ProjectForm
{
    public static readonly string[] AllDirections = ["高端化", "智能化", "绿色化", "安全化"];

    public string? Name { get; set; }

    public string? Code { get; set; }

    public Guid? EnterpriseId { get; set; }

    [JsonPropertyName("enterprise"), AlsoNamed("enterpriseName")]
    public string? EnterpriseIdText { get; set; }

    public Guid? ProgrammeId { get; set; }

    public string? Tier { get; set; }

    public Guid? DivisionId { get; set; }

    [JsonPropertyName("divisionName")]
    public string? DivisionIdText { get; set; }

    public Guid? ZoneId { get; set; }

    [JsonPropertyName("zone"), AlsoNamed("zoneName")]
    public string? ZoneIdText { get; set; }

    public string? Place { get; set; }

    public string? Industry { get; set; }

    public ConstructionNature? Nature { get; set; }

    public ProjectKind Kind { get; set; } = ProjectKind.TechnicalTransformation;

    public List<string> Directions { get; set; } = [];

    public ProjectYearClass YearClass { get; set; }

    public ProjectStage Stage { get; set; }

    public InvestmentDriver Driver { get; set; }

    public string? Content { get; set; }

    [Wan]
    public long? TotalInvestmentYuan { get; set; }

    [Wan]
    public long? EquipmentInvestmentYuan { get; set; }

    [Wan]
    public long? CumulativeBeforeYuan { get; set; }

    [JsonConverter(typeof(MonthJson))]
    public Month? PlannedStart { get; set; }

    [JsonConverter(typeof(MonthJson))]
    public Month? PlannedFinish { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? IntoStatisticsOn { get; set; }

    public DateOnly? FinishedOn { get; set; }

    public string? AcceptedStartDelay { get; set; }

    public string? Leader { get; set; }

    public Guid? ResponsibleId { get; set; }

    [JsonPropertyName("responsible"), AlsoNamed("responsibleName")]
    public string? ResponsibleIdText { get; set; }

    public bool UsesNewLand { get; set; }

    public decimal? NewLandM2 { get; set; }

    [JsonIgnore]
    public decimal? NewLandMu
    {
        get => NewLandM2 is { } m2 ? Math.Round(Area.FromM2(m2).Mu, 2) : null;
        set => NewLandM2 = value is { } mu and >= 0 and <= 1_000_000 ? Area.FromMu(mu).M2 : value;
    }

    [Wan]
    public long? ExpectedOutputYuan { get; set; }

    [Wan]
    public long? ExpectedTaxYuan { get; set; }

    public int? ExpectedJobs { get; set; }

    /// <summary>Revision the form was filled in on; 0 for a new project.</summary>
    [JsonIgnore]
    public long Revision { get; set; }

    internal sealed class Rules : AbstractValidator<ProjectForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("项目名称不能为空。");
            RuleFor(form => form.Name).Line("项目名称", 200);
            RuleFor(form => form.Code).Must(code => string.IsNullOrWhiteSpace(code) || ProjectCode.TryParse(code, out _, out _))
                .WithMessage("投资项目统一代码应为二十四位，形如“2509-320193-89-01-544060”；没有代码的可以不填。");
            RuleFor(form => form.EnterpriseIdText).Line("企业名称", 120);
            RuleFor(form => form.ProgrammeId).NotEmpty().WithMessage("请选择所属计划。");
            RuleFor(form => form.Tier).Line("层级", 40);
            RuleFor(form => form).Must(form => form.DivisionId is not null || !string.IsNullOrWhiteSpace(form.DivisionIdText))
                .WithName(nameof(DivisionId)).OverridePropertyName(nameof(DivisionId)).WithMessage("请填写所在县区或乡镇。");
            RuleFor(form => form.DivisionIdText).Line("县区或乡镇", 60);
            RuleFor(form => form.ZoneIdText).Line("园区", 120);
            RuleFor(form => form.Place).Line("建设地点", 200);
            RuleFor(form => form.Industry).Line("行业", 80);
            RuleFor(form => form.Nature).IsInEnum().WithMessage("请从所列建设性质中选择。");
            RuleFor(form => form.Kind).IsInEnum().WithMessage("请从所列项目类型中选择。");
            RuleFor(form => form.Directions).Must(chosen => chosen.All(direction => AllDirections.Contains(direction))).WithMessage("请从所列技改方向中选择。");
            RuleFor(form => form.YearClass).IsInEnum().WithMessage("请从所列年度类别中选择。");
            RuleFor(form => form.Stage).IsInEnum().WithMessage("请从所列阶段中选择。");
            RuleFor(form => form.Driver).IsInEnum().WithMessage("请从所列投资类别中选择。");
            RuleFor(form => form.Content).Lines("建设内容", 4000);
            RuleFor(form => form.TotalInvestmentYuan).Money("计划总投资");
            RuleFor(form => form.EquipmentInvestmentYuan).Money("其中设备投资");
            RuleFor(form => form.EquipmentInvestmentYuan).Must((form, equipment) => equipment is null || form.TotalInvestmentYuan is null || equipment <= form.TotalInvestmentYuan)
                .WithMessage("设备投资不能大于计划总投资。");
            RuleFor(form => form.CumulativeBeforeYuan).Money("上年止累计完成投资");
            RuleFor(form => form.PlannedStart).Must(InRange).WithMessage("计划开工月份应在一九八〇年至二一〇〇年之间。");
            RuleFor(form => form.PlannedFinish).Must(InRange).WithMessage("计划竣工月份应在一九八〇年至二一〇〇年之间。");
            RuleFor(form => form.PlannedFinish).Must((form, finish) => finish is null || form.PlannedStart is null || finish >= form.PlannedStart).WithMessage("计划竣工不能早于计划开工。");
            RuleFor(form => form.AcceptedStartDelay).Line("延期开工理由", 400);
            RuleFor(form => form.Leader).Line("包保领导", 60);
            RuleFor(form => form.ResponsibleIdText).Line("责任单位", 120);
            RuleFor(form => form.NewLandM2).InclusiveBetween(0, 1_000_000_000).OverridePropertyName(nameof(NewLandMu)).WithMessage("新增用地面积不能为负数，也不能超过一百五十万亩。");
            RuleFor(form => form.ExpectedOutputYuan).Money("达产年产值");
            RuleFor(form => form.ExpectedTaxYuan).Money("达产年税收");
            RuleFor(form => form.ExpectedJobs).InclusiveBetween(0, 1_000_000).WithMessage("带动就业应为不超过一百万的人数。");
        }

        private static bool InRange(Month? month) => month is not { } given || given.Year is >= 1980 and <= 2100;
    }
}
