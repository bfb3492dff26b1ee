using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>
/// Reads a table of enterprises: rows whose code is registered change that enterprise, others are registered. Blank cells change nothing.
/// A preview does the same without saving; writing is one transaction.
/// </summary>
internal sealed class ImportEnterprisesHandler(TuijinDb db, Viewer viewer, Trail trail, TimeProvider clock)
{
    private const int BatchRows = 500, MostRowsShown = 300;

    private readonly List<ImportedEnterprise> shown = [];
    private readonly List<CellNote> notes = [];
    private readonly Dictionary<ImportedAs, int> counts = Enum.GetValues<ImportedAs>().ToDictionary(kind => kind, _ => 0);
    private readonly Dictionary<string, int> seen = [];
    private readonly List<ImportRow> batch = [];
    private int mostRows, mostNotes;

    /// <param name="file">Seekable; stays open.</param>
    /// <param name="choices">What the user chose for columns.</param>
    /// <param name="isWriting">False for a preview.</param>
    /// <param name="mostRows">Rows that the report names; as many refused ones besides.</param>
    /// <param name="mostNotes">Flagged cells that the report names: of rows, and as many besides.</param>
    public async Task<Result<EnterpriseImportReport>> Handle(
        Stream file, string fileName, IReadOnlyList<ColumnChoice> choices, bool isWriting, CancellationToken cancellationToken, int mostRows = MostRowsShown, int mostNotes = 5_000)
    {
        (this.mostRows, this.mostNotes) = (mostRows, mostNotes);
        var filler = new EnterpriseFiller(await ImportPlaces.Load(db, cancellationToken), viewer, clock);
        await using var transaction = isWriting ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var read = await TableImport.Read(file, fileName, EnterpriseImportSpec.Spec, new ImportOptions { Choices = choices, MostNotes = mostNotes }, async row =>
        {
            batch.Add(row);
            if (batch.Count == BatchRows)
            {
                await Take(filler, isWriting, cancellationToken);
            }
        }, cancellationToken: cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        await Take(filler, isWriting, cancellationToken);
        if (transaction is not null)
        {
            trail.Note("导入企业名录", "list:enterprises", new { 文件 = fileName, 新增 = counts[ImportedAs.Added], 修改 = counts[ImportedAs.Changed], 未采用 = counts[ImportedAs.Refused] });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new EnterpriseImportReport(counts[ImportedAs.Added], counts[ImportedAs.Changed], counts[ImportedAs.Unchanged], counts[ImportedAs.Refused],
            [.. shown.OrderBy(row => row.Notes.Count > 0 ? 0 : 1)], notes, read.Value, isWriting);
    }

    private async Task Take(EnterpriseFiller filler, bool isWriting, CancellationToken cancellationToken)
    {
        var codes = batch.Select(row => EnterpriseFiller.CodeOf(row)).OfType<string>().ToList();
        var known = await db.Set<Enterprise>().Where(row => codes.Contains(row.CreditCode)).ToDictionaryAsync(row => row.CreditCode, cancellationToken);
        var visible = (await db.EnterprisesVisibleTo(viewer).Where(row => codes.Contains(row.CreditCode)).Select(row => row.CreditCode).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var row in batch)
        {
            Keep(Take(row, filler, known, visible));
        }

        batch.Clear();
        if (isWriting)
        {
            await MoveUsers(cancellationToken);
            await db.Save("导入企业名录", cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Users of an enterprise that lies in another division now see that one; their sessions read it within seconds.</summary>
    private async Task MoveUsers(CancellationToken cancellationToken)
    {
        var moved = db.ChangeTracker.Entries<Enterprise>().Where(entry => entry.State is EntityState.Modified && entry.Property(row => row.DivisionPath).IsModified)
            .ToDictionary(entry => entry.Entity.Id.Value, entry => entry.Entity.DivisionPath);
        var ids = moved.Keys.ToList();
        foreach (var user in moved.Count == 0 ? [] : await db.Set<User>().Where(user => user.EnterpriseId != null && ids.Contains(user.EnterpriseId.Value)).ToListAsync(cancellationToken))
        {
            user.ScopePath = moved[user.EnterpriseId!.Value];
        }
    }

    private ImportedEnterprise Take(ImportRow row, EnterpriseFiller filler, Dictionary<string, Enterprise> known, HashSet<string> visible)
    {
        var code = EnterpriseFiller.CodeOf(row);
        var present = code is null ? null : known.GetValueOrDefault(code);
        var told = row.Notes.ToList();
        if (code is not null && !seen.TryAdd(code, row.Number))
        {
            told.Add(row.NoteOn(EnterpriseImportSpec.CreditCode, code, $"与第 {seen[code]} 行是同一家企业，只采用前一行。", NoteSeverity.Error));
        }

        if (present is not null && !visible.Contains(code!))
        {
            told.Add(row.NoteOn(EnterpriseImportSpec.CreditCode, code!, "该企业已登记，但不在您的辖区内。", NoteSeverity.Error));
        }

        var form = filler.Read(row, present, told);
        if (told.Exists(note => note.Severity is NoteSeverity.Error))
        {
            return Line(row, ImportedAs.Refused, [], told);
        }

        if (present is null)
        {
            db.Add(form.New(clock));
            return Line(row, ImportedAs.Added, [], told);
        }

        form.Fill(present);
        var entry = db.Entry(present);
        entry.DetectChanges();
        var changes = entry.Properties.Where(property => property.IsModified && property.Metadata.Label() is var label && label != property.Metadata.Name && property.Metadata.Name != nameof(Enterprise.DivisionPath))
            .Select(property => $"{property.Metadata.Label()}：{Text(property.OriginalValue)} → {Text(property.CurrentValue)}").ToList();
        return Line(row, entry.State is EntityState.Modified ? ImportedAs.Changed : ImportedAs.Unchanged, changes, told);
    }

    private void Keep(ImportedEnterprise line)
    {
        counts[line.As]++;
        notes.AddRange(line.Notes.Take(mostNotes - notes.Count));
        if (shown.Count < mostRows || line.As is ImportedAs.Refused && shown.Count < 2L * mostRows)
        {
            shown.Add(line);
        }
    }

    private static ImportedEnterprise Line(ImportRow row, ImportedAs kind, IReadOnlyList<string> changes, IReadOnlyList<CellNote> told) => new(
        row.Sheet, row.Number, row.Text(EnterpriseImportSpec.Name) ?? "", EnterpriseFiller.CodeOf(row) ?? row.Text(EnterpriseImportSpec.CreditCode) ?? "", kind, changes, told);

    private static string Text(object? value) => value switch
    {
        null or "" => "（空）",
        bool yes => yes ? "是" : "否",
        EnterpriseScale scale => scale.Title(),
        List<string> titles => string.Join("、", titles),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        _ => "已改",
    };
}
