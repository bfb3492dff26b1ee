using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.AssistAppeal;

internal sealed class AssistAppealForm : IActForm
{
    public string? Text { get; set; }

    /// <summary>Photos and papers that show it.</summary>
    [JsonIgnore]
    public List<IFormFile> Files { get; set; } = [];

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
        desk.Do(number, form.Revision, (appeal, on) => appeal.Assist(form.Text.Trimmed()!, on), cancellationToken, new Upload(form.Files, FileKinds.All));
}
