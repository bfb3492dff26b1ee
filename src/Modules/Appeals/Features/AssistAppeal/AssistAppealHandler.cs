using FluentValidation;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AssistAppeal;

internal sealed class AssistAppealForm : IActForm
{
    public string? Text { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<AssistAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Text).Written("协办意见", 2000);
        }
    }
}

/// <summary>A supporting unit gives its part to the lead.</summary>
internal sealed class AssistAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, AssistAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Assist(form.Text.Trimmed()!, on), cancellationToken);
}
