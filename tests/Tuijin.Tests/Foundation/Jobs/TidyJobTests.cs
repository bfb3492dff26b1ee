using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Backups;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Jobs;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Tests.Projects;

namespace Tuijin.Tests.Foundation.Jobs;

/// <summary>The nightly tidying removes what served its time, and nothing that a record still names.</summary>
public sealed class TidyJobTests(TestSite site) : IClassFixture<TestSite>
{
    private IFileStore Store => site.Services.GetRequiredService<IFileStore>();

    [Fact]
    public async Task Answers_of_the_api_are_remembered_for_a_week()
    {
        await site.WithDb(async db =>
        {
            db.AddRange(Answer("old", TimeSpan.FromDays(7.1)), Answer("young", TimeSpan.FromDays(6.9)));
            await db.SaveChangesAsync();
        });

        await Tidy();

        (await site.WithDb(db => db.Set<IdempotentAnswer>().Select(answer => answer.Key).ToListAsync())).ShouldBe(["young"]);
    }

    [Fact]
    public async Task An_upload_that_no_record_names_goes_after_two_days()
    {
        var (unnamed, young, file, small) = (await Put("无人引用", 3), await Put("刚刚上传", 1), await Put("有人引用", 300), await Put("缩略图", 300));
        await site.WithDb(async db =>
        {
            db.Add(new Attachment
            {
                Id = Guid.NewGuid(), OwnerKind = "appeal", OwnerId = Guid.NewGuid(), Purpose = "现场照片", FileName = "照片.jpg", ContentType = "image/jpeg", Size = 1,
                ContentHash = file, ThumbnailHash = small, UploadedBy = Guid.NewGuid(), UploadedByName = "某人", UploadedAt = site.Clock.UtcNow(),
            });
            await db.Save("准备附件");
        });

        await Tidy();

        (await IsThere(unnamed), await IsThere(young), await IsThere(file), await IsThere(small)).ShouldBe((false, true, true, true));
    }

    [Fact]
    public async Task What_is_uploaded_once_more_while_the_job_runs_is_left_alone()
    {
        var hash = await Put("再次上传", 3);
        var before = site.Clock.UtcNow() - TimeSpan.FromDays(2);
        await Store.Put(new MemoryStream(Encoding.UTF8.GetBytes("再次上传")), default);

        (await Store.Remove(hash, before, default)).ShouldBeFalse();

        (await IsThere(hash)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_preview_that_nobody_confirms_is_cancelled_after_thirty_days_and_its_files_go()
    {
        using var office = await site.ProgrammeOffice();
        var forgotten = Id(await ImportWizard.Upload(office, "遗忘.csv", "项目名称,企业\n遗忘一项目,某公司\n"));
        var written = await ImportWizard.Upload(office, "写入.csv", "项目名称,企业\n写入一项目,某公司\n");
        await ImportWizard.Confirm(office, written);
        await Made(TimeSpan.FromDays(31), forgotten, Id(written));
        var waiting = Id(await ImportWizard.Upload(office, "等待.csv", "项目名称,企业\n等待一项目,某公司\n"));
        await Made(TimeSpan.FromDays(29), waiting);

        await Tidy();

        (await Job(forgotten)).State.ShouldBe(ImportState.Cancelled);
        (await HasFiles(forgotten), await HasFiles(Id(written)), await HasFiles(waiting)).ShouldBe((false, true, true));
        (await Job(waiting)).State.ShouldBe(ImportState.Checked);
        (await office.Get($"/projects/import/{forgotten}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private Task Tidy() => site.WithScope(services =>
        services.GetServices<ITimedJob>().Single(job => job.Key == "foundation.tidy").Run(site.Clock.Today(), default));

    private IdempotentAnswer Answer(string key, TimeSpan age) => new()
    {
        UserId = Guid.NewGuid(), Key = key, RequestHash = "", Status = 201, Body = "{}", CreatedAt = site.Clock.UtcNow() - age,
    };

    private async Task<string> Put(string content, int daysOld)
    {
        var stored = await Store.Put(new MemoryStream(Encoding.UTF8.GetBytes(content)), default);
        SetAge(stored.Hash, TimeSpan.FromDays(daysOld));
        return stored.Hash;
    }

    /// <summary>Files carry the time of the disk, which no test can move.</summary>
    private void SetAge(string hash, TimeSpan age) => File.SetLastWriteTimeUtc(
        Path.Combine(site.Options.DataDirectory, BackupWriter.FilesDirectory, hash[..2], hash[2..4], hash), site.Clock.UtcNow() - age);

    private async Task<bool> IsThere(string hash)
    {
        await using var content = await Store.Open(hash, default);
        return content is not null;
    }

    private async Task<bool> HasFiles(Guid id)
    {
        var job = await Job(id);
        return await IsThere(job.ContentHash) && await IsThere(job.PreviewHash!);
    }

    private Task<ImportJob> Job(Guid id) => site.WithDb(db => db.Set<ImportJob>().AsNoTracking().SingleAsync(job => job.Id == id));

    private static Guid Id(TestPage page) => Guid.Parse(ImportWizard.Address(page).Split('/')[^1]);

    private async Task Made(TimeSpan ago, params Guid[] jobs)
    {
        var at = site.Clock.UtcNow() - ago;
        await site.WithDb(db => db.Set<ImportJob>().Where(job => jobs.Contains(job.Id)).ExecuteUpdateAsync(set => set.SetProperty(job => job.CreatedAt, at)));
        foreach (var id in jobs)
        {
            var job = await Job(id);
            SetAge(job.ContentHash, ago);
            SetAge(job.PreviewHash!, ago);
        }
    }
}
