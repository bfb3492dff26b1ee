using Tuijin.Foundation.Access;

namespace Tuijin.Directory.Features.CitySignIn;

/// <summary>Sign-in through the city's own identity platform by OpenID Connect; section OpenIdConnect of the configuration.</summary>
internal sealed class CitySignInOptions
{
    public const string Section = "OpenIdConnect";

    /// <summary>Address of the identity platform; without it nothing of this is there.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Only from secret configuration: environment variable OpenIdConnect__ClientSecret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Word on the link of the sign-in page.</summary>
    public string Title { get; set; } = "统一身份认证登录";

    /// <summary>Claim that carries the user name.</summary>
    public string UserNameClaim { get; set; } = "preferred_username";

    /// <summary>Claim that carries the person's name.</summary>
    public string DisplayNameClaim { get; set; } = "name";

    /// <summary>Claim whose values say the role of somebody who signs in for the first time; may be left out.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>Value of the claim → role, for instance "gxj-admin" → ProgrammeOffice.</summary>
    public Dictionary<string, Role> Roles { get; set; } = [];

    public bool IsConfigured => Authority.Length > 0;
}
