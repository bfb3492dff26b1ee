using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Logging;

namespace Tuijin.Foundation.Forms;

/// <summary>Leads on to addresses with Chinese numbers in them: headers carry ASCII only, and the server refuses to send anything else.</summary>
internal sealed partial class LocalRedirects(ILoggerFactory logs, IUrlHelperFactory urls) : LocalRedirectResultExecutor(logs, urls)
{
    public override Task ExecuteAsync(ActionContext context, LocalRedirectResult result)
    {
        result.Url = BeyondAscii().Replace(result.Url, run => Uri.EscapeDataString(run.Value));
        return base.ExecuteAsync(context, result);
    }

    [GeneratedRegex(@"[^\u0000-\u007f]+")]
    private static partial Regex BeyondAscii();
}
