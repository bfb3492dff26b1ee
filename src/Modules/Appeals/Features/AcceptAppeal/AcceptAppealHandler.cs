using FluentValidation;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AcceptAppeal;

internal sealed class AcceptAppealForm : IActForm
{
    /// <summary>Code of the category; the office may choose a better one than the raiser did.</summary>
    public string? Category { get; set; }

    /// <summary>Null takes that of the category.</summary>
    public DeadlineClass? Deadline { get; set; }

    public string? Note { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<AcceptAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Category).NotEmpty().WithMessage("请选择类别。");
            RuleFor(form => form.Deadline).IsInEnum().WithMessage("请从列表中选择时限类别。");
            RuleFor(form => form.Note).Lines("受理意见");
        }
    }
}

/// <summary>The office takes the appeal on.</summary>
internal sealed class AcceptAppealHandler(AppealDesk desk, AppealCatalogue catalogue)
{
    public async Task<Refusal?> Handle(string number, AcceptAppealForm form, CancellationToken cancellationToken) =>
        await catalogue.CategoryInUse(form.Category, cancellationToken) is { } category
            ? await desk.Do(number, form.Revision, (appeal, on) => appeal.Accept(category.Code, form.Deadline ?? category.Deadline, form.Note.Trimmed(), on), cancellationToken)
            : new UnknownCategory();
}
