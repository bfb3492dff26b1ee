using Tuijin.Rules.Quantities;

namespace Tuijin.Tests.Foundation.Imports;

/// <summary>The 150 real projects of Data/real-projects.csv, whose headers are English.</summary>
public sealed class RealProjectsTests
{
    private static string File => Path.Combine(AppContext.BaseDirectory, "Data", "real-projects.csv");

    [Fact]
    public async Task Every_row_is_read_with_its_name()
    {
        var imported = await Read();

        imported.Rows.Count.ShouldBe(150);
        imported.Rows.ShouldAllBe(row => row.IsImportable && row.Text("name") != null);
        imported.Summary.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_figure_and_the_words_about_the_investment_are_both_understood()
    {
        var imported = await Read();

        imported.Row("智慧梁厂(预制箱梁)技改项目").Amount("totalInvestment").ShouldBe(new Yuan(100_029_300));
        imported.Row("硅砂生产线项目").Amount("totalInvestment").ShouldBeNull();
        imported.Row("硅砂生产线项目").Notes.ShouldContain(note => note.Text == "投资2000万美元" && note.Reason.Contains("外币"));
        imported.Row("硅砂生产线项目").Kept["investment_text"].ShouldBe("投资2000万美元");
        imported.Rows.Count(row => row.Amount("totalInvestment") is not null).ShouldBe(67);
        imported.Rows.SelectMany(row => row.Notes).ShouldNotContain(note => note.Reason.Contains("不一致"));
        imported.Rows.ShouldAllBe(row => !row.Kept.Values.Any(text => text.Contains("已完成投资")) || row.Amount("totalInvestment") == null);
    }

    [Fact]
    public async Task Columns_without_a_field_are_kept_as_text()
    {
        var row = (await Read()).Rows[0];

        row.Kept["source_title"].ShouldStartWith("福建日报");
        row.Kept["id"].ShouldBe("10");
        row.Text("county").ShouldBeNull();
        row.Figure("year").ShouldBe(2019);
    }

    private static async Task<Imported> Read() => await Office.Read(await System.IO.File.ReadAllBytesAsync(File), "real-projects.csv");
}
