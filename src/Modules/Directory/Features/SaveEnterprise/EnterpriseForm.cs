using FluentValidation;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.EnterprisesApi;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Time;

namespace Tuijin.Directory.Features.SaveEnterprise;

/// <summary>An enterprise as forms, imports and the API give it.</summary>
[AnsweredAs(typeof(EnterpriseJson))]
internal sealed class EnterpriseForm
{
    /// <summary>统一社会信用代码; fixed once the enterprise is registered.</summary>
    public string? CreditCode { get; set; }

    public string? Name { get; set; }

    /// <summary>GB/T 4754-2017 class, 2 to 4 digits, with or without the section letter.</summary>
    public string? IndustryCode { get; set; }

    /// <summary>Code of the township or county it lies in.</summary>
    public string? DivisionCode { get; set; }

    /// <summary>Name or short name of the zone's body; empty outside of zones.</summary>
    public string? Zone { get; set; }

    public EnterpriseScale? Scale { get; set; }

    public bool IsAboveScale { get; set; }

    public List<string> Titles { get; set; } = [];

    public string? LegalPerson { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public string? Address { get; set; }

    public DateOnly? FoundedOn { get; set; }

    public sealed class Rules : AbstractValidator<EnterpriseForm>
    {
        private const int MostTitles = 30, LongestTitle = 40;

        public Rules(TimeProvider clock)
        {
            RuleFor(form => form.CreditCode).Custom((text, context) =>
            {
                if (!global::Tuijin.Rules.Identifiers.CreditCode.TryParse(text, out _, out var problem))
                {
                    context.AddFailure(problem + "。");
                }
            });
            RuleFor(form => form.IndustryCode).Custom((text, context) =>
            {
                if (!global::Tuijin.Rules.Identifiers.IndustryCode.TryParse(text, out var code, out var problem))
                {
                    context.AddFailure(problem + "。");
                }
                else if (code.Digits.Length == 0)
                {
                    context.AddFailure("国民经济行业代码须到大类，即至少 2 位数字。");
                }
            });
            RuleFor(form => form.Name).NotEmpty().WithMessage("请填写企业名称。").MaximumLength(120).WithMessage("企业名称不超过 120 个字。").Must(IsPlain).WithMessage("企业名称中有不能使用的控制字符。");
            RuleFor(form => form.DivisionCode).NotEmpty().WithMessage("请选择所在区划。").MaximumLength(12).WithMessage("区划代码为 6 位或者 9 位。");
            RuleFor(form => form.Zone).MaximumLength(120).WithMessage("园区名称不超过 120 个字。");
            RuleFor(form => form.Scale).NotNull().WithMessage("请选择企业规模。").IsInEnum().WithMessage("请选择企业规模。");
            RuleFor(form => form.Titles).Must(titles => titles is not null && titles.Count <= MostTitles && titles.All(title => title is { Length: > 0 and <= LongestTitle } && IsPlain(title)))
                .WithMessage($"称号最多 {MostTitles} 个，每个不超过 {LongestTitle} 个字。");
            Text(form => form.LegalPerson, "法定代表人", 60);
            Text(form => form.ContactName, "联系人", 60);
            Text(form => form.ContactPhone, "联系电话", 40);
            Text(form => form.Address, "地址", 200);
            RuleFor(form => form.FoundedOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage("成立日期不能晚于今天。").GreaterThan(new DateOnly(1900, 1, 1)).WithMessage("成立日期过早，请核对。");
        }

        private void Text(System.Linq.Expressions.Expression<Func<EnterpriseForm, string?>> field, string name, int longest) =>
            RuleFor(field).MaximumLength(longest).WithMessage($"{name}不超过 {longest} 个字。").Must(IsPlain).WithMessage($"{name}中有不能使用的控制字符。");

        private static bool IsPlain(string? text) => text is null || !text.Any(char.IsControl);
    }
}
