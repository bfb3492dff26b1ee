using FluentValidation;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.ReturnAppeal;

internal sealed class ReturnAppealForm : IActForm
{
    public string? Reason { get; set; }

    /// <summary>The unit that should handle it instead.</summary>
    public Guid? SuggestedId { get; set; }

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<ReturnAppealForm>
    {
        public Rules() => RuleFor(form => form.Reason).Written("退回理由", shortest: 10);
    }
}

/// <summary>A unit gives back what is not its matter.</summary>
internal sealed class ReturnAppealHandler(AppealDesk desk, AppealCatalogue catalogue)
{
    public async Task<Refusal?> Handle(string number, ReturnAppealForm form, CancellationToken cancellationToken)
    {
        var suggested = await catalogue.Unit(form.SuggestedId, cancellationToken);
        return form.SuggestedId is not null && suggested is not { IsActive: true }
            ? new UnknownSuggestion()
            : await desk.Do(
                number, form.Revision,
                (appeal, on) => appeal.Return(form.Reason.Trimmed()!, suggested is null ? null : new Unit(suggested.Id, suggested.Name), on), cancellationToken);
    }
}

/// <summary>No such unit, or it is out of use.</summary>
internal sealed record UnknownSuggestion() : Refusal("请从列表中选择建议承办单位。")
{
    public override int StatusCode => 400;

    public override string Field => "SuggestedId";
}
