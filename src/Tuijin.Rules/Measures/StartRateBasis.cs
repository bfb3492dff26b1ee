namespace Tuijin.Rules.Measures;

/// <summary>What 开工率 is taken of: cities count differently (domain.md §1.7), so it is a choice and is always named beside the figure.</summary>
public enum StartRateBasis
{
    /// <summary>Started ÷ new starts planned for the year [常州510][池州2024][江门重点].</summary>
    PlannedOfYear,

    /// <summary>Started ÷ new starts due by the month [铜梁2024].</summary>
    PlannedToDate,

    /// <summary>Under construction or finished ÷ all projects [南安2015][安庆2018].</summary>
    AllProjects,

    /// <summary>Under construction or finished ÷ all projects but preliminary ones [滨州周报].</summary>
    AllButPreliminary,
}
