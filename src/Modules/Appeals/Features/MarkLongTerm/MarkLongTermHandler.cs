using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.MarkLongTerm;

internal sealed class MarkLongTermForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Choices = [new("列为长期推进", "true"), new("取消长期推进", "false")];

    public bool? IsLongTerm { get; set; }

    public string? Reason { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<MarkLongTermForm>
    {
        public Rules()
        {
            RuleFor(form => form.IsLongTerm).NotNull().WithMessage("请选择是否列为长期推进。");
            RuleFor(form => form.Reason).Written("原因", longest: 400);
        }
    }
}

/// <summary>The office marks a matter that needs more than the longest limit, or takes the mark away.</summary>
internal sealed class MarkLongTermHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, MarkLongTermForm form, CancellationToken cancellationToken) => desk.Do(
        number, form.Revision,
        (appeal, on) => form.IsLongTerm == true ? appeal.MarkLongTerm(form.Reason.Trimmed()!, on) : appeal.UnmarkLongTerm(form.Reason.Trimmed()!, on), cancellationToken);
}
