using System.Buffers.Binary;
using System.Text;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>Reads the directory and the streams of a compound file ([MS-CFB]), the container of old workbooks and of encrypted new ones.</summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderTables = 109;
    private const int MostSectors = 1_000_000;

    private readonly Stream content;
    private readonly int sectorSize;
    private readonly uint miniLimit;
    private readonly List<uint> tables = [];
    private readonly uint firstMiniTable;
    private readonly Dictionary<string, (uint First, long Length)> streams = new(StringComparer.Ordinal);
    private readonly (uint First, long Length) miniStream;
    private uint[]? lastTable;
    private int lastTableIndex = -1;

    public CompoundFile(Stream content)
    {
        this.content = content;
        var header = new byte[512];
        if (!Fill(0, header))
        {
            return;
        }

        sectorSize = 1 << Math.Clamp((int)Word(header, 30), 7, 12);
        miniLimit = Number(header, 56);
        firstMiniTable = Number(header, 60);
        Tables(header);
        foreach (var (name, first, length, isRoot) in Entries(Number(header, 48)))
        {
            if (isRoot)
            {
                miniStream = (first, length);
            }
            else
            {
                streams.TryAdd(name, (first, length));
            }
        }
    }

    public IReadOnlyCollection<string> Names => streams.Keys;

    /// <summary>The bytes of a stream; null when there is none, it is larger than allowed, or it is damaged.</summary>
    public byte[]? Read(string name, long most)
    {
        if (!streams.TryGetValue(name, out var stream) || stream.Length > most)
        {
            return null;
        }

        return stream.Length >= miniLimit ? Chain(stream.First, stream.Length) : Mini(stream.First, (int)stream.Length);
    }

    private void Tables(byte[] header)
    {
        for (var i = 0; i < HeaderTables && Number(header, 76 + (i * 4)) is var table && table < LastSector; i++)
        {
            tables.Add(table);
        }

        var more = new byte[sectorSize];
        for (var next = Number(header, 68); next < LastSector && tables.Count < MostSectors && Fill(Position(next), more); next = Number(more, sectorSize - 4))
        {
            for (var at = 0; at + 4 < sectorSize && Number(more, at) < LastSector; at += 4)
            {
                tables.Add(Number(more, at));
            }

            if (Number(more, 0) >= LastSector)
            {
                break;
            }
        }
    }

    private IEnumerable<(string Name, uint First, long Length, bool IsRoot)> Entries(uint sector)
    {
        var directory = new byte[sectorSize];
        for (var seen = 0; sector < LastSector && seen < 4_096 && Fill(Position(sector), directory); seen++)
        {
            for (var at = 0; at + 128 <= sectorSize; at += 128)
            {
                var bytes = Word(directory, at + 64);
                if (bytes is > 2 and <= 64)
                {
                    yield return (Encoding.Unicode.GetString(directory, at, bytes - 2), Number(directory, at + 116), Number(directory, at + 120), directory[at + 66] == 5);
                }
            }

            sector = Next(sector);
        }
    }

    private byte[]? Chain(uint sector, long length)
    {
        var bytes = new byte[length];
        for (var at = 0L; at < length; at += sectorSize)
        {
            var part = bytes.AsSpan((int)at, (int)Math.Min(sectorSize, length - at));
            if (sector >= LastSector || !Fill(Position(sector), part))
            {
                return null;
            }

            sector = Next(sector);
        }

        return bytes;
    }

    private byte[]? Mini(uint sector, int length)
    {
        if (miniStream.Length > 64 * 1024 * 1024 || Chain(miniStream.First, miniStream.Length) is not { } container || Table(firstMiniTable) is not { } table)
        {
            return null;
        }

        var bytes = new byte[length];
        for (var at = 0; at < length; at += 64)
        {
            var part = Math.Min(64, length - at);
            if (sector >= (uint)table.Count || (sector * 64L) + part > container.Length)
            {
                return null;
            }

            container.AsSpan((int)(sector * 64), part).CopyTo(bytes.AsSpan(at));
            sector = table[(int)sector];
        }

        return bytes;
    }

    private List<uint>? Table(uint sector)
    {
        var table = new List<uint>();
        var bytes = new byte[sectorSize];
        for (var seen = 0; sector < LastSector && seen < 10_000; seen++)
        {
            if (!Fill(Position(sector), bytes))
            {
                return null;
            }

            for (var at = 0; at < sectorSize; at += 4)
            {
                table.Add(Number(bytes, at));
            }

            sector = Next(sector);
        }

        return table;
    }

    private uint Next(uint sector)
    {
        var perTable = sectorSize / 4;
        var index = (int)(sector / perTable);
        if (index >= tables.Count)
        {
            return uint.MaxValue;
        }

        if (index != lastTableIndex)
        {
            var bytes = new byte[sectorSize];
            if (!Fill(Position(tables[index]), bytes))
            {
                return uint.MaxValue;
            }

            lastTable = [.. Enumerable.Range(0, perTable).Select(i => Number(bytes, i * 4))];
            lastTableIndex = index;
        }

        return lastTable![sector % perTable];
    }

    private long Position(uint sector) => (sector + 1L) * sectorSize;

    private bool Fill(long position, Span<byte> bytes)
    {
        if (position >= content.Length)
        {
            return false;
        }

        content.Position = position;
        return content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    private static ushort Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
