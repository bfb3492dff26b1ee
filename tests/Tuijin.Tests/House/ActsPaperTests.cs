using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Tuijin.Foundation.Access;
using static Tuijin.Tests.House.Routes;

namespace Tuijin.Tests.House;

/// <summary>docs/acts.md is the routing table as it is: every act, the permission it asks for and the roles that hold it.</summary>
public sealed class ActsPaperTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Command = "./test.sh --acts";

    private static readonly string Paper = System.IO.Path.Combine(SourceTree.Root, "docs", "acts.md");

    [Fact]
    public async Task The_list_of_acts_is_up_to_date()
    {
        var now = await Write();
        if (Environment.GetEnvironmentVariable("WRITE_ACTS") == "1")
        {
            await File.WriteAllTextAsync(Paper, now, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(Paper, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(now, $"docs/acts.md is out of date; {Command} writes it anew.");
    }

    private async Task<string> Write()
    {
        var acts = new List<Act>();
        foreach (var endpoint in Routes.Of(site.Services))
        {
            acts.Add(await ActOf(endpoint));
        }

        var parts = acts.GroupBy(act => act.Module).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"""

            ## {part.Key}

            | act | address | permission | roles |
            |---|---|---|---|
            {string.Join('\n', part.Select(act => act.Row).Distinct().Order(StringComparer.Ordinal))}

            """);
        return $"""
            # Acts

            Every page and endpoint, what permission it asks for and which roles hold it. Made of the routing table by `{Command}`; a test fails when it is out of date.
            On which records a permission works, in which state and by which unit is decided by the module's scope and domain; a page that stands
            for several acts asks besides for the permission of the act.
            With sign-in by an identity platform there are two more addresses, open to anybody: `/sign-in/city` and its `/callback`.

            """.ReplaceLineEndings("\n") + string.Concat(parts).ReplaceLineEndings("\n");
    }

    private async Task<Act> ActOf(RouteEndpoint endpoint)
    {
        var (code, methods) = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? await Of(page)
            : (endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace, string.Join(", ", Methods(endpoint).Select(one => one.Method)));
        var words = (code ?? "").Split('.');
        var summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary;
        var (module, name) = words is ["Tuijin", var ours, .., var feature] ? (ours, feature) : ("Framework", endpoint.DisplayName ?? "");
        return new Act(
            module, name + (summary is null ? "" : $": {summary}"), $"{methods} `/{Path(endpoint).TrimEnd('/')}`",
            PermissionOf(endpoint) is { } asked ? site.Services.GetRequiredService<PermissionCatalogue>().Find(asked) : null);
    }

    /// <summary>Namespace of a page and what it answers, for instance "GET, POST, POST Preview".</summary>
    private async Task<(string? Code, string Methods)> Of(PageActionDescriptor page)
    {
        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
        // What runs before every handler is told as a handler of the method "Page"; a page without a handler for GET shows itself.
        return (compiled.DeclaredModelTypeInfo?.Namespace, string.Join(", ", compiled.HandlerMethods.Where(handler => handler.HttpMethod != "Page")
            .Select(handler => handler.HttpMethod.ToUpperInvariant() + (handler.Name is null ? "" : " " + handler.Name)).Append("GET").Distinct().Order(StringComparer.Ordinal)));
    }

    private sealed record Act(string Module, string Name, string Address, Permission? Permission)
    {
        public string Row => $"| {Name} | {Address} | {(Permission is null ? "–" : $"{Permission.Name} {Permission.Title}")} | {Roles} |";

        private string Roles => Permission is null ? "anybody, without signing in"
            : Permission.Roles.ToHashSet().SetEquals(Permission.Everyone) ? "every role"
            : string.Join('、', Permission.Roles.Distinct().Select(role => role.Title()));
    }
}
