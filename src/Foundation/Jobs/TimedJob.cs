using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Foundation.Data;

namespace Tuijin.Foundation.Jobs;

/// <summary>Work that is done once a day by the program itself. A day that was missed is made up for when the program runs again.</summary>
public interface ITimedJob
{
    /// <summary>Short name, for instance "projects.lights".</summary>
    string Key { get; }

    /// <summary>What it does, in Chinese, as administrators read it.</summary>
    string Title { get; }

    /// <summary>Shanghai time of day from which it may run.</summary>
    TimeOnly From { get; }

    /// <summary>Does the day's work. Doing it again for the same day must change nothing.</summary>
    Task Run(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>That a job ran for a day, or is running: the key makes sure that one process alone runs it.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime StartedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>Why it failed; the next round tries again.</summary>
    public string? Failure { get; set; }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run");
        builder.HasKey(run => new { run.Job, run.Day });
        builder.Property(run => run.Job).HasMaxLength(60);
        builder.Property(run => run.Failure).LongText();
    }
}
