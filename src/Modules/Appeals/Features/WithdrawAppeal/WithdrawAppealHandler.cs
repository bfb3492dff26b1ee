using FluentValidation;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.WithdrawAppeal;

internal sealed class WithdrawAppealForm : IActForm
{
    public string? Reason { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<WithdrawAppealForm>
    {
        public Rules()
        {
            RuleFor(form => form.Reason).Written("撤回原因");
        }
    }
}

/// <summary>The raiser takes the appeal back.</summary>
internal sealed class WithdrawAppealHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, WithdrawAppealForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.Withdraw(form.Reason.Trimmed()!, on), cancellationToken);
}
