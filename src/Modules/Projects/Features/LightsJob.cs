using Tuijin.Foundation.Jobs;
using Tuijin.Projects.Contract;

namespace Tuijin.Projects.Features;

/// <summary>Lights turn with the calendar alone: each new day, and at the start when the program was down, all are computed anew.</summary>
internal sealed class LightsJob(RecomputeLights lights) : ITimedJob
{
    public string Key => "projects.lights";

    public string Title => "重新计算亮灯";

    public TimeOnly From => TimeOnly.MinValue;

    public Task Run(DateOnly day, CancellationToken cancellationToken) => lights.Run(cancellationToken);
}
