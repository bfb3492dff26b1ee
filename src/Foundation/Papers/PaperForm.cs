namespace Tuijin.Foundation.Papers;

/// <summary>The forms of official paper that GB/T 9704-2012 knows and this product writes.</summary>
public enum PaperForm
{
    /// <summary>文件: red mark "…文件", number, red line, title, body, seal (§7).</summary>
    Document,

    /// <summary>信函: red mark on double red lines, number at the right, no page number on the first page (§10.1).</summary>
    Letter,

    /// <summary>纪要: red mark "…纪要", neither addressee nor seal, names of those present (§10.3).</summary>
    Minutes,

    /// <summary>表单: no red mark; a title, a number line and a form, as 交办单 and 催办单 have it.</summary>
    Sheet,
}
