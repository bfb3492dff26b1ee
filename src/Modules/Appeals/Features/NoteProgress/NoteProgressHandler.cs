using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Tuijin.Appeals.Desk;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Features.NoteProgress;

internal sealed class NoteProgressForm : IActForm
{
    public string? Text { get; set; }

    /// <summary>The unit has talked with the enterprise.</summary>
    public bool IsContact { get; set; }

    /// <summary>Photos and papers that show it.</summary>
    [JsonIgnore]
    public List<IFormFile> Files { get; set; } = [];

    public long? Revision { get; set; }

    public sealed class Rules : AbstractValidator<NoteProgressForm>
    {
        public Rules()
        {
            RuleFor(form => form.Text).Written("进展情况", 2000);
        }
    }
}

/// <summary>A unit notes how far it is.</summary>
internal sealed class NoteProgressHandler(AppealDesk desk)
{
    public Task<Refusal?> Handle(string number, NoteProgressForm form, CancellationToken cancellationToken) =>
        desk.Do(number, form.Revision, (appeal, on) => appeal.NoteProgress(form.Text.Trimmed()!, form.IsContact, on), cancellationToken, new Upload(form.Files, FileKinds.All));
}
