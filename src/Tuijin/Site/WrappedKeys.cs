using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Tuijin.Site;

/// <summary>
/// Keys of cookies, second factors and exported ledgers lie in the database, encrypted (AES-256-GCM) under a key that is derived from
/// the one of the data directory: whoever has only the database has neither.
/// </summary>
internal sealed class WrappedKeys(AuditKey key) : IXmlEncryptor, IConfigureOptions<KeyManagementOptions>
{
    private const int NonceBytes = 12, TagBytes = 16;

    public void Configure(KeyManagementOptions options) => options.XmlEncryptor = this;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        using var cipher = Cipher(key);
        cipher.Encrypt(wrapped.AsSpan(0, NonceBytes), plain, wrapped.AsSpan(NonceBytes + TagBytes), wrapped.AsSpan(NonceBytes, TagBytes));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(Unwrapping));
    }

    private static AesGcm Cipher(AuditKey key) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, 32, info: "Tuijin.DataProtection"u8.ToArray()), TagBytes);

    /// <summary>Made by the framework from its name beside each key.</summary>
    internal sealed class Unwrapping(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var wrapped = Convert.FromBase64String(encryptedElement.Value);
            var plain = new byte[wrapped.Length - NonceBytes - TagBytes];
            using var cipher = Cipher(services.GetRequiredService<AuditKey>());
            cipher.Decrypt(wrapped.AsSpan(0, NonceBytes), wrapped.AsSpan(NonceBytes + TagBytes), wrapped.AsSpan(NonceBytes, TagBytes), plain);
            return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
        }
    }
}
