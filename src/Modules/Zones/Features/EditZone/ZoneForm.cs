using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Rules.Quantities;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Zones.Features.EditZone;

/// <summary>What is kept of a zone, as it is typed. Areas in 亩.</summary>
internal class ZoneForm
{
    public string Name { get; set; } = "";

    public decimal? PlannedMu { get; set; }

    public decimal? BuiltMu { get; set; }

    public string? LeadingIndustries { get; set; }

    public string? Description { get; set; }

    public BoundaryDatum Datum { get; set; }

    public IFormFile? BoundaryFile { get; set; }

    public bool RemoveBoundary { get; set; }

    public ZoneLevel Level { get; set; }

    public string? ApprovedBy { get; set; }

    public string? ApprovalDocument { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Revision that the editor saw.</summary>
    public long Revision { get; set; }

    public static ZoneForm Of(Zone zone) => new()
    {
        Name = zone.Name,
        PlannedMu = Mu(zone.PlannedM2),
        BuiltMu = Mu(zone.BuiltM2),
        LeadingIndustries = zone.LeadingIndustries,
        Description = zone.Description,
        Datum = zone.BoundaryDatum ?? BoundaryDatum.Cgcs2000,
        Level = zone.Level,
        ApprovedBy = zone.ApprovedBy,
        ApprovalDocument = zone.ApprovalDocument,
        ApprovedOn = zone.ApprovedOn,
        Revision = zone.Revision,
    };

    /// <summary>Industries separated in any usual way, joined by 、.</summary>
    public string Industries() => string.Join('、',
        (LeadingIndustries ?? "").Split(['、', '，', ',', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static decimal? Mu(decimal? m2) => m2 is { } value ? Math.Round(Area.FromM2(value).Mu, 4) : null;

    /// <summary>Shape of the form.</summary>
    internal sealed class Rules : AbstractValidator<ZoneForm>
    {
        /// <summary>About the area of a large county.</summary>
        private const decimal LargestMu = 5_000_000;

        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("请填写园区名称。").MaximumLength(60).WithMessage("园区名称不能超过60个字。").Must(IsPlain).WithMessage("园区名称含有不能使用的字符。");
            RuleFor(form => form.PlannedMu).InclusiveBetween(0, LargestMu).WithMessage("规划面积应在0至500万亩之间。");
            RuleFor(form => form.BuiltMu).InclusiveBetween(0, LargestMu).WithMessage("建成面积应在0至500万亩之间。");
            RuleFor(form => form.LeadingIndustries).MaximumLength(200).WithMessage("主导产业不能超过200个字。").Must(IsPlain).WithMessage("主导产业含有不能使用的字符。");
            RuleFor(form => form.Description).MaximumLength(2000).WithMessage("简介不能超过2000个字。").Must(IsPlainText).WithMessage("简介含有不能使用的字符。");
            RuleFor(form => form.Level).IsInEnum().WithMessage("请从所列级别中选择。");
            RuleFor(form => form.Datum).IsInEnum().WithMessage("请从所列坐标系中选择。");
            RuleFor(form => form.ApprovedBy).MaximumLength(60).WithMessage("批准机关不能超过60个字。").Must(IsPlain).WithMessage("批准机关含有不能使用的字符。");
            RuleFor(form => form.ApprovalDocument).MaximumLength(60).WithMessage("批准文号不能超过60个字。").Must(IsPlain).WithMessage("批准文号含有不能使用的字符。");
            RuleFor(form => form.BoundaryFile).Must(file => file is null || file.Length <= BoundaryReader.LargestFile).WithMessage("边界文件不能超过2兆字节，请适当抽稀后再上传。");
        }

        private static bool IsPlain(string? text) => text is null || !text.Any(char.IsControl);

        private static bool IsPlainText(string? text) => text is null || !text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'));
    }
}
