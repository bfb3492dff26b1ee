using FluentValidation;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.ResubmitAppeal;

internal sealed class ResubmitAppealForm : IActForm
{
    public string? Addition { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<ResubmitAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Addition).Written("补充情况", 2000);
        }
    }
}

/// <summary>The raiser completes a refused appeal or takes a withdrawn one up again.</summary>
internal sealed class ResubmitAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, ResubmitAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Resubmit(form.Addition.Trimmed()!, on), cancellationToken);
}
