using System.Text;
using Tuijin.Foundation.Files;

namespace Tuijin.Tests.Foundation.Files;

/// <summary>PDFs that run something or are something else besides.</summary>
public sealed class PdfCheckTests
{
    [Theory]
    [InlineData("1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert) >> >> endobj")]
    [InlineData("1 0 obj << /S/J#61va#53cript/JS(x)>> endobj")]
    [InlineData("1 0 obj << /S /Launch /F (calc) >> endobj")]
    public async Task actions_that_run_something_are_refused(string objects) =>
        (await SampleFiles.Inspect("文.pdf", SampleFiles.Pdf(objects))).Refusal.ShouldBeOfType<ActiveDocumentRefused>();

    [Fact]
    public async Task actions_packed_away_are_found()
    {
        (await SampleFiles.Inspect("文.pdf", SampleFiles.PackedPdf("2 0 << /S /JavaScript /JS (x) >>"))).Refusal.ShouldBeOfType<ActiveDocumentRefused>();
        (await SampleFiles.Inspect("文.pdf", SampleFiles.PackedPdf("2 0 << /Type /Page >>"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_name_across_two_reads_is_still_one_name()
    {
        const int block = 64 * 1024;
        for (var shift = 0; shift < 14; shift++)
        {
            var start = Encoding.ASCII.GetByteCount("%PDF-1.7\n");
            var content = SampleFiles.Pdf(new string(' ', block - start - shift) + "/JavaScript ");
            (await SampleFiles.Inspect("文.pdf", content)).Refusal.ShouldBeOfType<ActiveDocumentRefused>();
        }
    }

    [Fact]
    public async Task a_pdf_that_is_also_an_archive_or_a_page_is_refused()
    {
        byte[] withArchive = [.. SampleFiles.Pdf(""), .. SampleFiles.Package(("a.class", [1]))];
        (await SampleFiles.Inspect("文.pdf", withArchive)).Refusal.ShouldBeOfType<PolyglotRefused>();
        (await SampleFiles.Inspect("文.pdf", SampleFiles.Pdf("<html><script>alert(1)</script>"))).Refusal.ShouldBeOfType<PolyglotRefused>();
    }

    [Fact]
    public async Task words_of_the_text_are_not_taken_for_actions() =>
        (await SampleFiles.Inspect("文.pdf", SampleFiles.Pdf("1 0 obj (JavaScript and Launch) /JavaScripts endobj"))).Refusal.ShouldBeNull();
}
