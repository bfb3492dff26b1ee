using DocumentFormat.OpenXml.Wordprocessing;

namespace Tuijin.Foundation.Papers.Writing;

/// <summary>The fonts of a paper and what stands in for them on machines that only have the fonts of their system.</summary>
internal static class FontTable
{
    public static Fonts Create() => new(
        Font("仿宋_GB2312", "仿宋,FangSong,STFangsong,Noto Serif CJK SC"),
        Font("楷体_GB2312", "楷体,KaiTi,STKaiti"),
        Font("黑体", "SimHei,STHeiti,Noto Sans CJK SC"),
        Font("宋体", "SimSun,STSong,Noto Serif CJK SC"),
        Font("方正小标宋简体", "方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋体,宋体"));

    private static Font Font(string name, string alternatives) => new()
    {
        Name = name,
        AltName = new AltName { Val = alternatives },
        FontCharSet = new FontCharSet { Val = "86" },
        FontFamily = new FontFamily { Val = FontFamilyValues.Auto },
        Pitch = new Pitch { Val = FontPitchValues.Variable },
    };
}
