using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Tuijin.Tests.Directory;

/// <summary>
/// A city's identity platform as far as OpenID Connect needs one: tells what it is, lets a person in, and gives a token for
/// a code. It checks what a real one checks: the client's secret, the address to return to, and the proof key of the code.
/// </summary>
internal sealed class FakeIdentityPlatform : HttpMessageHandler
{
    public const string Authority = "https://identity.example", ClientId = "tuijin", ClientSecret = "secret-of-the-client";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "key-1" };

    private readonly Dictionary<string, Grant> grants = [];

    private readonly Dictionary<string, Person> people = [];

    /// <summary>What the platform says it answers to; another value plays a token that belongs to another sign-in.</summary>
    public string? ForgedNonce { get; set; }

    public sealed record Person(string Subject, string UserName, string Name);

    private sealed record Grant(Person Person, string Nonce, string Challenge, string ReturnTo);

    /// <summary>The person signs in at the address the site has sent the browser to; answers the form that the browser posts back.</summary>
    public (string ReturnTo, Dictionary<string, string> Form) LetIn(Uri asked, Person person)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        asked.GetLeftPart(UriPartial.Path).ShouldBe(Authority + "/authorize");
        query["client_id"].ToString().ShouldBe(ClientId);
        query["response_type"].ToString().ShouldBe("code");
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["scope"].ToString().Split(' ').ShouldContain("openid");
        var (code, returnTo) = (RandomNumberGenerator.GetHexString(32), query["redirect_uri"].ToString());
        grants[code] = new Grant(person, query["nonce"].ToString(), query["code_challenge"].ToString(), returnTo);
        return (returnTo, new Dictionary<string, string> { ["code"] = code, ["state"] = query["state"].ToString() });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri!.AbsolutePath switch
    {
        "/.well-known/openid-configuration" => Json(new
        {
            issuer = Authority, authorization_endpoint = Authority + "/authorize", token_endpoint = Authority + "/token", userinfo_endpoint = Authority + "/userinfo",
            jwks_uri = Authority + "/keys", response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
        }),
        "/keys" => Json(new { keys = new[] { Key() } }),
        "/token" => Token(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken)).ToDictionary(field => field.Key, field => field.Value.ToString())),
        "/userinfo" when request.Headers.Authorization?.Parameter is { } token && people.TryGetValue(token, out var person) =>
            Json(new { sub = person.Subject, preferred_username = person.UserName, name = person.Name }),
        _ => new HttpResponseMessage(HttpStatusCode.NotFound),
    };

    protected override void Dispose(bool disposing)
    {
        key.Rsa.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage Token(Dictionary<string, string> form)
    {
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form.GetValueOrDefault("code_verifier", ""))));
        if (!grants.Remove(form["code"], out var grant) || proof != grant.Challenge || form["redirect_uri"] != grant.ReturnTo
            || form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
        {
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = JsonContent.Create(new { error = "invalid_grant" }) };
        }

        var access = RandomNumberGenerator.GetHexString(32);
        people[access] = grant.Person;
        var told = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority, Audience = ClientId, IssuedAt = DateTime.UtcNow, NotBefore = DateTime.UtcNow, Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = grant.Person.Subject, ["nonce"] = ForgedNonce ?? grant.Nonce },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
        return Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = told });
    }

    private object Key()
    {
        var parts = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) };
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
}
