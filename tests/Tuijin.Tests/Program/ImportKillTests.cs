using System.Text;
using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Files;
using Tuijin.Foundation.Time;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.ImportProjects;

namespace Tuijin.Tests.Program;

/// <summary>The real process is killed while it writes a confirmed import: another one goes on after exactly the rows that were written.</summary>
public sealed class ImportKillTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Rows = 12_000;

    [Fact]
    public async Task After_kill_nine_an_import_goes_on_after_exactly_the_rows_written()
    {
        var (id, actor) = await GivenPreview();
        await Change(id, job => job.Begin(job.PreviewHash!, site.Clock.UtcNow()).ShouldBeNull());

        using (var server = ProgramProcess.Start(site, "serve", "--urls", "http://127.0.0.1:0"))
        {
            _ = server.StandardOutput.ReadToEndAsync();
            var said = server.StandardError.ReadToEndAsync();
            while ((await Now(id)).RowsDone < 2 * ImportPass.RowsInBatch)
            {
                server.HasExited.ShouldBeFalse(server.HasExited ? await said : "");
                await Task.Delay(5);
            }

            server.Kill();
            await server.WaitForExitAsync();
        }

        var broken = await Now(id);
        broken.State.ShouldBe(ImportState.Writing);
        broken.RowsDone.ShouldBeInRange(ImportPass.RowsInBatch, Rows - 1);
        (await Count()).ShouldBe(broken.RowsDone);

        await site.WithScope(services => services.GetRequiredService<RunImportHandler>().Handle(broken, CancellationToken.None), actor);

        var done = await Now(id);
        (done.State, done.RowsDone, done.New, done.Refused).ShouldBe((ImportState.Done, Rows, Rows, 0));
        (await Count()).ShouldBe(Rows);
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(CancellationToken.None)).Findings.ShouldBeEmpty());
    }

    [Fact]
    public async Task Who_lost_the_right_meanwhile_writes_nothing()
    {
        var (id, actor) = await GivenPreview();
        await site.WithDb(async db =>
        {
            (await db.Set<User>().SingleAsync(user => user.Id == actor.UserId)).IsDisabled = true;
            await db.Save("停用");
        });
        await Change(id, job => job.Begin(job.PreviewHash!, site.Clock.UtcNow()).ShouldBeNull());
        var before = await Count();

        await site.WithScope(async services => await services.GetRequiredService<RunImportHandler>().Handle(await Now(id), CancellationToken.None), actor);

        (await Now(id)).ShouldSatisfyAllConditions(job => job.State.ShouldBe(ImportState.Failed), job => job.Failure!.ShouldContain("已停用"));
        (await Count()).ShouldBe(before);
    }

    private async Task<(Guid Id, Viewer Actor)> GivenPreview()
    {
        using var office = await site.ProgrammeOffice();
        var actor = new Viewer(office.User!.Id, office.User.DisplayName, Role.ProgrammeOffice, office.User.OrganisationId, null, office.User.ScopePath);
        var table = new StringBuilder("项目名称,企业名称,总投资(万元)\n");
        for (var row = 0; row < Rows; row++)
        {
            table.Append("续写").Append(row).Append("项目,某某公司,").Append(row).Append('\n');
        }

        var id = Guid.NewGuid();
        await site.WithScope(async services =>
        {
            var kept = await services.GetRequiredService<IFileStore>().Put(new MemoryStream(Encoding.UTF8.GetBytes(table.ToString())), CancellationToken.None);
            var (db, job) = (services.GetRequiredService<TuijinDb>(), ImportJob.Make(id, "账.csv", actor, site.Clock.UtcNow(), kept.Hash));
            db.Add(job);
            await db.Save("上传");
            await services.GetRequiredService<RunImportHandler>().Handle(job, CancellationToken.None);
        }, actor);
        return (id, actor);
    }

    private Task<int> Count() => site.WithDb(db => db.Set<Project>().CountAsync(project => project.Name.StartsWith("续写")));

    private Task<ImportJob> Now(Guid id) => site.WithDb(db => db.Set<ImportJob>().AsNoTracking().SingleAsync(job => job.Id == id));

    private Task Change(Guid id, Action<ImportJob> change) => site.WithDb(async db =>
    {
        change(await db.Set<ImportJob>().SingleAsync(job => job.Id == id));
        await db.Save("试验");
    });
}
