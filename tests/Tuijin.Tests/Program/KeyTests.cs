using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tuijin.Site;

namespace Tuijin.Tests.Program;

/// <summary>What is secret lies in the data directory alone: the database without it tells nothing, and the site does not start without it.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private readonly TestSite site = new([]);

    private string KeyFile => Path.Combine(site.Options.DataDirectory, AuditKey.FileName);

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Keys_of_cookies_lie_encrypted_in_the_database()
    {
        Protector(site.Services).Protect("内容");

        var keys = await site.WithDb(db => db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync());

        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(xml => xml.Contains("<wrapped") && !xml.Contains("<masterKey"));
    }

    [Fact]
    public async Task Another_process_with_the_key_of_the_data_directory_reads_what_this_one_wrote()
    {
        var written = Protector(site.Services).Protect("内容");

        await using (var other = TuijinSite.Build(site.Options))
        {
            Protector(other.Services).Unprotect(written).ShouldBe("内容");
        }
    }

    [Fact]
    public async Task Who_has_only_the_database_reads_nothing()
    {
        var written = Protector(site.Services).Protect("内容");
        var elsewhere = site.Options with { DataDirectory = Path.Combine(site.Options.DataDirectory, "elsewhere"), Database = site.Options.Database ?? Path.Combine(site.Options.DataDirectory, "tuijin.db") };

        await using var thief = TuijinSite.Build(elsewhere, builder => builder.Logging.ClearProviders());

        Should.Throw<CryptographicException>(() => Protector(thief.Services).Unprotect(written));
    }

    [Fact]
    public async Task Without_its_key_a_database_with_a_trail_is_not_started_and_no_other_key_is_left_behind()
    {
        var key = await File.ReadAllBytesAsync(KeyFile);
        File.Delete(KeyFile);

        await using (var keyless = TuijinSite.Build(site.Options))
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => TuijinSite.Prepare(keyless))).Message.ShouldContain("没有它的校验密钥 audit.key");
        }

        File.Exists(KeyFile).ShouldBeFalse();
        await File.WriteAllBytesAsync(KeyFile, key);
        await using var again = TuijinSite.Build(site.Options);
        await TuijinSite.Prepare(again);
    }

    [Fact]
    public void The_data_directory_and_its_key_are_for_the_program_alone()
    {
        var directory = Path.Combine(site.Options.DataDirectory, "new");

        AuditKey.In(directory);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(directory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(directory, AuditKey.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("试验");
}
