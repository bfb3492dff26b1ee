using System.Buffers;
using System.Text;

namespace Tuijin.Foundation.Files;

/// <summary>Is this text, and in which encoding? Chinese offices send UTF-8, GB18030 and, from Excel, UTF-16 with a mark.</summary>
internal static class TextCheck
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>The charset for the content type; null when the file is not text.</summary>
    public static async Task<string?> Charset(Stream content, CancellationToken cancel)
    {
        var mark = new byte[2];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(mark, 2, throwOnEndOfStream: false, cancel);
        var wide = length == 2 && (mark is [0xFF, 0xFE] or [0xFE, 0xFF]);
        string[] candidates = wide ? [mark[0] == 0xFF ? "utf-16LE" : "utf-16BE"] : ["utf-8", "gb18030"];
        foreach (var name in candidates)
        {
            if (await IsText(content, Strict(name), cancel))
                return name.StartsWith("utf-16", StringComparison.Ordinal) ? "utf-16" : name;
        }

        return null;
    }

    private static Encoding Strict(string name)
    {
        var provider = name == "gb18030" ? CodePagesEncodingProvider.Instance : null;
        return provider?.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static async Task<bool> IsText(Stream content, Encoding encoding, CancellationToken cancel)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
        var characters = new char[encoding.GetMaxCharCount(BlockBytes)];
        var decoder = encoding.GetDecoder();
        content.Position = 0;
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(bytes.AsMemory(0, BlockBytes), cancel);
                var count = decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
                if (characters.AsSpan(0, count).ContainsAnyExcept(Printable) && HasControl(characters.AsSpan(0, count)))
                    return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static readonly SearchValues<char> Printable =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (char)value), '\t', '\r', '\n']);

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character < 0x20 && character is not ('\t' or '\r' or '\n' or '\f'))
                return true;
        }

        return false;
    }
}
