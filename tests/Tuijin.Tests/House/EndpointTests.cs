using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Tuijin.Foundation.Access;
using static Tuijin.Tests.House.Routes;

namespace Tuijin.Tests.House;

/// <summary>Every endpoint with every role, read from the routing table: a new endpoint without a decision fails here.</summary>
public sealed class EndpointTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>What anybody may open without signing in.</summary>
    private static readonly string[] PublicAddresses =
        ["sign-in", "denied", "error/{status:int}", "health/live", "health/ready", "openapi/{documentName}.json", "api-docs", "shell", "set-up", "signin-oidc"];

    [Fact]
    public void Every_endpoint_names_a_permission_or_is_known_to_be_public()
    {
        var catalogue = site.Services.GetRequiredService<PermissionCatalogue>();
        var undecided = Endpoints().Where(endpoint => PermissionOf(endpoint) is not { } permission || catalogue.Find(permission) is null)
            .Where(endpoint => !IsPublic(endpoint)).Select(Describe);
        undecided.ShouldBeEmpty();
    }

    [Fact]
    public void Only_known_addresses_are_open_to_anybody()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsAsset(endpoint))
            .Where(endpoint => !PublicAddresses.Any(known => Path(endpoint).StartsWith(known, StringComparison.OrdinalIgnoreCase))).Select(Describe);
        open.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_reaches_what_it_holds_and_nothing_else(Role role)
    {
        var catalogue = site.Services.GetRequiredService<PermissionCatalogue>();
        using var browser = await site.BrowserOf(role, TestCity.Industry, TestCity.CityPath, role is Role.Enterprise ? TestCity.Machinery : null);
        using var api = await site.ApiOf(role, TestCity.Industry, TestCity.CityPath, role is Role.Enterprise ? TestCity.Machinery : null);
        var wrong = new List<string>();
        // The page that tells a refusal answers with the refusal's own status.
        foreach (var (endpoint, method) in Endpoints().Where(endpoint => PermissionOf(endpoint) is not null && Path(endpoint) != "denied").SelectMany(Methods))
        {
            var isApi = Path(endpoint).StartsWith("api/", StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new HttpMethod(method), "/" + Fill(endpoint.RoutePattern));
            using var response = await (isApi ? api : browser.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var refused = response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                || response.Headers.Location?.OriginalString is { } location && (location.Contains("/denied") || location.Contains("/sign-in"));
            var holds = catalogue.Holds(role, PermissionOf(endpoint)!);
            if (refused == holds)
            {
                wrong.Add($"{role} {method} {request.RequestUri}: {(int)response.StatusCode}, {(holds ? "holds" : "does not hold")} {PermissionOf(endpoint)}");
            }

            if ((int)response.StatusCode >= 500)
            {
                wrong.Add($"{role} {method} {request.RequestUri}: {(int)response.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_signing_in_every_decided_endpoint_is_closed()
    {
        using var visitor = site.Visitor();
        var open = new List<string>();
        foreach (var (endpoint, method) in Endpoints().Where(endpoint => PermissionOf(endpoint) is not null).SelectMany(Methods))
        {
            using var response = await visitor.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/" + Fill(endpoint.RoutePattern)));
            if (response.StatusCode != HttpStatusCode.Unauthorized && response.Headers.Location?.OriginalString.Contains("/sign-in") != true)
            {
                open.Add($"{method} {Path(endpoint)}: {(int)response.StatusCode}");
            }
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_pages_have_the_same_address()
    {
        var twice = Endpoints().SelectMany(Methods).GroupBy(one => (one.Method, Path(one.Endpoint)), one => one.Endpoint.DisplayName)
            .Where(group => group.Distinct().Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group)}");
        twice.ShouldBeEmpty();
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private static string Describe(RouteEndpoint endpoint) => $"{Path(endpoint)} ({endpoint.DisplayName})";

    private static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>An address of the pattern: numbers and ids that no record has.</summary>
    private static string Fill(RoutePattern pattern) => string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Sample(parameter),
        _ => "",
    }))));

    private static string Sample(RoutePatternParameterPart parameter) => string.Join(' ', parameter.ParameterPolicies.Select(policy => policy.Content)) switch
    {
        var policies when policies.Contains("guid", StringComparison.Ordinal) => "00000000-0000-7000-8000-00000000ffff",
        var policies when policies.Contains("int", StringComparison.Ordinal) => "1",
        _ => parameter.Name is "month" ? "2026-01" : "none-such",
    };

    private IEnumerable<RouteEndpoint> Endpoints() => Routes.Of(site.Services);
}
