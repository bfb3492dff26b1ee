using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;

namespace Tuijin.Tests.Program;

/// <summary>The real process is killed while clients write: what was acknowledged is there, and the trail is whole.</summary>
public sealed class KillTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Clients = 4, AcknowledgedBeforeKill = 60;

    [Fact]
    public async Task After_kill_nine_everything_acknowledged_is_there()
    {
        using var token = await site.ApiOf(Role.Enterprise, path: TestCity.EastTownPath, enterprise: TestCity.Machinery);
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < 2; round++)
        {
            using var server = ProgramProcess.Start(site, "serve", "--urls", address.ToString().TrimEnd('/'));
            var said = server.StandardError.ReadToEndAsync();
            _ = server.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = token.DefaultRequestHeaders.Authorization;
            await Answers(client, server, said);

            var enough = acknowledged.Count + AcknowledgedBeforeKill;
            var writers = Enumerable.Range(0, Clients).Select(_ => Write(client, acknowledged)).ToList();
            while (acknowledged.Count < enough && writers.Any(writer => !writer.IsCompleted))
            {
                await Task.Delay(5);
            }

            server.Kill();
            await server.WaitForExitAsync();
            await Task.WhenAll(writers);
        }

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(2 * AcknowledgedBeforeKill);
        var kept = await site.WithDb(db => db.Set<AppealView>().Select(appeal => appeal.Number).ToListAsync());
        acknowledged.Except(kept).ShouldBeEmpty();
        kept.ShouldBeUnique();
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(CancellationToken.None)).Findings.ShouldBeEmpty());
    }

    /// <summary>Raises appeals until the server is gone.</summary>
    private static async Task Write(HttpClient client, ConcurrentBag<string> acknowledged)
    {
        while (true)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync("/api/appeals", new { text = "车间用电容量不足,机器频繁停机。", category = "power" });
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    acknowledged.Add(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("number").GetString()!);
                }
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task Answers(HttpClient client, System.Diagnostics.Process server, Task<string> said)
    {
        while (true)
        {
            server.HasExited.ShouldBeFalse(server.HasExited ? await said : "");
            try
            {
                using var ready = await client.GetAsync("/health/ready");
                if (ready.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }
}
