using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>An uploaded table between its preview and its import: the file lies in the store, the page carries this, protected.</summary>
internal sealed record WaitingUpload(string Hash, string FileName, Guid UserId)
{
    private const string Purpose = "Tuijin.WaitingUpload";

    public string Protect(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <summary>The viewer's own upload; null for any other text.</summary>
    public static WaitingUpload? Read(string? ticket, IDataProtectionProvider protection, Viewer viewer)
    {
        try
        {
            var upload = ticket is { Length: > 0 } ? JsonSerializer.Deserialize<WaitingUpload>(protection.CreateProtector(Purpose).Unprotect(ticket)) : null;
            return upload?.UserId == viewer.UserId ? upload : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
