using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>A sheet as the workbook part lists it.</summary>
internal sealed record SheetEntry(string Name, bool IsHidden, string Path);

/// <summary>Reads the parts of a workbook that sheets refer to: the list of sheets, number formats and shared texts.</summary>
internal static partial class OpenXmlParts
{
    /// <summary>The sheets in order, and whether days count from 1904.</summary>
    public static (List<SheetEntry> Sheets, bool Is1904) Workbook(OpenXmlPackage package, string path, Dictionary<string, (string Kind, string Path)> relations)
    {
        var sheets = new List<SheetEntry>();
        var is1904 = false;
        using var xml = package.Read(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                is1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.LocalName == "sheet")
            {
                var (name, state, id) = (xml.GetAttribute("name") ?? "", xml.GetAttribute("state"), RelationId(xml));
                if (id is not null && relations.TryGetValue(id, out var relation) && relation.Kind == "worksheet")
                {
                    sheets.Add(new SheetEntry(name, state is "hidden" or "veryHidden", relation.Path));
                }
            }
        }

        return (sheets, is1904);
    }

    /// <summary>The format of each cell style.</summary>
    public static CellFormat[] Formats(OpenXmlPackage package, string? path)
    {
        if (path is null || !package.Has(path))
        {
            return [];
        }

        var codes = new Dictionary<int, CellFormat>();
        var formats = new List<CellFormat>();
        using var xml = package.Read(path);
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && int.TryParse(xml.GetAttribute("numFmtId"), out var id))
            {
                codes[id] = CellFormat.Parse(xml.GetAttribute("formatCode") ?? "");
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                _ = int.TryParse(xml.GetAttribute("numFmtId"), out var number);
                formats.Add(codes.TryGetValue(number, out var known) ? known : CellFormat.BuiltIn(number));
            }
        }

        return [.. formats];
    }

    /// <summary>The texts that cells refer to by number; pronunciation notes are left out.</summary>
    public static List<string> SharedTexts(OpenXmlPackage package, string? path)
    {
        var texts = new List<string>();
        if (path is null || !package.Has(path))
        {
            return texts;
        }

        using var xml = package.Read(path);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(RichText(xml));
            }
        }

        return texts;
    }

    /// <summary>The text of an element with runs: the reader stands on it and is left on its end.</summary>
    public static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? only = null;
        StringBuilder? more = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
            {
                var note = xml.Depth;
                while (xml.Read() && xml.Depth > note)
                {
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                if (only is null)
                {
                    only = xml.Value;
                }
                else
                {
                    (more ??= new StringBuilder(only)).Append(xml.Value);
                }
            }
        }

        return Unescaped(more?.ToString() ?? only ?? "");
    }

    /// <summary>Control characters stand in the file as _x000D_.</summary>
    public static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("relationships", StringComparison.Ordinal))
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
