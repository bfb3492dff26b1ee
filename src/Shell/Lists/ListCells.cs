using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Tuijin.Shell.Parts;

namespace Tuijin.Shell.Lists;

/// <summary>Writes the cells of a ledger straight into the response: a page has thousands of them.</summary>
internal static class ListCells
{
    internal static IHtmlContent Write(ListColumn column, ListRow row) =>
        new CellContent(column, row, row.Cells.GetValueOrDefault(column.Key) ?? ListCell.Empty);

    internal static string? Class(ListColumn column) => column.Kind switch
    {
        ColumnKind.Text => null,
        ColumnKind.Main => "main",
        ColumnKind.Number => "num",
        ColumnKind.Compact => "short",
    };

    private sealed class CellContent(ListColumn column, ListRow row, ListCell cell) : IHtmlContent
    {
        /// <summary>From this many characters a cell may not fit its column.</summary>
        private const int LongText = 16;

        private bool IsCut => column.Kind is ColumnKind.Text or ColumnKind.Main && cell.Text.Length > LongText;

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<td");
            Attribute("class", Class(column));
            // A phone shows each cell of a card after the name of its column.
            Attribute("data-label", cell.Text.Length == 0 ? null : column.Title);
            if (cell.Look == CellLook.Text)
            {
                Attribute("title", cell.Hint ?? (IsCut ? cell.Text : null));
            }

            writer.Write('>');
            var href = cell.Href ?? (column.Kind == ColumnKind.Main ? row.Href : null);
            if (href is not null)
            {
                writer.Write("<a");
                Attribute("href", href);
                writer.Write('>');
            }

            Inner();
            writer.Write(href is null ? "</td>" : "</a></td>");

            void Inner()
            {
                switch (cell.Look)
                {
                    case CellLook.Text:
                        encoder.Encode(writer, cell.Text);
                        break;
                    case CellLook.Muted:
                        writer.Write("<span class=\"muted\">");
                        encoder.Encode(writer, cell.Text);
                        writer.Write("</span>");
                        break;
                    case CellLook.Tag:
                        Marks.Tag(cell.Tone, cell.Text, cell.Hint).WriteTo(writer, encoder);
                        break;
                    case CellLook.Light:
                        Marks.Lamp(cell.Light, cell.Text, cell.Hint).WriteTo(writer, encoder);
                        break;
                }
            }

            void Attribute(string name, string? value)
            {
                if (value is null)
                {
                    return;
                }

                writer.Write(' ');
                writer.Write(name);
                writer.Write("=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        }
    }
}
