namespace Tuijin.Directory.Contract;

/// <summary>One page of the set-up of an empty installation. Higher modules register theirs; all are shown in ascending order.</summary>
public interface ISetUpStep
{
    /// <summary>City 10, divisions 20, departments 30, programme 40, calendar 50.</summary>
    int Order { get; }

    /// <summary>Two to four characters, for instance 项目计划.</summary>
    string Title { get; }

    /// <summary>Address of the page, below /set-up/; it asks for the permission <see cref="DirectoryPermissions.SetUp"/>.</summary>
    string Href { get; }

    /// <summary>Whether what the page asks for is there.</summary>
    Task<bool> IsDone(CancellationToken cancellationToken);
}

/// <summary>The way through set-up; the partial /Features/SetUp/_SetUpSteps.cshtml shows it.</summary>
public sealed class SetUpGuide(IEnumerable<ISetUpStep> steps)
{
    /// <summary>Address of the page that ends set-up.</summary>
    public const string FinishHref = "/set-up/finish";

    /// <summary>All steps in their order.</summary>
    public IReadOnlyList<ISetUpStep> Steps { get; } = [.. steps.OrderBy(step => step.Order)];

    /// <summary>Where a page of set-up leads when its part is done.</summary>
    /// <param name="href">Address of that page.</param>
    public string After(string href) => Steps.SkipWhile(step => step.Href != href).Skip(1).FirstOrDefault()?.Href ?? FinishHref;
}
