using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tuijin.Backups;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Auditing;
using Tuijin.Site;

namespace Tuijin.Tests.Program;

public sealed class BackupTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task What_was_backed_up_is_there_after_restoring_and_the_trail_is_whole()
    {
        var uploaded = Path.Combine(site.Options.DataDirectory, BackupWriter.FilesDirectory, "ab", "abcdef");
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(uploaded)!);
        await File.WriteAllTextAsync(uploaded, "photo");
        var backup = await Backup();

        await site.WithDb(async db =>
        {
            (await db.Set<Organisation>().SingleAsync(one => one.Id == TestCity.Land)).Duties = "备份之后的修改";
            await db.Save("修改职责");
        });
        File.Delete(uploaded);

        (await BackupReader.Restore(backup, site.Options, replace: true, CancellationToken.None)).ShouldBeNull();

        (await site.WithDb(db => db.Set<Organisation>().Where(one => one.Id == TestCity.Land).Select(one => one.Duties).SingleAsync())).ShouldBeNull();
        (await File.ReadAllTextAsync(uploaded)).ShouldBe("photo");
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(CancellationToken.None)).Findings.ShouldBeEmpty());
    }

    [Fact]
    public async Task Data_that_are_there_are_not_overwritten_unasked()
    {
        var backup = await Backup();
        var refusal = await BackupReader.Restore(backup, site.Options, replace: false, CancellationToken.None);
        refusal!.Message.ShouldContain("--replace");
    }

    [Fact]
    public async Task A_database_that_holds_data_is_not_overwritten_unasked_even_when_the_data_directory_is_empty()
    {
        var backup = await Backup();
        var beside = site.Options with { DataDirectory = Path.Combine(site.Options.DataDirectory, "empty"), Database = site.Options.Database ?? Path.Combine(site.Options.DataDirectory, "tuijin.db") };

        (await BackupReader.Restore(backup, beside, replace: false, CancellationToken.None))!.Message.ShouldContain("--replace");
    }

    /// <param name="where">On SQLite the database itself, on PostgreSQL a table that comes after others were filled; the key; the manifest.</param>
    [Theory]
    [InlineData("database")]
    [InlineData(AuditKey.FileName)]
    [InlineData(BackupManifest.EntryName)]
    [InlineData(BackupManifest.FilePrefix + "../../outside")]
    public async Task A_damaged_backup_leaves_everything_as_it_was(string where)
    {
        var backup = await Backup();
        var key = await File.ReadAllBytesAsync(Path.Combine(site.Options.DataDirectory, AuditKey.FileName));
        await site.WithDb(async db =>
        {
            (await db.Set<Organisation>().SingleAsync(one => one.Id == TestCity.Power)).Duties = "备份之后的修改";
            await db.Save("修改职责");
        });
        using (var zip = ZipFile.Open(backup.FullName, ZipArchiveMode.Update))
        {
            var entry = where == "database" ? zip.GetEntry(BackupManifest.DatabaseEntry) ?? zip.GetEntry(BackupManifest.TablePrefix + "organisation") : zip.GetEntry(where);
            var name = entry?.FullName ?? where;
            entry?.Delete();
            if (where != AuditKey.FileName)
            {
                await using var broken = zip.CreateEntry(name).Open();
                await broken.WriteAsync("damaged"u8.ToArray());
            }
        }

        (await BackupReader.Restore(backup, site.Options, replace: true, CancellationToken.None))!.Message.ShouldContain("备份文件已损坏");

        (await site.WithDb(db => db.Set<Organisation>().Where(one => one.Id == TestCity.Power).Select(one => one.Duties).SingleAsync())).ShouldBe("备份之后的修改");
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(CancellationToken.None)).Findings.ShouldBeEmpty());
        (await File.ReadAllBytesAsync(Path.Combine(site.Options.DataDirectory, AuditKey.FileName))).ShouldBe(key);
        System.IO.Directory.GetFileSystemEntries(site.Options.DataDirectory, "*.restored").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_site_restored_elsewhere_starts_and_reads_what_the_first_one_encrypted()
    {
        var written = Protector(site.Services).Protect("内容");
        var other = new TestSite([]);
        await other.InitializeAsync();
        await using (other)
        {
            (await BackupReader.Restore(await Backup(), other.Options, replace: true, CancellationToken.None)).ShouldBeNull();

            await using var restored = TuijinSite.Build(other.Options);
            await TuijinSite.Prepare(restored);
            Protector(restored.Services).Unprotect(written).ShouldBe("内容");
        }

        static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("试验");
    }

    [Fact]
    public async Task After_restoring_the_database_counts_on_from_the_restored_rows()
    {
        var other = new TestSite([]);
        await other.InitializeAsync();
        await using (other)
        {
            await AddKeys(site, 3);
            (await BackupReader.Restore(await Backup(), other.Options, replace: true, CancellationToken.None)).ShouldBeNull();

            await AddKeys(other, 1);

            (await other.WithDb(db => db.DataProtectionKeys.CountAsync(key => key.FriendlyName == "试验"))).ShouldBe(4);
        }

        static Task AddKeys(TestSite site, int count) => site.WithDb(async db =>
        {
            db.AddRange(Enumerable.Range(0, count).Select(_ => new DataProtectionKey { FriendlyName = "试验", Xml = "<none />" }));
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task A_backup_and_the_key_that_comes_out_of_it_are_for_the_program_alone()
    {
        var backup = await Backup();
        (await BackupReader.Restore(backup, site.Options, replace: true, CancellationToken.None)).ShouldBeNull();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(backup.FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(Path.Combine(site.Options.DataDirectory, AuditKey.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("这不是压缩包")]
    public async Task Another_file_is_refused_in_words(string content)
    {
        var file = new FileInfo(Path.Combine(site.Options.DataDirectory, "other.zip"));
        await File.WriteAllTextAsync(file.FullName, content);
        var refusal = await BackupReader.Restore(file, site.Options, replace: true, CancellationToken.None);
        refusal!.Message.ShouldContain("备份文件");
    }

    private async Task<FileInfo> Backup()
    {
        var file = new FileInfo(Path.Combine(site.Options.DataDirectory, $"backup-{Guid.NewGuid():n}.zip"));
        await site.WithScope(services => services.GetRequiredService<BackupWriter>().Write(file, CancellationToken.None));
        return file;
    }
}
