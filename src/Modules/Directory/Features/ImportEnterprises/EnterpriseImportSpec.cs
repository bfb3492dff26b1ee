using Tuijin.Directory.Contract;
using Tuijin.Foundation.Imports;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>What a table of enterprises may hold, by the words that offices use.</summary>
internal static class EnterpriseImportSpec
{
    public const string Name = "name", CreditCode = "creditCode", Industry = "industryCode", County = "county", Township = "divisionCode", Zone = "zone", Scale = "scale",
        IsAboveScale = "isAboveScale", Titles = "titles", LegalPerson = "legalPerson", ContactName = "contactName", ContactPhone = "contactPhone", Address = "address", FoundedOn = "foundedOn";

    public static readonly ImportSpec Spec = new("enterprises", "企业",
    [
        new ImportField(Name, "企业名称", FieldKind.Text) { Synonyms = ["单位名称", "公司名称", "=企业", "=名称"], IsRequired = true, MaxLength = 120 },
        new ImportField(CreditCode, "统一社会信用代码", FieldKind.Code) { Synonyms = ["信用代码", "社会信用代码", "统一代码"], IsRequired = true, MaxLength = 40 },
        new ImportField(Industry, "行业代码", FieldKind.Code) { Synonyms = ["国民经济行业", "所属行业", "行业类别", "=行业"], MaxLength = 60 },
        new ImportField(County, "县区", FieldKind.Place) { Synonyms = ["区县", "县市区", "所属县区", "所在县"], Endings = ["县", "区", "市"], MaxLength = 60 },
        new ImportField(Township, "乡镇", FieldKind.Place) { Synonyms = ["街道", "镇街", "乡镇街道", "所属乡镇", "所在区划", "区划"], Endings = ["镇", "乡", "街道"], MaxLength = 60 },
        new ImportField(Zone, "园区", FieldKind.Place) { Synonyms = ["工业集中区", "所在园区", "开发区"], Endings = ["集中区", "园区", "开发区"], MaxLength = 120 },
        new ImportField(Scale, "规模", FieldKind.Choice)
        {
            Synonyms = ["企业规模", "规模类型"], Not = ["规上", "规模以上"],
            Choices = [.. Enum.GetValues<EnterpriseScale>().Select(scale => new ImportChoice(scale.ToString(), scale.Title(), scale.Title()[..1], scale.Title() + "企业"))],
        },
        new ImportField(IsAboveScale, "规上", FieldKind.Choice) { Synonyms = ["规模以上", "是否规上", "是否规模以上"], Choices = [new ImportChoice("true", "是", "规上", "√", "1"), new ImportChoice("false", "否", "规下", "×", "0")] },
        new ImportField(Titles, "称号", FieldKind.Text) { Synonyms = ["资质", "荣誉", "企业称号", "资质荣誉"], MaxLength = 400 },
        new ImportField(LegalPerson, "法定代表人", FieldKind.Text) { Synonyms = ["法人", "法人代表", "负责人"], MaxLength = 60 },
        new ImportField(ContactName, "联系人", FieldKind.Text) { Synonyms = ["联络员"], Not = ["电话", "手机"], MaxLength = 60 },
        new ImportField(ContactPhone, "联系电话", FieldKind.Code) { Synonyms = ["电话", "手机", "联系方式"], MaxLength = 40 },
        new ImportField(Address, "地址", FieldKind.Text) { Synonyms = ["住所", "注册地址", "详细地址"], MaxLength = 200 },
        new ImportField(FoundedOn, "成立日期", FieldKind.Date) { Synonyms = ["注册日期", "成立时间", "注册时间"] },
    ]);
}
