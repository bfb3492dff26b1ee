using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Tuijin.Foundation.Files;

namespace Tuijin.Foundation.Demonstration;

/// <summary>A picture of plain areas, written as a PNG. Colours are 0xRRGGBB.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int BytesPerPixel = 3;

    private readonly byte[] pixels = new byte[width * height * BytesPerPixel];

    public void Box(int left, int top, int wide, int tall, int colour)
    {
        for (var y = Math.Max(top, 0); y < Math.Min(top + tall, height); y++)
        {
            Line(y, left, left + wide, colour);
        }
    }

    /// <summary>Lines from one height to another, from one colour to the other.</summary>
    public void Fade(int top, int bottom, int from, int to)
    {
        int Between(int shift, int y) => ((((from >> shift) & 255) * (bottom - y)) + (((to >> shift) & 255) * (y - top))) / (bottom - top);
        for (var y = top; y < bottom; y++)
        {
            Line(y, 0, width, (Between(16, y) << 16) | (Between(8, y) << 8) | Between(0, y));
        }
    }

    public void Disc(int x, int y, int wide, int tall, int colour)
    {
        for (var line = -tall; line <= tall; line++)
        {
            var half = (int)(wide * Math.Sqrt(1 - ((double)line * line / (tall * tall))));
            Line(y + line, x - half, x + half, colour);
        }
    }

    /// <summary>The area within a convex outline.</summary>
    public void Fill(int colour, params (int X, int Y)[] outline)
    {
        for (var y = outline.Min(point => point.Y); y < outline.Max(point => point.Y); y++)
        {
            var crossings = Enumerable.Range(0, outline.Length).Select(at => (From: outline[at], To: outline[(at + 1) % outline.Length]))
                .Where(side => side.From.Y <= y != side.To.Y <= y)
                .Select(side => side.From.X + ((y - side.From.Y) * (side.To.X - side.From.X) / (side.To.Y - side.From.Y))).ToList();
            if (crossings.Count > 1)
            {
                Line(y, crossings.Min(), crossings.Max(), colour);
            }
        }
    }

    public byte[] ToPng()
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                // No filter.
                packed.WriteByte(0);
                packed.Write(pixels, y * width * BytesPerPixel, width * BytesPerPixel);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        // Eight bits of each of red, green and blue.
        (head[8], head[9]) = (8, 2);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        Chunk(png, "IHDR", head);
        Chunk(png, "IDAT", rows.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private void Line(int y, int from, int to, int colour)
    {
        if (y < 0 || y >= height)
        {
            return;
        }

        for (var at = ((y * width) + Math.Max(from, 0)) * BytesPerPixel; at < ((y * width) + Math.Min(to, width)) * BytesPerPixel; at += BytesPerPixel)
        {
            (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
        }
    }

    private static void Chunk(MemoryStream png, string kind, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(body);
        var sum = new Crc32();
        sum.Add(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.Value);
        png.Write(number);
    }
}
