using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Auditing;
using Tuijin.Tests.Appeals.Domain;

namespace Tuijin.Tests.Foundation.Data;

/// <summary>Saving new records directly stores exactly what saving stores, with the same lines in the trail.</summary>
public sealed class SaveNewTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_direct_way_stores_what_the_ordinary_way_stores()
    {
        var ordinary = new AppealStory().Rated().Appeal;
        var direct = new AppealStory().Rated().Appeal;
        await site.WithDb(async db =>
        {
            db.Add(Numbered(ordinary, "诉2026-900001"));
            await db.Save("试验");
        });
        await site.WithDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Numbered(direct, "诉2026-900002"));
            await db.SaveNew("试验");
            await transaction.CommitAsync();
        });

        (await Picture("诉2026-900002")).ShouldBe(await Picture("诉2026-900001"));
        (await Trail("诉2026-900002")).ShouldBe(await Trail("诉2026-900001"));
        await site.WithScope(async services => (await services.GetRequiredService<AuditVerification>().Run(default)).Findings.ShouldBeEmpty());
    }

    [Fact]
    public async Task It_is_refused_without_a_transaction()
    {
        await site.WithDb(async db =>
        {
            db.Add(Numbered(new AppealStory().Appeal, "诉2026-900003"));
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveNew("试验"));
        });
    }

    /// <summary>Every column of the appeal and of what belongs to it, as the database holds them; ids and numbers left out.</summary>
    private async Task<string> Picture(string number)
    {
        var text = new List<string>();
        await site.WithDb(async db =>
        {
            foreach (var (table, where) in new[]
            {
                ("appeal", $"number = '{number}'"), ("appeal_assignment", $"appeal_id = (SELECT id FROM appeal WHERE number = '{number}')"), ("appeal_step", $"appeal_id = (SELECT id FROM appeal WHERE number = '{number}')"),
            })
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM {table} WHERE {where} ORDER BY 3";
                await db.Database.OpenConnectionAsync();
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    text.AddRange(Enumerable.Range(0, reader.FieldCount).Where(field => reader.GetName(field) is not ("id" or "appeal_id" or "number"))
                        .Select(field => $"{table}.{reader.GetName(field)} {reader.GetDataTypeName(field)} = {reader.GetValue(field)}"));
                }
            }
        });
        text.Count.ShouldBeGreaterThan(60);
        return string.Join('\n', text.Order(StringComparer.Ordinal));
    }

    private Task<List<string>> Trail(string number) => site.WithDb(async db =>
        (await db.Set<AuditEntry>().Where(entry => entry.Subject == $"appeal:{number}").Select(entry => entry.Act + entry.Changes).ToListAsync())
            .Select(line => line.Replace(number, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList());

    private static Appeal Numbered(Appeal appeal, string number)
    {
        foreach (var record in appeal.Assignments.Cast<object>().Prepend(appeal))
        {
            record.GetType().GetProperty("Number")!.SetValue(record, number);
        }

        return appeal;
    }
}
