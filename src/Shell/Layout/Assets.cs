using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Tuijin.Shell.Layout;

/// <summary>Addresses of our own static files with their fingerprints, so that browsers may keep them for ever.</summary>
internal static class Assets
{
    internal static string Asset(this HttpContext http, string path)
    {
        var known = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{http.Request.PathBase}/{known?[path] ?? path}";
    }
}
