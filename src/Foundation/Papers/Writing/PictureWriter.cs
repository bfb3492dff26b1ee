using System.Buffers.Binary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using D = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>Pictures in the line of text, numbered in the order they are written.</summary>
internal sealed class PictureWriter(MainDocumentPart main)
{
    private const int EmuPerMm = 36_000;
    private const int MaxHeightMm = 200;

    private uint _count;

    public IEnumerable<OpenXmlElement> Write(PaperPicture picture)
    {
        var (width, height) = Size(picture.Png.Span);
        var widthMm = Math.Min(picture.WidthMm, 156);
        var heightMm = (double)widthMm * height / width;
        var shrink = Math.Min(1, MaxHeightMm / heightMm);
        var id = ++_count;
        var part = main.AddNewPart<ImagePart>("image/png", $"rIdPicture{id}");
        using (var content = part.GetStream(FileMode.Create))
            content.Write(picture.Png.Span);

        var drawing = Inline(
            id, main.GetIdOfPart(part), picture.Description, (long)(widthMm * shrink * EmuPerMm), (long)(heightMm * shrink * EmuPerMm));
        var line = Ink.Paragraph(PaperStyles.Picture, new Run(drawing));
        if (picture.Caption is not { } caption)
            return [line];
        line.ParagraphProperties!.KeepNext = new KeepNext();
        return [line, Ink.Paragraph(PaperStyles.Caption, Ink.Run(caption, PaperFace.Hei))];
    }

    /// <summary>Width and height from the header chunk that every PNG begins with.</summary>
    private static (uint Width, uint Height) Size(ReadOnlySpan<byte> png)
    {
        if (png.Length < 24 || !png.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            throw new ArgumentException("Pictures in papers are PNG files.", nameof(png));
        return (BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..]));
    }

    private static Drawing Inline(uint id, string relationship, string description, long width, long height) => new(
        new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = id, Name = $"图片 {id}", Description = description },
            new D.Graphic(new D.GraphicData(
                new Pic.Picture(
                    new Pic.NonVisualPictureProperties(
                        new Pic.NonVisualDrawingProperties { Id = id, Name = $"图片 {id}" },
                        new Pic.NonVisualPictureDrawingProperties()),
                    new Pic.BlipFill(
                        new D.Blip { Embed = relationship },
                        new D.Stretch(new D.FillRectangle())),
                    new Pic.ShapeProperties(
                        new D.Transform2D(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = width, Cy = height }),
                        new D.PresetGeometry(new D.AdjustValueList()) { Preset = D.ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
}
