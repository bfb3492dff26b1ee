using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>What follows the text: list of attachments, signature and date, names of those present, note.</summary>
internal static class CloseWriter
{
    public static IEnumerable<Paragraph> Close(OfficialPaper paper) =>
        [.. AttachmentList(paper), .. Signature(paper), .. Note(paper), .. Present(paper)];

    /// <summary>附件说明: a blank line, two characters in; later lines begin under the first character of the name (§7.3.4).</summary>
    private static IEnumerable<Paragraph> AttachmentList(OfficialPaper paper)
    {
        if (paper.Attachments.Count == 0)
            yield break;
        yield return Ink.Blank();
        var numbered = paper.Attachments.Count > 1;
        foreach (var (index, attachment) in paper.Attachments.Index())
        {
            // 附件： takes three characters, a number such as 1. one more; later ones stand under the first.
            var lead = index == 0 ? "附件：" : "";
            var number = numbered ? $"{index + 1}." : "";
            var name = Hanging(2 + (index == 0 ? 0 : 3), (index == 0 ? 3 : 0) + Ink.Width(number), lead + number + attachment.Title);
            yield return name;
        }
    }

    private static IEnumerable<Paragraph> Signature(OfficialPaper paper)
    {
        if (paper.Seal == PaperSeal.None || paper.Form == PaperForm.Minutes)
            yield break;
        var (name, date) = SignaturePlace.Of(paper.Seal, Ink.Width(paper.Issuer), Ink.Width(paper.WrittenOn.InPaper()));

        // A seal covers the name: it needs more room above than a bare name.
        foreach (var blank in Ink.Blanks(paper.Seal == PaperSeal.Sealed ? 2 : 1))
            yield return KeepWithNext(blank);
        yield return KeepWithNext(FromRight(paper.Issuer, name));
        yield return FromRight(paper.WrittenOn.InPaper(), date);
    }

    private static IEnumerable<Paragraph> Note(OfficialPaper paper)
    {
        if (paper.Note is { } note)
            yield return Ink.Paragraph(PaperStyles.Body, Ink.Run($"（{note}）"));
    }

    /// <summary>出席, 请假, 列席: 黑体 label, names under each other after the colon (§10.3).</summary>
    private static IEnumerable<Paragraph> Present(OfficialPaper paper)
    {
        if (paper.Attendance is not { } attendance)
            yield break;
        var lists = new[] { ("出席：", attendance.Present), ("请假：", attendance.Excused), ("列席：", attendance.SittingIn) };
        yield return Ink.Blank();
        foreach (var (label, names) in lists.Where(list => list.Item2.Count > 0))
            yield return Hanging(2, 3, string.Join('、', names), Ink.Run(label, PaperFace.Hei));
    }

    private static Paragraph Hanging(decimal left, decimal hang, string text, params Run[] lead)
    {
        var paragraph = Ink.Paragraph(PaperStyles.Normal, [.. lead, Ink.Run(text)]);
        paragraph.ParagraphProperties!.Indentation = new Indentation
        {
            Left = Ink.Text(PageGrid.Characters(left + hang)),
            Hanging = Ink.Text(PageGrid.Characters(hang)),
        };
        return paragraph;
    }

    private static Paragraph FromRight(string text, decimal characters)
    {
        var paragraph = Ink.Paragraph(PaperStyles.Normal, Ink.Run(text));
        paragraph.ParagraphProperties!.Indentation = new Indentation { Right = Ink.Text(PageGrid.Characters(characters)) };
        paragraph.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Right };
        return paragraph;
    }

    private static Paragraph KeepWithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }
}
