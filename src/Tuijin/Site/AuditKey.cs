using System.Security.Cryptography;

namespace Tuijin.Site;

/// <summary>The key of the trail's hash chain, from which that of <see cref="WrappedKeys"/> is derived: outside the database, made on the first start, part of every backup.</summary>
/// <param name="Bytes">Not empty.</param>
/// <param name="IsNew">Made just now: right for an empty database only.</param>
internal sealed record AuditKey(byte[] Bytes, bool IsNew)
{
    public const string FileName = "audit.key";

    /// <summary>The key of a data directory, made when it has none.</summary>
    public static AuditKey In(string dataDirectory)
    {
        PrivateFiles.MakeDirectory(dataDirectory);
        var file = Path.Combine(dataDirectory, FileName);
        if (!File.Exists(file))
        {
            var fresh = RandomNumberGenerator.GetBytes(32);
            using var stream = PrivateFiles.Create(file);
            stream.Write(fresh);
            stream.Flush(flushToDisk: true);
            return new AuditKey(fresh, IsNew: true);
        }

        return new AuditKey(File.ReadAllBytes(file), IsNew: false);
    }

    /// <summary>Takes back a key that was made for a database which has another.</summary>
    public static void TakeBack(string dataDirectory) => File.Delete(Path.Combine(dataDirectory, FileName));
}
