using Microsoft.AspNetCore.Http;

namespace Tuijin.Foundation.Access;

/// <summary>Finds the viewer of a scope: set by jobs and the command line, otherwise taken from the request.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http)
{
    private static readonly Viewer Nobody = new(Guid.Empty, "未登录", Role.Enterprise, null, null, "/none/");

    private Viewer? set;

    /// <summary>The viewer; a powerless one when nobody is signed in.</summary>
    public Viewer Value => set ?? FromRequest() ?? Nobody;

    /// <summary>Makes this scope act as the given viewer.</summary>
    public void ActAs(Viewer viewer) => set = viewer;

    private Viewer? FromRequest()
    {
        var context = http.HttpContext;
        return Viewer.From(context?.User) is { } viewer
            ? viewer with { Origin = context!.Connection.RemoteIpAddress?.ToString() ?? "" }
            : null;
    }
}
