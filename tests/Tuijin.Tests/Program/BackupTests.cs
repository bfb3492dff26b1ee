using Microsoft.EntityFrameworkCore;
using Tuijin.Backups;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Auditing;

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
