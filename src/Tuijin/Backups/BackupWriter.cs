using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;
using Tuijin.Site;

namespace Tuijin.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Engine">"sqlite" or "postgresql": a backup is restored on the engine it was made on.</param>
/// <param name="Migration">The schema's last migration.</param>
internal sealed record BackupManifest(string Engine, string Migration, DateTime MadeAt, IReadOnlyList<string> Tables)
{
    public const string EntryName = "manifest.json", DatabaseEntry = "tuijin.db", TablePrefix = "tables/", FilePrefix = "files/";
}

/// <summary>Writes the database (a consistent snapshot, taken while the site may run), the uploaded files and the key into one zip that only the program's account may read.</summary>
internal sealed class BackupWriter(TuijinDb db, SiteOptions options, TimeProvider clock)
{
    /// <summary>Directory of uploaded files within the data directory.</summary>
    public const string FilesDirectory = "files";

    /// <summary>A copy of the database older than this was left by a process that died.</summary>
    private static readonly TimeSpan LongestCopying = TimeSpan.FromHours(6);

    public async Task<string> Write(FileInfo target, CancellationToken cancellationToken)
    {
        target.Directory!.Create();
        var unfinished = target.FullName + ".part";
        File.Delete(unfinished);
        await using (var file = PrivateFiles.Create(unfinished))
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            var tables = TableOrder.Of(db);
            var manifest = new BackupManifest(db.IsPostgreSql ? "postgresql" : "sqlite", db.Database.GetMigrations().LastOrDefault() ?? "", clock.UtcNow(), tables);
            await using (var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(entry, manifest, JsonSerializerOptions.Web, cancellationToken);
            }

            zip.CreateEntryFromFile(Path.Combine(options.DataDirectory, AuditKey.FileName), AuditKey.FileName);
            if (db.IsPostgreSql)
            {
                await WritePostgreSql(zip, tables, cancellationToken);
            }
            else
            {
                await WriteSqlite(zip, cancellationToken);
            }

            WriteFiles(zip);
        }

        // The name appears only when the backup is whole.
        File.Move(unfinished, target.FullName);
        return $"已备份到 {target.FullName}（{new FileInfo(target.FullName).Length / 1024:#,0} KB）。";
    }

    private async Task WriteSqlite(ZipArchive zip, CancellationToken cancellationToken)
    {
        foreach (var remains in System.IO.Directory.EnumerateFiles(options.DataDirectory, "backup-*.db").Where(remains => File.GetLastWriteTimeUtc(remains) < clock.UtcNow() - LongestCopying))
        {
            File.Delete(remains);
        }

        var copy = Path.Combine(options.DataDirectory, $"backup-{Environment.ProcessId}.db");
        try
        {
            File.Delete(copy);
            // The engine fills an empty file, which has the rights that it should have.
            PrivateFiles.Create(copy).Dispose();
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellationToken);
            SqliteConnection.ClearAllPools();
            zip.CreateEntryFromFile(copy, BackupManifest.DatabaseEntry);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task WritePostgreSql(ZipArchive zip, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        foreach (var table in tables)
        {
            await using var entry = await zip.CreateEntry(BackupManifest.TablePrefix + table).OpenAsync(cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" TO STDOUT (FORMAT BINARY)", cancellationToken);
            await rows.CopyToAsync(entry, cancellationToken);
        }
    }

    private void WriteFiles(ZipArchive zip)
    {
        var files = Path.Combine(options.DataDirectory, FilesDirectory);
        if (!System.IO.Directory.Exists(files))
        {
            return;
        }

        // What is just being uploaded belongs to no record yet.
        var incoming = Path.Combine(files, FileServices.IncomingFolder) + Path.DirectorySeparatorChar;
        foreach (var file in System.IO.Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(incoming, StringComparison.Ordinal)))
        {
            try
            {
                zip.CreateEntryFromFile(file, BackupManifest.FilePrefix + Path.GetRelativePath(files, file).Replace('\\', '/'), CompressionLevel.NoCompression);
            }
            catch (FileNotFoundException)
            {
                // No record named it, and the daily tidying was faster.
            }
        }
    }
}
