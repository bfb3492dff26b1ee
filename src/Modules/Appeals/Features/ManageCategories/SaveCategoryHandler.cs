using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Auditing;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.ManageCategories;

/// <summary>Adds a category or changes one. Appeals keep the category they were put into, also when it goes out of use.</summary>
internal sealed class SaveCategoryHandler(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, LastChanges changes, TimeProvider clock)
{
    /// <param name="code">Null for a new category.</param>
    public async Task<Refusal?> Handle(string? code, CategoryForm form, CancellationToken cancellationToken)
    {
        var all = await db.AppealCategories().ToListAsync(cancellationToken);
        var category = all.Find(one => one.Code == code);
        if (code is not null && category is null)
        {
            return new NotFound("类别");
        }

        if (category is not null && form.Revision is { } seen && seen != category.Revision)
        {
            return await changes.Since<AppealCategory>(category.AuditSubject, $"类别“{category.Title}”", cancellationToken, category.Revision);
        }

        if ((TitleIsRefused(all, category, form.Title!.Trim()) ?? await PlaceIsRefused(all, category, form, cancellationToken) ?? EndIsRefused(all, category, form) ?? DaysAreRefused(form) ?? await LeadIsRefused(form, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (category is null)
        {
            category = new AppealCategory { Code = AppealCategory.CodeOf(clock.NewGuid()), Title = "" };
            db.Add(category);
        }

        (category.Title, category.ParentCode, category.IsActive) = (form.Title!.Trim(), form.Parent.Trimmed(), form.IsActive);
        (category.Deadline, category.HandlingDays, category.SortOrder) = (form.Deadline!.Value, form.HandlingDays, form.SortOrder!.Value);
        category.DefaultLeadId = form.DefaultLeadId is { } lead ? new OrganisationId(lead) : null;
        try
        {
            await db.Save(code is null ? "添加诉求类别" : "修改诉求类别", cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await changes.Since<AppealCategory>(category.AuditSubject, $"类别“{form.Title!.Trim()}”", cancellationToken);
        }

        catalogue.ForgetCategories();
        return null;
    }

    /// <summary>People name categories by their titles, in meetings and in lists: each stands for one.</summary>
    private static CategoryTitleTaken? TitleIsRefused(List<AppealCategory> all, AppealCategory? category, string title) =>
        all.Exists(one => one != category && one.Title == title) ? new CategoryTitleTaken(title) : null;

    /// <summary>Two levels; a 大类 has no appeals of its own.</summary>
    private async Task<Refusal?> PlaceIsRefused(List<AppealCategory> all, AppealCategory? category, CategoryForm form, CancellationToken cancellationToken)
    {
        if (form.Parent.Trimmed() is not { } code || code == category?.ParentCode)
        {
            return null;
        }

        if (all.Find(one => one.Code == code) is not { ParentCode: null } parent || parent == category || parent.Code == AppealCatalogue.OtherCategory)
        {
            return new BadField(nameof(form.Parent), "请从列表中选择大类。");
        }

        if (category is not null && all.Exists(one => one.ParentCode == category.Code))
        {
            return new GroupUnderGroup(category.Title);
        }

        return all.Exists(one => one.ParentCode == code) || !await db.Set<Appeal>().AnyAsync(appeal => appeal.CategoryCode == code, cancellationToken) ? null : new CategoryHasAppeals(parent.Title);
    }

    private static Refusal? EndIsRefused(List<AppealCategory> all, AppealCategory? category, CategoryForm form) => category switch
    {
        null => null,
        _ when form.IsActive => null,
        { Code: AppealCatalogue.OtherCategory } => new OtherMustStay(category.Title),
        _ when all.Exists(one => one.ParentCode == category.Code && one.IsActive) => new GroupStillUsed(category.Title),
        _ => null,
    };

    /// <summary>No category allows more than the rules in force allow at most.</summary>
    private BadField? DaysAreRefused(CategoryForm form) => DeadlineBook.Days(clock.Today(), DeadlineClass.Longest) is var longest && form.HandlingDays > longest
        ? new BadField(nameof(form.HandlingDays), $"办理工作日最长为{longest}天。")
        : null;

    private async Task<Refusal?> LeadIsRefused(CategoryForm form, CancellationToken cancellationToken) =>
        form.DefaultLeadId is { } lead && (await catalogue.Units(cancellationToken)).MayBeAssigned(viewer).All(unit => unit.Id.Value != lead)
            ? new BadField(nameof(form.DefaultLeadId), "请从列表中选择默认主办单位。")
            : null;
}

internal sealed record CategoryTitleTaken(string Title) : Refusal($"已有名为“{Title}”的类别，请换一个名称。")
{
    public override string Field => nameof(CategoryForm.Title);
}

internal sealed record GroupUnderGroup(string Title) : Refusal($"“{Title}”下面还有类别，不能再归入其他大类。")
{
    public override string Field => nameof(CategoryForm.Parent);
}

internal sealed record CategoryHasAppeals(string Title) : Refusal($"“{Title}”已有诉求，不能作为大类。请另设一个大类，再把两者都归入其中。")
{
    public override string Field => nameof(CategoryForm.Parent);
}

internal sealed record OtherMustStay(string Title) : Refusal($"“{Title}”用于暂时不能归类的诉求，不能停用。")
{
    public override string Field => nameof(CategoryForm.IsActive);
}

internal sealed record GroupStillUsed(string Title) : Refusal($"“{Title}”下面还有在用的类别，请先停用或者移走它们。")
{
    public override string Field => nameof(CategoryForm.IsActive);
}
