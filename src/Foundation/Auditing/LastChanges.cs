using System.Globalization;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;

namespace Tuijin.Foundation.Auditing;

/// <summary>What is answered to the second of two who change the same record: who was first, by which act, and what is different now.</summary>
public sealed class LastChanges(TuijinDb db, TrailReader trail)
{
    private const int MostFields = 8, LongestValue = 60, LookBack = 20;

    /// <summary>That the record is another one than the form was filled in on; what was begun is forgotten.</summary>
    /// <typeparam name="T">Kind of the record: a subject of the trail may tell of several, and lines without a field of this one are passed over.</typeparam>
    /// <param name="what">The record as people name it, for instance 项目 XM2026-001.</param>
    /// <param name="now">The record's revision now, when a form that shows this answer may be saved once more.</param>
    /// <param name="isAboutIt">Tells lines about the record from those about others of its kind; null when the subject has but one.</param>
    public async Task<Refusal> Since<T>(string subject, string what, CancellationToken cancellationToken, long? now = null, Func<HistoryLine, bool>? isAboutIt = null)
        where T : class
    {
        db.ChangeTracker.Clear();
        var labels = db.Model.FindEntityType(typeof(T))!.GetProperties().Where(property => !property.IsSilent()).Select(property => property.Label()).ToHashSet();
        var lines = await trail.Of(subject, LookBack, cancellationToken);
        var answer = lines.FirstOrDefault(line => line.Changes.Any(change => labels.Contains(change.Field)) && (isAboutIt is null || isAboutIt(line))) is { } last
            ? new ChangedMeanwhile(last.ActorName, $"{what}（{last.Act}：{Told([.. last.Changes.Where(change => labels.Contains(change.Field))])}）")
            : new ChangedMeanwhile("其他人", what);
        return answer with { Now = now?.ToString(CultureInfo.InvariantCulture) };
    }

    private static string Told(IReadOnlyList<HistoryChange> changes) =>
        string.Join("；", changes.Take(MostFields).Select(change => change.After is null ? $"{change.Field}已清空" : $"{change.Field}改为“{Short(change.After)}”"))
        + (changes.Count > MostFields ? $"等{changes.Count}项" : "");

    private static string Short(string value) => value.Length > LongestValue ? value[..LongestValue] + "……" : value;
}
