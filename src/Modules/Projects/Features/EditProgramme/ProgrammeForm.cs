using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Projects.Domain;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Permits;

namespace Tuijin.Projects.Features.EditProgramme;

/// <summary>What is filled in about a programme.</summary>
internal sealed class ProgrammeForm
{
    public const int MostTiers = 10;

    /// <summary>The rules to choose from.</summary>
    public static List<SelectListItem> RuleItems => [.. LightRules.Presets.Select(rule => new SelectListItem(rule.Title, rule.Id))];

    /// <summary>The lists of permits to choose from.</summary>
    public static List<SelectListItem> PermitRuleItems => [.. PermitRules.Presets.Select(rule => new SelectListItem(rule.Title, rule.Id))];

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>One tier a line, the highest first.</summary>
    public string? Tiers { get; set; }

    public string? LightRuleId { get; set; }

    public string? PermitRuleId { get; set; } = PermitRules.DefaultId;

    public long Revision { get; set; }

    public static ProgrammeForm Of(Programme programme) => new()
    {
        Name = programme.Name, Description = programme.Description, Tiers = string.Join('\n', programme.Tiers), LightRuleId = programme.LightRuleId,
        PermitRuleId = PermitRules.InForce(programme.PermitRuleId).Id, Revision = programme.Revision,
    };

    /// <summary>The tiers as a list, without blanks and repetitions.</summary>
    public List<string> TierList() => [.. (Tiers ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    internal sealed class Rules : AbstractValidator<ProgrammeForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("计划名称不能为空。");
            RuleFor(form => form.Name).Line("计划名称", 60);
            RuleFor(form => form.Description).Lines("说明", 400);
            RuleFor(form => form.Tiers).Lines("层级", 500);
            RuleFor(form => form.Tiers).Must((form, _) => form.TierList().Count <= MostTiers).WithMessage("层级最多十个，一行一个。");
            RuleFor(form => form.Tiers).Must((form, _) => form.TierList().All(tier => tier.Length <= 40)).WithMessage("每个层级最多四十个字。");
            RuleFor(form => form.LightRuleId).NotEmpty().WithMessage("请选择亮灯规则。");
            RuleFor(form => form.PermitRuleId).NotEmpty().WithMessage("请选择手续时限。");
        }
    }
}
