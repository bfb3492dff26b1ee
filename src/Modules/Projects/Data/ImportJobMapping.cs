using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Domain;

namespace Tuijin.Projects.Data;

internal sealed class ImportJobMapping : IEntityTypeConfiguration<ImportJob>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.ToTable("import_job");
        builder.HasKey(job => job.Id);
        builder.Property(job => job.FileName).HasMaxLength(200).Labelled("文件");
        builder.Property(job => job.ContentHash).HasMaxLength(64).Labelled("文件校验值");
        builder.Property(job => job.PreviewHash).HasMaxLength(64).Silent();
        // Two confirmations at the same moment: one of them comes too late.
        builder.Property(job => job.State).IsConcurrencyToken().Labelled("状态");
        builder.Property(job => job.Columns).AsJson().Labelled("列的对应");
        builder.Property(job => job.Sheets).AsJson().Labelled("读取的工作表");
        builder.Property(job => job.Taken).AsJson().Labelled("采用文件内容的行");
        builder.Property(job => job.Findings).AsJson().Silent();
        builder.Property(job => job.Rows).Labelled("行数");
        builder.Property(job => job.New).Labelled("新增");
        builder.Property(job => job.Changed).Labelled("更新");
        builder.Property(job => job.Unchanged).Labelled("未变");
        builder.Property(job => job.Conflicts).Labelled("冲突");
        builder.Property(job => job.Refused).Labelled("未导入");
        builder.Property(job => job.RowsDone).Silent();
        builder.Property(job => job.BeatAt).Silent();
        builder.Property(job => job.Failure).LongText().Labelled("失败原因");
        builder.Property(job => job.ActorPath).HasMaxLength(120).Silent();
        builder.Property(job => job.ActorName).HasMaxLength(120);
        builder.Ignore(job => job.Actor);
        builder.Ignore(job => job.Choices);
        builder.Ignore(job => job.IsUnderWay);
        builder.HasIndex(job => new { job.State, job.BeatAt });
        builder.HasIndex(job => new { job.ActorId, job.CreatedAt });
    }
}
