using System.Security.Cryptography;

namespace Tuijin.Site;

/// <summary>The key of the trail's hash chain: outside the database, made on the first start, part of every backup.</summary>
internal static class AuditKey
{
    public const string FileName = "audit.key";

    public static byte[] In(string dataDirectory)
    {
        System.IO.Directory.CreateDirectory(dataDirectory);
        var file = Path.Combine(dataDirectory, FileName);
        if (!File.Exists(file))
        {
            var fresh = RandomNumberGenerator.GetBytes(32);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(file, options);
            stream.Write(fresh);
            stream.Flush(flushToDisk: true);
            return fresh;
        }

        return File.ReadAllBytes(file);
    }
}
