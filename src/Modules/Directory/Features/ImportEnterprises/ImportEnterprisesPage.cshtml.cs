using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Imports.Workbooks;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Shell.Imports;
using Tuijin.Shell.Parts;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>Upload, preview with every problem in its cell, confirm.</summary>
[Authorize(DirectoryPermissions.EditEnterprises)]
internal sealed class ImportEnterprisesPage(ImportEnterprisesHandler handler, IFileStore store, IDataProtectionProvider protection, Viewer viewer) : PageModel
{
    [BindProperty]
    public IFormFile? Table { get; set; }

    /// <summary>What the file holds; null before a file was read.</summary>
    public EnterpriseImportReport? Report { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Names the uploaded file in the next post.</summary>
    public string Ticket { get; private set; } = "";

    /// <summary>The use of the columns, for the form in which it is checked.</summary>
    public static MappingModel MappingOf(ImportSummary summary) => new(
        [.. summary.Tables.DistinctBy(table => table.Sheet).Select(table => new MappingSheet(table.Sheet,
            [.. table.Columns.Select(column => new MappingColumn(column.Index, CellAddress.Column(column.Index), column.Header, column.Field?.Key, "", null))]))],
        EnterpriseImportSpec.Spec.Fields);

    public static Tone ToneOf(NoteSeverity severity) => severity switch
    {
        NoteSeverity.Error => Tone.Bad,
        NoteSeverity.Warning => Tone.Warning,
        NoteSeverity.Kept => Tone.Info,
    };

    public static Tone ToneOf(ImportedAs kind) => kind switch
    {
        ImportedAs.Added => Tone.Good,
        ImportedAs.Changed => Tone.Info,
        ImportedAs.Unchanged => Tone.Muted,
        ImportedAs.Refused => Tone.Bad,
    };

    public static string WordOf(ImportedAs kind) => kind switch
    {
        ImportedAs.Added => "新增",
        ImportedAs.Changed => "修改",
        ImportedAs.Unchanged => "未变",
        ImportedAs.Refused => "不采用",
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Table is null)
        {
            ModelState.AddModelError(nameof(Table), "请选择要导入的文件。");
            return Page();
        }

        await using var content = Table.OpenReadStream();
        var kept = await store.Put(content, cancellationToken);
        return await Show(new WaitingUpload(kept.Hash, Path.GetFileName(Table.FileName), viewer.UserId), [], isWriting: false, cancellationToken);
    }

    public Task<IActionResult> OnPostPreviewAsync(string? ticket, string[] choice, CancellationToken cancellationToken) => Again(ticket, choice, isWriting: false, cancellationToken);

    public Task<IActionResult> OnPostConfirmAsync(string? ticket, string[] choice, CancellationToken cancellationToken) => Again(ticket, choice, isWriting: true, cancellationToken);

    private async Task<IActionResult> Again(string? ticket, string[] choice, bool isWriting, CancellationToken cancellationToken) =>
        WaitingUpload.Read(ticket, protection, viewer) is { } upload
            ? await Show(upload, [.. choice.Select(ColumnChoice.Parse).OfType<ColumnChoice>()], isWriting, cancellationToken)
            : this.Refuse(new UploadGone());

    private async Task<IActionResult> Show(WaitingUpload upload, IReadOnlyList<ColumnChoice> choices, bool isWriting, CancellationToken cancellationToken)
    {
        await using var file = await store.Open(upload.Hash, cancellationToken);
        if (file is null)
        {
            return this.Refuse(new UploadGone());
        }

        var report = await handler.Handle(file, upload.FileName, choices, isWriting, cancellationToken);
        if (report.IsRefused)
        {
            return this.Refuse(report.Refusal);
        }

        (Report, FileName, Ticket) = (report.Value, upload.FileName, upload.Protect(protection));
        return Page();
    }

    private sealed record UploadGone() : Refusal("没有找到上传的文件，请重新上传。");
}
