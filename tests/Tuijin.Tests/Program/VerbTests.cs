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
    public async Task What_is_wrong_is_said_on_standard_error()
    {
        var refused = await ProgramProcess.Run(site, "user", "disable", "nobody-of-this-name");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldNotBeEmpty();
        refused.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_spoiled_trail_is_told_by_the_exit_code()
    {
        (await ProgramProcess.Run(site, "audit", "verify")).ExitCode.ShouldBe(0);
    }
}
