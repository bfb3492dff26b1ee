using System.Text.Json;

namespace Tuijin.Tests.Program;

/// <summary>The verbs as an operator types them.</summary>
public sealed class VerbTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Help_names_every_verb()
    {
        var help = await ProgramProcess.Run(site, "--help");
        help.ExitCode.ShouldBe(0);
        foreach (var verb in new[] { "serve", "user", "token", "import", "export", "backup", "restore", "audit", "demo", "migrate" })
        {
            help.Output.ShouldContain(verb);
        }
    }

    [Fact]
    public async Task A_user_is_added_gets_a_token_and_the_token_is_revoked()
    {
        var added = await ProgramProcess.Run(site, "user", "add", "operator1", "--name", "张科长", "--role", "ProgrammeOffice", "--organisation", "市工信局", "--json");
        added.ExitCode.ShouldBe(0, added.Errors);
        JsonDocument.Parse(added.Output).RootElement.GetProperty("password").GetString()!.Length.ShouldBeGreaterThanOrEqualTo(10);

        var token = await ProgramProcess.Run(site, "token", "create", "operator1", "--name", "核对", "--json");
        token.ExitCode.ShouldBe(0, token.Errors);
        JsonDocument.Parse(token.Output).RootElement.GetProperty("token").GetString()!.ShouldStartWith("tj_");

        (await ProgramProcess.Run(site, "token", "revoke", "operator1", "--name", "核对")).ExitCode.ShouldBe(0);
        (await ProgramProcess.Run(site, "token", "revoke", "operator1", "--name", "核对")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_ledger_is_looked_at_then_imported()
    {
        var file = Path.Combine(site.Options.DataDirectory, "账.csv");
        await File.WriteAllTextAsync(file, "项目名称,企业名称,总投资(万元)\n命令行一项目,某某公司,123.5\n命令行二项目,某某公司,很多钱\n");
        var looked = await ProgramProcess.Run(site, "import", "projects", file, "--dry-run", "--json");
        looked.ExitCode.ShouldBe(0, looked.Errors);
        var result = JsonDocument.Parse(looked.Output).RootElement;
        result.GetProperty("counts").GetProperty("new").GetInt32().ShouldBe(2);
        result.GetProperty("records")[0].GetProperty("totalInvestmentYuan").GetInt64().ShouldBe(1_235_000);
        var cell = result.GetProperty("cells")[0];
        (cell.GetProperty("sheet").GetString(), cell.GetProperty("address").GetString(), cell.GetProperty("text").GetString(), cell.GetProperty("severity").GetString()).ShouldBe(("账", "C3", "很多钱", "warning"));
        cell.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();

        (await ProgramProcess.Run(site, "import", "projects", file)).Output.ShouldContain("新增 2");
        var again = await ProgramProcess.Run(site, "import", "projects", file, "--json");
        JsonDocument.Parse(again.Output).RootElement.GetProperty("counts").GetProperty("unchanged").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Enterprises_are_imported_and_what_is_no_table_is_refused()
    {
        var file = Path.Combine(site.Options.DataDirectory, "企业.csv");
        await File.WriteAllTextAsync(file, $"企业名称,统一社会信用代码,法人代表\n试验东方机械有限公司,{TestCity.MachineryCode},张三\n坏码公司,123,李四\n");
        var imported = await ProgramProcess.Run(site, "import", "enterprises", file, "--json");
        imported.ExitCode.ShouldBe(0, imported.Errors);
        var counts = JsonDocument.Parse(imported.Output).RootElement.GetProperty("counts");
        (counts.GetProperty("changed").GetInt32(), counts.GetProperty("refused").GetInt32()).ShouldBe((1, 1));

        await File.WriteAllTextAsync(file, "姓名,年龄\n张某,3\n");
        var refused = await ProgramProcess.Run(site, "import", "enterprises", file, "--json");
        refused.ExitCode.ShouldBe(1);
        JsonDocument.Parse(refused.Output).RootElement.GetProperty("error").GetString()!.ShouldContain("企业名称");
        (await ProgramProcess.Run(site, "import", "projects", file + ".none")).Errors.ShouldContain("没有找到文件");
    }

    [Fact]
    public async Task Every_flagged_cell_is_told_however_many()
    {
        const int rows = 12_000;
        var projects = Path.Combine(site.Options.DataDirectory, "多处待核.csv");
        await File.WriteAllTextAsync(projects, "项目名称,总投资(万元)\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"待核{row}号项目,很多钱{row}\n")));
        var enterprises = Path.Combine(site.Options.DataDirectory, "坏码.csv");
        await File.WriteAllTextAsync(enterprises, "企业名称,统一社会信用代码\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"坏码{row}号公司,{row}\n")));

        await AllTold("projects", projects, "B", row => $"很多钱{row}");
        await AllTold("enterprises", enterprises, "B", row => $"{row}");

        async Task AllTold(string kind, string file, string column, Func<int, string> text)
        {
            var looked = await ProgramProcess.Run(site, "import", kind, file, "--dry-run", "--json");
            looked.ExitCode.ShouldBe(0, looked.Errors);
            JsonDocument.Parse(looked.Output).RootElement.GetProperty("cells").EnumerateArray()
                .Where(cell => cell.GetProperty("address").GetString()!.StartsWith(column, StringComparison.Ordinal))
                .Select(cell => (cell.GetProperty("address").GetString(), cell.GetProperty("text").GetString())).Distinct()
                .ShouldBe(Enumerable.Range(1, rows).Select(row => ((string?)$"{column}{row + 1}", (string?)text(row))));
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_standard_error()
    {
        var refused = await ProgramProcess.Run(site, "user", "disable", "nobody-of-this-name");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldNotBeEmpty();
        refused.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_cannot_be_understood_ends_with_2()
    {
        (await ProgramProcess.Run(site, "exprot", "projects")).ExitCode.ShouldBe(2);
        (await ProgramProcess.Run(site, "export", "people")).ExitCode.ShouldBe(2);
        (await ProgramProcess.Run(site, "token", "create")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Json_goes_into_the_file_when_one_is_named()
    {
        var file = Path.Combine(site.Options.DataDirectory, "项目.json");
        (await ProgramProcess.Run(site, "export", "projects", file, "--json")).ExitCode.ShouldBe(0);
        JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task A_spoiled_trail_is_told_by_the_exit_code()
    {
        (await ProgramProcess.Run(site, "audit", "verify")).ExitCode.ShouldBe(0);
    }
}
