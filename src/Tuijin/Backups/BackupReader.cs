using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tuijin.Databases;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Site;

namespace Tuijin.Backups;

internal sealed record BackupUnusable(string Why) : Refusal(Why);

/// <summary>Puts a backup in the place of a site's data.</summary>
internal static class BackupReader
{
    public static async Task<Refusal?> Restore(FileInfo file, SiteOptions options, bool replace, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            return new BackupUnusable($"没有找到备份文件 {file.FullName}。");
        }

        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file.FullName, cancellationToken);
            return await Manifest(zip, cancellationToken) is { } manifest
                ? await Restore(zip, manifest, options, replace, cancellationToken)
                : new BackupUnusable("这不是由 backup 生成的备份文件。");
        }
        catch (InvalidDataException)
        {
            return new BackupUnusable("备份文件已损坏，或不是由 backup 生成。");
        }
    }

    private static async Task<Refusal?> Restore(ZipArchive zip, BackupManifest manifest, SiteOptions options, bool replace, CancellationToken cancellationToken)
    {
        var engine = DatabaseServices.IsPostgreSql(options.Database) ? "postgresql" : "sqlite";
        if (manifest.Engine != engine)
        {
            return new BackupUnusable($"备份来自 {manifest.Engine}，而当前数据库是 {engine}；请用 --database 指定同类数据库。");
        }

        var keyFile = Path.Combine(options.DataDirectory, AuditKey.FileName);
        if (File.Exists(keyFile) && !replace)
        {
            return new BackupUnusable($"{options.DataDirectory} 中已有数据；确要覆盖，请加 --replace。");
        }

        System.IO.Directory.CreateDirectory(options.DataDirectory);
        if (engine == "postgresql")
        {
            if (await RestorePostgreSql(zip, manifest, options, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }
        else
        {
            RestoreSqlite(zip, options);
        }

        zip.GetEntry(AuditKey.FileName)!.ExtractToFile(keyFile, overwrite: true);
        RestoreFiles(zip, options);
        return null;
    }

    private static void RestoreSqlite(ZipArchive zip, SiteOptions options)
    {
        SqliteConnection.ClearAllPools();
        var database = options.Database is { Length: > 0 } named ? named : Path.Combine(options.DataDirectory, "tuijin.db");
        foreach (var suffix in new[] { "-wal", "-shm" })
        {
            File.Delete(database + suffix);
        }

        zip.GetEntry(BackupManifest.DatabaseEntry)!.ExtractToFile(database, overwrite: true);
    }

    private static async Task<Refusal?> RestorePostgreSql(ZipArchive zip, BackupManifest manifest, SiteOptions options, CancellationToken cancellationToken)
    {
        await using var app = TuijinSite.Build(options, Verbs.Offline.Quiet);
        await TuijinSite.Prepare(app);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        if ((db.Database.GetMigrations().LastOrDefault() ?? "") != manifest.Migration)
        {
            return new BackupUnusable($"备份的数据库结构（{manifest.Migration}）与本程序版本不同；请用生成备份的版本恢复后再升级。");
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var all = await connection.BeginTransactionAsync(cancellationToken);
        await using (var empty = new NpgsqlCommand("TRUNCATE " + string.Join(", ", manifest.Tables.Select(table => $"\"{table}\"")) + " CASCADE", connection, all))
        {
            await empty.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var table in manifest.Tables)
        {
            await using var entry = await zip.GetEntry(BackupManifest.TablePrefix + table)!.OpenAsync(cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" FROM STDIN (FORMAT BINARY)", cancellationToken);
            await entry.CopyToAsync(rows, cancellationToken);
        }

        await all.CommitAsync(cancellationToken);
        return null;
    }

    private static void RestoreFiles(ZipArchive zip, SiteOptions options)
    {
        var root = Path.GetFullPath(Path.Combine(options.DataDirectory, BackupWriter.FilesDirectory)) + Path.DirectorySeparatorChar;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(BackupManifest.FilePrefix, StringComparison.Ordinal)))
        {
            var target = Path.GetFullPath(Path.Combine(root, entry.FullName[BackupManifest.FilePrefix.Length..]));
            if (!target.StartsWith(root, StringComparison.Ordinal))
            {
                throw new InvalidDataException("An entry leads out of the data directory.");
            }

            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }
    }

    private static async Task<BackupManifest?> Manifest(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(BackupManifest.EntryName) is not { } entry)
        {
            return null;
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, JsonSerializerOptions.Web, cancellationToken);
    }
}
