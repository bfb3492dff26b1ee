using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.ObjectClosing;

internal sealed class ObjectClosingForm : IActForm
{
    public string? Reason { get; set; }

    [JsonIgnore]
    public List<IFormFile> Photos { get; set; } = [];

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<ObjectClosingForm>
    {
        public Rules()
        {
            RuleFor(form => form.Reason).Written("异议理由");
        }
    }
}

/// <summary>The enterprise does not agree with the closing.</summary>
internal sealed class ObjectClosingHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, ObjectClosingForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.ObjectClosing(form.Reason.Trimmed()!, on), cancellationToken, new Upload(form.Photos, FileKinds.Photos));
}
