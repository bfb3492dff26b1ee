using Tuijin.Foundation.Imports;
using Tuijin.Projects.Domain;
using Tuijin.Shell.Parts;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>An import in words.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Checking => "正在读取",
        ImportState.Checked => "等待确认",
        ImportState.Writing => "正在写入",
        ImportState.Done => "已完成",
        ImportState.Failed => "未完成",
        ImportState.Cancelled => "已放弃",
    };

    public static Tone ToneOf(ImportState state) => state switch
    {
        ImportState.Checking or ImportState.Writing => Tone.Info,
        ImportState.Checked => Tone.Warning,
        ImportState.Done => Tone.Good,
        ImportState.Failed => Tone.Bad,
        ImportState.Cancelled => Tone.Muted,
    };

    public static string Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "新增",
        RowOutcome.Changed => "修改",
        RowOutcome.Unchanged => "未变",
        RowOutcome.Conflict => "冲突",
        RowOutcome.Refused => "不能导入",
    };

    public static Tone ToneOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => Tone.Good,
        RowOutcome.Changed => Tone.Info,
        RowOutcome.Unchanged => Tone.Muted,
        RowOutcome.Conflict => Tone.Warning,
        RowOutcome.Refused => Tone.Bad,
    };

    public static string Of(RowFilter filter) => filter switch
    {
        RowFilter.All => "全部",
        RowFilter.Problems => "需要核对",
        RowFilter.New => "新增",
        RowFilter.Changed => "修改",
        RowFilter.Conflicts => "冲突",
        RowFilter.Unchanged => "未变",
        RowFilter.Refused => "不能导入",
    };

    public static Tone ToneOf(NoteSeverity severity) => severity switch
    {
        NoteSeverity.Error => Tone.Bad,
        NoteSeverity.Warning => Tone.Warning,
        NoteSeverity.Kept => Tone.Info,
    };

    /// <summary>How the column of a field is set.</summary>
    public static string? ClassOf(ImportField field) => field.Kind switch
    {
        FieldKind.Amount or FieldKind.Area or FieldKind.Number => "num",
        FieldKind.Text => "text",
        _ => null,
    };

    /// <summary>What confirming will do, so that nobody is surprised.</summary>
    public static string WillDo(ImportJob job) => WillDo(job, $"{job.Taken.Count:#,0}", $"{job.Conflicts - job.Taken.Count:#,0}");

    /// <summary>The same with other words for the numbers of conflicts in which the file's values, and the ledger's, are taken.</summary>
    public static string WillDo(ImportJob job, string fromFile, string fromLedger)
    {
        var parts = new List<string>();
        if (job.New > 0)
        {
            parts.Add($"新增 {job.New:#,0} 个项目");
        }

        if (job.Changed > 0)
        {
            parts.Add($"修改 {job.Changed:#,0} 个项目");
        }

        if (job.Conflicts > 0)
        {
            parts.Add($"处理 {job.Conflicts:#,0} 个有冲突的项目（{fromFile} 个采用文件中的内容，{fromLedger} 个保留系统中后来的修改）");
        }

        var rest = new[] { (job.Unchanged, "行没有变化"), (job.Refused, "行不能导入") }.Where(one => one.Item1 > 0).Select(one => $"{one.Item1:#,0} {one.Item2}").ToList();
        return (parts.Count > 0 ? "将" + string.Join("，", parts) : "没有可以写入的内容") + (rest.Count > 0 ? "；" + string.Join("，", rest) : "") + "。";
    }
}
