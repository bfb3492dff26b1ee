using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>The imports of the person who looks, and what that person decides about them.</summary>
internal sealed class ImportJobs(TuijinDb db, Viewer viewer, ImportQueue queue, TimeProvider clock)
{
    private const int MostListed = 20;

    /// <summary>An import is its uploader's own affair until it is written.</summary>
    private IQueryable<ImportJob> Mine => db.Set<ImportJob>().Where(job => job.ActorId == viewer.UserId);

    public Task<List<ImportJob>> Latest(CancellationToken cancellationToken) =>
        Mine.AsNoTracking().OrderByDescending(job => job.CreatedAt).Take(MostListed).ToListAsync(cancellationToken);

    public Task<ImportJob?> Find(Guid id, CancellationToken cancellationToken) => Mine.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancellationToken);

    /// <summary>Reads the file through again, with other choices.</summary>
    public async Task<Refusal?> LookAgain(Guid id, ProjectImportChoices choices, CancellationToken cancellationToken)
    {
        var job = await Mine.SingleOrDefaultAsync(job => job.Id == id, cancellationToken);
        if (job is null)
        {
            return new NotFound("这次导入");
        }

        if (await Check(job, choices, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return job.LookAgain(choices) ?? await Go(job, "重新预览导入", cancellationToken);
    }

    /// <summary>Of the rows shown in conflict, those for which the file's values are taken; the others keep the ledger's.</summary>
    public async Task<Refusal?> Decide(Guid id, string preview, IReadOnlyCollection<int> shown, IReadOnlyCollection<int> fromFile, CancellationToken cancellationToken)
    {
        var job = await Mine.SingleOrDefaultAsync(job => job.Id == id, cancellationToken);
        if (job is null)
        {
            return new NotFound("这次导入");
        }

        if (preview != job.PreviewHash)
        {
            return new OtherPreview();
        }

        if (Decide(job, shown, fromFile) is { } refusal)
        {
            return refusal;
        }

        await db.Save("选择冲突的取舍", cancellationToken);
        return null;
    }

    /// <summary>Writes what the preview told; what was ticked beside the confirmation counts as decided.</summary>
    /// <param name="preview">Which preview was looked at.</param>
    public async Task<Refusal?> Confirm(Guid id, string preview, IReadOnlyCollection<int> shown, IReadOnlyCollection<int> fromFile, CancellationToken cancellationToken)
    {
        var job = await Mine.SingleOrDefaultAsync(job => job.Id == id, cancellationToken);
        if (job is null)
        {
            return new NotFound("这次导入");
        }

        if (job.State is ImportState.Checked && job is { New: 0, Changed: 0, Conflicts: 0 })
        {
            return new NothingToImport();
        }

        return Decide(job, shown, fromFile) ?? job.Begin(preview, clock.UtcNow()) ?? await Go(job, "确认导入项目", cancellationToken);
    }

    public async Task<Refusal?> Cancel(Guid id, CancellationToken cancellationToken)
    {
        var job = await Mine.SingleOrDefaultAsync(job => job.Id == id, cancellationToken);
        if (job is null)
        {
            return new NotFound("这次导入");
        }

        if (job.Cancel(clock.UtcNow()) is { } refusal)
        {
            return refusal;
        }

        await db.Save("取消导入", cancellationToken);
        return null;
    }

    /// <summary>Numbers of projects, by what makes two rows the same project: for links beside the rows of a page.</summary>
    public async Task<Dictionary<string, string>> Numbers(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var found = await db.ProjectsVisibleTo(viewer).AsNoTracking().Where(project => names.Contains(project.Name)).OrderBy(project => project.Number)
            .Select(project => new { project.Number, project.Name, project.EnterpriseName }).ToListAsync(cancellationToken);
        return found.GroupBy(project => $"{project.Name}\n{project.EnterpriseName}").ToDictionary(group => group.Key, group => group.Last().Number);
    }

    private static Refusal? Decide(ImportJob job, IReadOnlyCollection<int> shown, IReadOnlyCollection<int> fromFile) => job.Decide([.. fromFile.Intersect(shown)], [.. shown.Except(fromFile)]);

    private async Task<Refusal?> Go(ImportJob job, string act, CancellationToken cancellationToken)
    {
        try
        {
            await db.Save(act, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ImportPastPreview();
        }

        await queue.Run(job.Id);
        return null;
    }

    private async Task<Refusal?> Check(ImportJob job, ProjectImportChoices choices, CancellationToken cancellationToken)
    {
        if (choices.ProgrammeId is { } programme && !await db.Programmes().AnyAsync(known => known.Id == programme, cancellationToken))
        {
            return new BadField("programme", "没有这个计划，请从所列计划中选择。");
        }

        if (choices.Year is not (null or (>= 2000 and <= 2100)))
        {
            return new BadField("year", "年度应在二〇〇〇年至二一〇〇年之间。");
        }

        var tables = job.Findings.Tables;
        if (choices.Columns.Any(choice => !tables.Any(table => table.Sheet == choice.Sheet && table.Columns.Any(column => column.Index == choice.Column))
            || choice.Field is { } field && ProjectFields.Spec.Find(field) is null))
        {
            return new BadField("choice", "列的对应与文件不符，请重新打开页面后再选择。");
        }

        foreach (var sheet in choices.Columns.GroupBy(choice => choice.Sheet))
        {
            // A second column of an amount is compared with the first; of everything else there is one.
            if (sheet.Where(choice => choice.Field is { } field && ProjectFields.Spec.Find(field)!.Kind is not FieldKind.Amount).GroupBy(choice => choice.Field).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                return new ColumnTwice(ProjectFields.Spec.Find(twice.Key!)!.Name, string.Join('、', twice.Select(choice => Foundation.Imports.Workbooks.CellAddress.Column(choice.Column) + "列")));
            }

            if (!sheet.Any(choice => choice.Field == ProjectFields.Spec.NameField.Key))
            {
                return new NoNameColumn(sheet.Key);
            }
        }

        if (job.Findings.Sheets.Count > 1 && choices.Sheets.Count == 0)
        {
            return new NoSheetChosen();
        }

        return choices.Sheets.Any(sheet => job.Findings.Sheets.TrueForAll(known => known.Sheet != sheet)) ? new BadField("sheet", "文件中没有所选的工作表，请重新打开页面后再选择。") : null;
    }
}
