using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.TwoFactor;

/// <summary>Switching one's own second step on and off.</summary>
[Authorize(DirectoryPermissions.OwnAccount)]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class TwoFactorPage(TuijinDb db, Viewer viewer, PrepareFactorHandler prepare, ConfirmFactorHandler confirm, RemoveFactorHandler remove) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public bool IsEnabled { get; private set; }

    /// <summary>The key in groups of four, for typing.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The QR code as a data address.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Shown once, right after switching on.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => await Show(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (this.Accepts(Form, new CodeForm.Rules()))
        {
            var codes = await confirm.Handle(Form.Code!, cancellationToken);
            if (!codes.IsRefused)
            {
                RecoveryCodes = codes.Value.Codes;
                return Page();
            }

            this.Refuse(codes.Refusal);
        }

        await Show(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (this.Accepts(Form, new CodeForm.Rules()))
        {
            if (await remove.Handle(Form.Code!, cancellationToken) is not { } refusal)
            {
                return this.Done("两步验证已停用。", "/account/two-factor");
            }

            this.Refuse(refusal);
        }

        await Show(cancellationToken);
        return Page();
    }

    private async Task Show(CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().AsNoTracking().SingleAsync(row => row.Id == viewer.UserId, cancellationToken);
        IsEnabled = user.TwoFactorEnabled;
        if (!IsEnabled)
        {
            var key = await prepare.Handle(cancellationToken);
            Key = string.Join(' ', Totp.Write(key).Chunk(4).Select(part => new string(part)));
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(Totp.Address(key, "推进", user.UserName!), QRCodeGenerator.ECCLevel.M);
            using var code = new SvgQRCode(data);
            Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(code.GetGraphic(4)));
        }
    }
}
