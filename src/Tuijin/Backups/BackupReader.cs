using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tuijin.Databases;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Site;

namespace Tuijin.Backups;

internal sealed record BackupUnusable(string Why) : Refusal(Why);

/// <summary>
/// Puts a backup in the place of a site's data. Everything is unpacked beside what is there, and checked, before anything is replaced:
/// a backup that is broken or refused leaves the data as they were.
/// </summary>
internal static class BackupReader
{
    private const string Beside = ".restored";

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
        catch (Exception broken) when (broken is InvalidDataException or JsonException or PostgresException { SqlState: ['2', '2' or '3', ..] })
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
        if (!replace && (File.Exists(keyFile) || (engine == "sqlite" && File.Exists(DatabaseServices.SqliteFile(options.Database, options.DataDirectory)))))
        {
            return new BackupUnusable($"{options.DataDirectory} 中或指定的数据库中已有数据；确要覆盖，请加 --replace。");
        }

        PrivateFiles.MakeDirectory(options.DataDirectory);
        var (key, files) = (keyFile + Beside, FilesOf(options) + Beside);
        try
        {
            await Extract(Entry(zip, AuditKey.FileName), key, cancellationToken);
            UnpackFiles(zip, files);
            if (engine == "sqlite")
            {
                await RestoreSqlite(zip, options, cancellationToken);
            }
            else if (await RestorePostgreSql(zip, manifest, options, replace, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            File.Move(key, keyFile, overwrite: true);
            TakeFiles(files, FilesOf(options));
            return null;
        }
        finally
        {
            File.Delete(key);
            if (System.IO.Directory.Exists(files))
            {
                System.IO.Directory.Delete(files, recursive: true);
            }
        }
    }

    private static string FilesOf(SiteOptions options) => Path.Combine(options.DataDirectory, BackupWriter.FilesDirectory);

    private static ZipArchiveEntry Entry(ZipArchive zip, string name) => zip.GetEntry(name) ?? throw new InvalidDataException($"The backup has no {name}.");

    /// <summary>The database there is stays untouched until the one of the backup lies beside it and is whole.</summary>
    private static async Task RestoreSqlite(ZipArchive zip, SiteOptions options, CancellationToken cancellationToken)
    {
        var database = DatabaseServices.SqliteFile(options.Database, options.DataDirectory);
        var beside = database + Beside;
        await Extract(Entry(zip, BackupManifest.DatabaseEntry), beside, cancellationToken);
        if (!await IsWhole(beside, cancellationToken))
        {
            File.Delete(beside);
            throw new InvalidDataException("The database of the backup is damaged.");
        }

        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "-wal", "-shm" })
        {
            File.Delete(database + suffix);
        }

        File.Move(beside, database, overwrite: true);
    }

    private static async Task Extract(ZipArchiveEntry entry, string target, CancellationToken cancellationToken)
    {
        File.Delete(target);
        await using var content = await entry.OpenAsync(cancellationToken);
        await using var file = PrivateFiles.Create(target);
        await content.CopyToAsync(file, cancellationToken);
    }

    private static async Task<bool> IsWhole(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check";
            if (await check.ExecuteScalarAsync(cancellationToken) is not "ok")
            {
                return false;
            }

            // A copy has no write-ahead log, and a site looks whether its database is there before it may write.
            check.CommandText = "PRAGMA journal_mode=WAL";
            await check.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static async Task<Refusal?> RestorePostgreSql(ZipArchive zip, BackupManifest manifest, SiteOptions options, bool replace, CancellationToken cancellationToken)
    {
        await using var app = TuijinSite.Build(options, Verbs.Offline.Quiet);
        await TuijinSite.Migrate(app);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TuijinDb>();
        if ((db.Database.GetMigrations().LastOrDefault() ?? "") != manifest.Migration)
        {
            return new BackupUnusable($"备份的数据库结构（{manifest.Migration}）与本程序版本不同；请用生成备份的版本恢复后再升级。");
        }

        if (!replace && await db.Set<AuditEntry>().AnyAsync(cancellationToken))
        {
            return new BackupUnusable("指定的数据库中已有数据；确要覆盖，请加 --replace。");
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
            await using var entry = await Entry(zip, BackupManifest.TablePrefix + table).OpenAsync(cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" FROM STDIN (FORMAT BINARY)", cancellationToken);
            await entry.CopyToAsync(rows, cancellationToken);
        }

        await CountOn(connection, all, cancellationToken);
        await all.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Numbers that the database gives out by itself go on after the restored ones.</summary>
    private static async Task CountOn(NpgsqlConnection connection, NpgsqlTransaction all, CancellationToken cancellationToken)
    {
        var columns = new List<(string Table, string Column)>();
        await using (var find = new NpgsqlCommand("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'", connection, all))
        await using (var found = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await found.ReadAsync(cancellationToken))
            {
                columns.Add((found.GetString(0), found.GetString(1)));
            }
        }

        foreach (var (table, column) in columns)
        {
            await using var count = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), (SELECT COALESCE(MAX(\"{column}\"), 0) + 1 FROM \"{table}\"), false)", connection, all);
            await count.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void UnpackFiles(ZipArchive zip, string directory)
    {
        var root = Path.GetFullPath(directory) + Path.DirectorySeparatorChar;
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

    /// <summary>Contents are named by their hash: what is there already is the same, or damaged.</summary>
    private static void TakeFiles(string from, string to)
    {
        foreach (var file in System.IO.Directory.Exists(from) ? System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
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
