using System.Security.Claims;

namespace Tuijin.Shell.Layout;

/// <summary>The two numbers of the top bar; the program implements it.</summary>
public interface IShellCounts
{
    Task<ShellCounts> For(ClaimsPrincipal user, CancellationToken cancel);
}

/// <param name="Todo">Things that wait for the person.</param>
/// <param name="Unread">Notifications not read yet.</param>
/// <param name="Overdue">How many of <paramref name="Todo"/> are past their day.</param>
public sealed record ShellCounts(int Todo, int Unread, int Overdue = 0);
