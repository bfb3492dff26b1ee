namespace Tuijin.Rules.Lights;

/// <summary>A light, from the mildest to the worst. Never show the colour without its word.</summary>
public enum Light
{
    /// <summary>No light: the rule does not apply, or figures are missing; the reason says which.</summary>
    None,

    Green,

    Yellow,

    Red,
}

/// <summary>What a light looks at.</summary>
public enum LightPart
{
    /// <summary>开工</summary>
    Start,

    /// <summary>进度: investment of the year</summary>
    Progress,

    /// <summary>当月任务</summary>
    MonthlyTask,

    /// <summary>纳统: taken into the statistics</summary>
    Statistics,
}

/// <summary>The class of a project in the plan of a year.</summary>
public enum ProjectYearClass
{
    /// <summary>新开工</summary>
    NewStart,

    /// <summary>续建（在建）</summary>
    Continuing,

    /// <summary>竣工投产</summary>
    Completing,

    /// <summary>前期（预备、储备）: no light is given.</summary>
    Preliminary,
}
