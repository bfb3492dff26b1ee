using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tuijin.Tests.House;

/// <summary>The routing table of the site, without scripts, styles and pictures.</summary>
internal static class Routes
{
    public static IEnumerable<RouteEndpoint> Of(IServiceProvider services) => services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>().Where(endpoint => !IsAsset(endpoint)).DistinctBy(endpoint => (Path(endpoint), endpoint.DisplayName, string.Join(',', Methods(endpoint).Select(one => one.Method))));

    /// <summary>The permission that an endpoint asks for; null where anybody may come.</summary>
    public static string? PermissionOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null);

    public static string Path(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    public static IEnumerable<(RouteEndpoint Endpoint, string Method)> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => (endpoint, method));

    /// <summary>Scripts, styles and what answers when one of them is not there.</summary>
    public static bool IsAsset(RouteEndpoint endpoint) => endpoint.DisplayName == "Fallback {**path:file}" || endpoint.Metadata.Any(item => item.GetType().FullName!.Contains("StaticAsset", StringComparison.Ordinal));
}
