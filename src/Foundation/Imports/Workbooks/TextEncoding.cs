using System.Text;
using UtfUnknown;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>
/// Tells the encoding of a text table: a byte order mark, zero bytes of UTF-16, then whether the whole file is valid UTF-8, then GB18030, and
/// last what statistics say.
/// </summary>
internal static class TextEncoding
{
    /// <summary>The encoding and the length of its mark; null when it cannot be made out or the content is no text.</summary>
    public static (Encoding Encoding, int Mark)? Find(Stream content)
    {
        Span<byte> head = stackalloc byte[4096];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        switch (head)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Encoding.UTF8, 3);
            case [0xFF, 0xFE, 0x00, 0x00, ..]:
                return (Encoding.UTF32, 4);
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode, 2);
            case [0x84, 0x31, 0x95, 0x33, ..]:
                return (Encoding.GetEncoding("GB18030"), 4);
        }

        if (head.Contains((byte)0))
        {
            return WithoutMark(head);
        }

        if (IsValid(content, new UTF8Encoding(false, throwOnInvalidBytes: true)))
        {
            return (Encoding.UTF8, 0);
        }

        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (IsValid(content, chinese))
        {
            return (Encoding.GetEncoding("GB18030"), 0);
        }

        content.Position = 0;
        return CharsetDetector.DetectFromStream(content).Detected is { Confidence: > 0.5f, Encoding: { } guessed } ? (guessed, 0) : null;
    }

    private static (Encoding Encoding, int Mark)? WithoutMark(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        // Latin digits and commas have their zero byte always on the same side.
        return even == 0 && odd > head.Length / 50 ? (Encoding.Unicode, 0)
            : odd == 0 && even > head.Length / 50 ? (Encoding.BigEndianUnicode, 0)
            : null;
    }

    private static bool IsValid(Stream content, Encoding strict)
    {
        content.Position = 0;
        var decoder = strict.GetDecoder();
        var bytes = new byte[64 * 1024];
        var characters = new char[strict.GetMaxCharCount(bytes.Length)];
        try
        {
            for (var read = content.Read(bytes); read > 0; read = content.Read(bytes))
            {
                decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
            }

            decoder.GetChars(bytes, 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
