using Microsoft.Playwright;
using SpreadCheetah;
using static Microsoft.Playwright.Assertions;

namespace Tuijin.Browser.Tests.Pages;

/// <summary>The wizard of imports as an office meets it.</summary>
internal static class ImportPages
{
    /// <summary>A workbook of one sheet as an office would make it.</summary>
    /// <param name="merged">Ranges such as A1:C1.</param>
    public static async Task<FilePayload> Workbook(string name, IReadOnlyList<object?[]> rows, params string[] merged)
    {
        using var file = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(file))
        {
            await book.StartWorksheetAsync("台账");
            foreach (var row in rows)
            {
                await book.AddRowAsync([.. row.Select(value => value switch
                {
                    int number => new DataCell(number),
                    double number => new DataCell(number),
                    _ => new DataCell((string?)value),
                })]);
            }

            foreach (var range in merged)
            {
                book.MergeCells(range);
            }

            await book.FinishAsync();
        }

        return new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file.ToArray() };
    }

    /// <summary>Uploads a ledger and waits, over the progress, for its preview.</summary>
    public static async Task UploadsLedger(this Person office, FilePayload file)
    {
        await office.Open("/projects");
        await office.Follow("导入");
        await office.Attach("项目台账", file);
        await office.Press("上传并预览");
        await office.Sees("尚未写入。");
    }

    /// <summary>Confirms the preview and waits for the result.</summary>
    public static async Task ConfirmsImport(this Person office)
    {
        await office.PressAndConfirm("确认导入");
        await office.Sees("已导入：");
    }

    /// <summary>Takes a column of the file for another field, and looks again.</summary>
    public static async Task TakesColumn(this Person office, string header, string field)
    {
        var choices = office.Page.Locator("details", new PageLocatorOptions { HasText = "核对列的对应" });
        if (await choices.GetAttributeAsync("open") is null)
        {
            await choices.Locator("summary").ClickAsync();
        }

        await choices.Locator("tr", new LocatorLocatorOptions { HasText = header }).Locator("select").SelectOptionAsync(new SelectOptionValue { Label = field });
        await office.Press("按以上选择重新预览");
        await office.Sees("尚未写入。");
    }

    /// <summary>The cell of a project in a column of the preview.</summary>
    public static ILocator CellOf(this Person office, string project, string column) =>
        office.Page.Locator(".preview tbody tr", new PageLocatorOptions { HasText = project }).Locator($"td[data-label='{column}']");

    /// <summary>Finds projects in the ledger by words of their names.</summary>
    public static async Task FindsProjects(this Person office, string words, params string[] names)
    {
        await office.Open("/projects?words=" + Uri.EscapeDataString(words));
        await Expect(office.Page.Locator("tbody tr")).ToHaveCountAsync(names.Length);
        foreach (var name in names)
        {
            await office.Sees(name);
        }
    }
}
