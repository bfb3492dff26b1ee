using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Exports;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Lists;
using Tuijin.Foundation.Results;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Shell.Imports;
using Tuijin.Shell.Lists;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>One import on its way: being read, its preview, being written, its result.</summary>
[Authorize(ProjectPermissions.Import)]
internal sealed class ImportJobPage(ImportJobs jobs, IFileStore store, TuijinDb db, Trail trail) : PageModel
{
    private const int RowsOnPage = 50;

    [FromRoute]
    public Guid Id { get; set; }

    public ImportJob Job { get; private set; } = null!;

    /// <summary>Null while there is nothing to look at.</summary>
    public PreviewPage? Preview { get; private set; }

    public RowFilter Filter { get; private set; }

    /// <summary>Fields that the file has columns for, in the order of the ledger.</summary>
    public IReadOnlyList<ImportField> Fields { get; private set; } = [];

    public MappingModel Mapping { get; private set; } = new([], []);

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    /// <summary>Pages of the rows, for the pager of lists.</summary>
    public ListModel Pager { get; private set; } = null!;

    /// <summary>Conflicts on other pages of the preview in which the file's values are taken.</summary>
    public int TakenElsewhere => Job.Taken.Except(Preview?.Rows.Where(row => row.Row.Outcome is RowOutcome.Conflict).Select(row => row.Place) ?? []).Count();

    private Dictionary<string, string> numbers = [];

    public static string Href(Guid id) => $"/projects/import/{id}";

    public string HrefOf(RowFilter filter) => $"{Href(Id)}?show={filter.Key()}#rows";

    /// <summary>Page of the project that a row has become or changed; null when there is none.</summary>
    public string? HrefOf(PreviewRow row) => Job.State is ImportState.Done && row.Outcome is not RowOutcome.Refused
        && (row.Number ?? numbers.GetValueOrDefault($"{row.Name}\n{row.Cells.GetValueOrDefault("enterprise")?.Text}")) is { Length: > 0 } number ? $"/projects/{number}" : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Show(cancellationToken) ? Page() : NotFound();

    /// <summary>The progress bar alone, asked for every second; the whole page when the work is done.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken) => await jobs.Find(Id, cancellationToken) switch
    {
        null => NotFound(),
        { IsUnderWay: true } job => Partial("/Features/ImportProjects/_Progress.cshtml", job),
        _ => LocalRedirect(Href(Id)),
    };

    /// <summary>The rows that were not imported, as a workbook.</summary>
    public async Task<IActionResult> OnGetRefusedAsync(CancellationToken cancellationToken)
    {
        if (!await Load(cancellationToken) || await OpenPreview(cancellationToken) is not { } preview)
        {
            return NotFound();
        }

        trail.Note("导出清单", Job.AuditSubject, new { 清单 = "未导入的行", 文件 = Job.FileName });
        await db.SaveChangesAsync(cancellationToken);
        await using var kept = preview;
        var workbook = new MemoryStream();
        await RefusedRows.Write(workbook, Job.FileName, Fields, new PreviewReader(preview).All(RowFilter.Refused, cancellationToken), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return File(workbook.ToArray(), WorkbookWriter.ContentType, $"未导入的行-{Path.GetFileNameWithoutExtension(Job.FileName)}.xlsx");
    }

    public async Task<IActionResult> OnPostLookAsync(string[] choice, Guid? programme, int? year, string[] sheet, CancellationToken cancellationToken) => await Done(
        await jobs.LookAgain(Id, new ProjectImportChoices { ProgrammeId = programme is { } id ? new ProgrammeId(id) : null, Year = year, Columns = [.. choice.Select(ColumnChoice.Parse).OfType<ColumnChoice>()], Sheets = sheet }, cancellationToken),
        cancellationToken);

    public async Task<IActionResult> OnPostDecideAsync(string? preview, int[] shown, int[] taken, CancellationToken cancellationToken) =>
        await Done(await jobs.Decide(Id, preview ?? "", shown, taken, cancellationToken), cancellationToken, $"?show={RowFilter.Conflicts.Key()}#rows");

    public async Task<IActionResult> OnPostConfirmAsync(string? preview, int[] shown, int[] taken, CancellationToken cancellationToken) =>
        await Done(await jobs.Confirm(Id, preview ?? "", shown, taken, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        await jobs.Cancel(Id, cancellationToken) is { } refusal ? await Done(refusal, cancellationToken) : this.Done("已放弃导入，没有写入任何内容。", "/projects/import");

    private async Task<IActionResult> Done(Refusal? refusal, CancellationToken cancellationToken, string more = "")
    {
        if (refusal is null)
        {
            return LocalRedirect(Href(Id) + more);
        }

        return await Show(cancellationToken) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Show(CancellationToken cancellationToken)
    {
        if (!await Load(cancellationToken))
        {
            return false;
        }

        Programmes = [.. (await ListProjects.ProjectNames.Load(db, cancellationToken)).Programmes.Select(programme =>
            new SelectListItem(programme.Name, programme.Id.Value.ToString(), programme.Id.Value == (Job.ProgrammeId ?? Programme.FirstId.Value)))];
        Mapping = ImportMapping.Of(Job.Findings);
        if (Job.IsUnderWay || await OpenPreview(cancellationToken) is not { } preview)
        {
            return true;
        }

        await using var kept = preview;
        Filter = ChoiceKeys.Values<RowFilter>([Request.Query["show"].ToString()]) is [var chosen] ? chosen : RowFilter.All;
        var page = int.TryParse(Request.Query["page"], out var asked) && asked is > 0 and < 1_000_000 ? asked : 1;
        Preview = await new PreviewReader(preview).Page(Filter, (page - 1) * RowsOnPage, RowsOnPage, cancellationToken);
        var total = Preview.Counts[Filter];
        var query = Shell.Lists.ListQuery.Of(Request);
        Pager = new ListModel
        {
            Title = "逐行结果", Query = query with { Path = Href(Id), Values = [.. query.Values.Where(value => value.Key == "show")] }, Columns = [], Rows = [], Page = page,
            Pages = (total + RowsOnPage - 1) / RowsOnPage, Total = total.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture),
        };
        numbers = Job.State is ImportState.Done ? await jobs.Numbers([.. Preview.Rows.Select(row => row.Row.Name)], cancellationToken) : [];
        return true;
    }

    private async Task<bool> Load(CancellationToken cancellationToken)
    {
        if (await jobs.Find(Id, cancellationToken) is not { } job)
        {
            return false;
        }

        Job = job;
        var used = job.Findings.Tables.SelectMany(table => table.Columns).Select(column => column.Field).ToHashSet();
        Fields = [.. ProjectFields.Spec.Fields.Where(field => used.Contains(field.Key))];
        return true;
    }

    private Task<Stream?> OpenPreview(CancellationToken cancellationToken) => Job.PreviewHash is { } hash ? store.Open(hash, cancellationToken) : Task.FromResult<Stream?>(null);
}
