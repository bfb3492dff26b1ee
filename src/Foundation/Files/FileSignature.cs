using System.Text;

namespace Tuijin.Foundation.Files;

/// <summary>What the first bytes of a file say it is; the finer kind needs a look inside.</summary>
internal enum FileSignature
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Pdf,
    Zip,
    Compound,
    Program,
    Archive,
    Markup,
    Heic,
    OtherPicture,
    RichText,
}

internal static class FileSignatures
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadBytes = 4096;

    private static readonly (FileSignature Signature, byte[] Start)[] Starts =
    [
        (FileSignature.Jpeg, [0xFF, 0xD8, 0xFF]),
        (FileSignature.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (FileSignature.Pdf, "%PDF-"u8.ToArray()),
        (FileSignature.Zip, [0x50, 0x4B, 0x03, 0x04]),
        (FileSignature.Compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (FileSignature.Program, "MZ"u8.ToArray()),
        (FileSignature.Program, [0x7F, 0x45, 0x4C, 0x46]),
        (FileSignature.Program, [0xCA, 0xFE, 0xBA, 0xBE]),
        (FileSignature.Program, [0xCF, 0xFA, 0xED, 0xFE]),
        (FileSignature.Program, [0xCE, 0xFA, 0xED, 0xFE]),
        (FileSignature.Program, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]),
        (FileSignature.Program, "#!"u8.ToArray()),
        (FileSignature.Program, "@echo off"u8.ToArray()),
        (FileSignature.Archive, [0x50, 0x4B, 0x05, 0x06]),
        (FileSignature.Archive, "Rar!"u8.ToArray()),
        (FileSignature.Archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (FileSignature.Archive, [0x1F, 0x8B]),
        (FileSignature.Archive, "BZh"u8.ToArray()),
        (FileSignature.Archive, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        (FileSignature.Archive, "MSCF"u8.ToArray()),
        (FileSignature.OtherPicture, "GIF8"u8.ToArray()),
        (FileSignature.OtherPicture, [0x49, 0x49, 0x2A, 0x00]),
        (FileSignature.OtherPicture, [0x4D, 0x4D, 0x00, 0x2A]),
        (FileSignature.RichText, "{\\rtf"u8.ToArray()),
    ];

    /// <summary>What a browser or a web server could take for a page or a program.</summary>
    private static readonly string[] MarkupWords =
        ["<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<head", "<?php", "<?xml", "<%@", "javascript:"];

    public static FileSignature Of(ReadOnlySpan<byte> head)
    {
        foreach (var (signature, start) in Starts)
        {
            if (head.StartsWith(start))
                return signature;
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return FileSignature.Webp;
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
            return IsHeic(head[8..12]) ? FileSignature.Heic : FileSignature.Unknown;
        return HasMarkup(head) ? FileSignature.Markup : FileSignature.Unknown;
    }

    /// <summary>Looks for the words as text in one byte or two bytes a character, in any case.</summary>
    public static bool HasMarkup(ReadOnlySpan<byte> bytes)
    {
        // Without zeros, UTF-16 text reads like ASCII.
        var letters = new byte[bytes.Length];
        var count = 0;
        foreach (var value in bytes)
        {
            if (value != 0)
                letters[count++] = value;
        }

        var text = Encoding.Latin1.GetString(letters, 0, count);
        return MarkupWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
}
