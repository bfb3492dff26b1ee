using System.Net;
using System.Net.Sockets;

namespace Tuijin;

/// <summary>Ports of this machine that nobody listens on, for programs that tests and measurements start.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
