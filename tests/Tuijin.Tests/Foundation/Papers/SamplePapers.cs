using ImageMagick;
using Tuijin.Foundation.Papers;

namespace Tuijin.Tests.Foundation.Papers;

/// <summary>One paper of each form, with everything it can carry.</summary>
internal static class SamplePapers
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    public static OfficialPaper Document => new()
    {
        Form = PaperForm.Document,
        Issuer = "宁州市工业和信息化局",
        Markings = new PaperMarkings(3, "秘密★1年", "加急"),
        Number = new PaperNumber("宁工信发", 2026, 3).ToString(),
        Title = "宁州市工业和信息化局关于进一步加快推进全市重点技术改造项目建设的通知",
        Recipients = ["各县（区）人民政府", "市直有关部门"],
        Body = new PaperBody()
            .Text("现就有关事项通知如下。")
            .Chapter("总体要求").Text("坚持问题导向。")
            .Chapter("重点任务").Section("加强调度").Item("按月报送。").Item("按季通报。").Subitem("点评。").Section("落实保障")
            .Item("保障用电。"),
        Attachments = [new PaperAttachment("问题清单", new PaperBody().Table(Table(rows: 60))), new PaperAttachment("情况图", new PaperBody().Picture(Picture()))],
        WrittenOn = Day,
        Note = "联系人：张三",
        Imprint = new PaperImprint("市委办公室", "宁州市工业和信息化局办公室", Day),
    };

    public static OfficialPaper Letter => new()
    {
        Form = PaperForm.Letter,
        Issuer = "宁州市人民政府办公室",
        Number = "宁政办函〔2026〕12号",
        Title = "关于督促办理企业诉求事项的函",
        Recipients = ["市自然资源局"],
        Body = new PaperBody().Text("请抓紧办理。"),
        WrittenOn = Day,
        Seal = PaperSeal.Unsealed,
        Imprint = new PaperImprint("市委督查室", "宁州市人民政府办公室", Day),
    };

    public static OfficialPaper Minutes => new()
    {
        Form = PaperForm.Minutes,
        Issuer = "宁州市人民政府办公室",
        Mark = "宁州市现场办公会议纪要",
        Number = "第3期",
        Title = "研究解决工业集中区供电问题",
        Body = new PaperBody().Text("现纪要如下。").Chapter("关于供电问题").Text(new PaperRun("会议明确：", PaperFace.Hei), new PaperRun("原则同意。")),
        Attendance = new Attendance(["市工业和信息化局　张三", "市自然资源局　李四"], ["市财政局　王五"], ["市委督查室　赵六"]),
        WrittenOn = Day,
        Imprint = new PaperImprint(null, "宁州市人民政府办公室", Day),
    };

    public static OfficialPaper Sheet => new()
    {
        Form = PaperForm.Sheet,
        Issuer = "市推进办",
        Number = "编号：17",
        Title = "企业诉求交办单",
        Body = new PaperBody().Fields(new PaperFields(
        [
            new PaperFieldRow([new PaperField("主办单位", "宁州供电公司"), new PaperField("办理时限", "2026年3月6日前")]),
            new PaperFieldRow([new PaperField("工作要求", "限期办结。\n按时反馈。")], MinHeightMm: 40),
        ])),
        WrittenOn = Day,
        Seal = PaperSeal.None,
    };

    public static TheoryData<PaperForm> Forms => [.. Enum.GetValues<PaperForm>()];

    public static OfficialPaper Of(PaperForm form) => form switch
    {
        PaperForm.Document => Document,
        PaperForm.Letter => Letter,
        PaperForm.Minutes => Minutes,
        PaperForm.Sheet => Sheet,
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static PaperTable Table(int rows) => new(
        [new PaperColumn("序号", 16, PaperAlign.Centre), new PaperColumn("问题", 100), new PaperColumn("金额\n（万元）", 40, PaperAlign.Right)],
        [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)[$"{i}", "供电线路迁改", "120"])])
    {
        Caption = "现场办公会问题清单",
    };

    private static PaperPicture Picture()
    {
        using var image = new MagickImage(MagickColors.SteelBlue, 400, 100) { Format = MagickFormat.Png };
        return new PaperPicture(image.ToByteArray(), 100, "投资完成情况") { Caption = "图1　投资完成情况" };
    }
}
