using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.RateAppeal;

internal sealed class RateAppealForm : IActForm
{
    public static readonly IReadOnlyList<SelectListItem> Satisfactions = Choices.Of<Satisfaction>(satisfaction => satisfaction.Title());

    public static readonly IReadOnlyList<SelectListItem> Answers = [new("已解决", "true"), new("未解决", "false")];

    public Satisfaction? Satisfaction { get; set; }

    public bool? IsSolved { get; set; }

    public string? Text { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<RateAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Satisfaction).NotNull().WithMessage("请选择满意程度。").IsInEnum().WithMessage("请从列表中选择满意程度。");
            RuleFor(form => form.IsSolved).NotNull().WithMessage("请选择问题是否解决。");
            RuleFor(form => form.Text).Lines("意见", longest: 400);
        }
    }
}

/// <summary>The enterprise says how it was done; the office may write down what it was told on the telephone.</summary>
internal sealed class RateAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, RateAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Rate(form.Satisfaction!.Value, form.IsSolved!.Value, form.Text.Trimmed(), on), cancellationToken);
}
