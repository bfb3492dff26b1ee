namespace Tuijin.Projects.Demo;

/// <summary>How a demonstration project has fared.</summary>
internal enum Story
{
    /// <summary>At or ahead of the plan.</summary>
    OnPlan,

    /// <summary>Less than ten points behind.</summary>
    SlightlyBehind,

    /// <summary>Ten to thirty points behind.</summary>
    Behind,

    /// <summary>More than thirty points behind, where the year is old enough for that.</summary>
    FarBehind,

    /// <summary>The month planned for its start has passed.</summary>
    LateStart,

    /// <summary>Three months and more after the planned start.</summary>
    VeryLateStart,

    /// <summary>Started more than a month ago, not yet in the statistics.</summary>
    LateStatistics,

    /// <summary>Started more than two months ago, not yet in the statistics.</summary>
    VeryLateStatistics,

    /// <summary>Finished and producing.</summary>
    Finished,

    /// <summary>Not yet in the plan of the year.</summary>
    Preliminary,
}

/// <summary>How the stories spread over the ledger.</summary>
internal static class Stories
{
    /// <summary>As many of each as here for every hundred and twenty-two projects.</summary>
    private static readonly (Story Story, int Times)[] Spread =
    [
        (Story.OnPlan, 52), (Story.SlightlyBehind, 17), (Story.Behind, 14), (Story.FarBehind, 6), (Story.LateStart, 4), (Story.VeryLateStart, 3),
        (Story.LateStatistics, 4), (Story.VeryLateStatistics, 2), (Story.Finished, 12), (Story.Preliminary, 8),
    ];

    /// <summary>The stories in a shuffled order.</summary>
    public static List<Story> Shuffled(Random random)
    {
        var all = Spread.SelectMany(line => Enumerable.Repeat(line.Story, line.Times)).ToArray();
        random.Shuffle(all);
        return [.. all];
    }

    public static bool IsStarted(this Story story) => story is not (Story.LateStart or Story.VeryLateStart or Story.Preliminary);

    public static bool IsNewStart(this Story story) => story is Story.LateStart or Story.VeryLateStart or Story.LateStatistics or Story.VeryLateStatistics;
}
