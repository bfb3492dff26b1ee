using System.Globalization;

namespace Tuijin.Projects.Domain;

/// <summary>Numbers of the ledger: 项2026-0001, counted anew each year.</summary>
internal static class ProjectNumbers
{
    public static string Key(int year) => string.Create(CultureInfo.InvariantCulture, $"project-{year}");

    public static string Of(int year, long number) => string.Create(CultureInfo.InvariantCulture, $"项{year}-{number:0000}");
}
