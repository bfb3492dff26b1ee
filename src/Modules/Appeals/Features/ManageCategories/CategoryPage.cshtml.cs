using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Data;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Forms;
using Tuijin.Foundation.Time;

namespace Tuijin.Appeals.Features.ManageCategories;

/// <summary>Adding and changing a category; the code is "new" for a new one.</summary>
[Authorize(AppealPermissions.EditCategories)]
internal sealed class CategoryPage(TuijinDb db, Viewer viewer, AppealCatalogue catalogue, SaveCategoryHandler handler, TimeProvider clock) : PageModel
{
    private const int Step = 10;

    private List<AppealCategory> all = [];

    private AppealCategory? category;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public CategoryForm Form { get; set; } = new();

    public bool IsNew => category is null;

    /// <summary>Title of the category being changed.</summary>
    public string Title => category?.Title ?? "";

    public string Subject => category?.AuditSubject ?? "";

    /// <summary>It has others under it: unit and time limit are theirs.</summary>
    public bool IsGroup => category is not null && all.Exists(one => one.ParentCode == category.Code);

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deadlines { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        all = await db.AppealCategories().AsNoTracking().OrderBy(one => one.SortOrder).ThenBy(one => one.Code).ToListAsync(cancellationToken);
        category = all.Find(one => one.Code == Code);
        if (category is null && Code != "new")
        {
            context.Result = NotFound();
            return;
        }

        Groups = [.. all.Where(one => one.ParentCode is null && (one.IsActive || one.Code == category?.ParentCode) && one != category && one.Code != AppealCatalogue.OtherCategory).Select(one => new SelectListItem(one.Title, one.Code))];
        Units = Choices.OfUnits((await catalogue.Units(cancellationToken)).MayBeAssigned(viewer));
        Deadlines = Choices.OfDeadlines(clock.Today());
        await next();
    }

    public void OnGet() => Form = category is null
        ? new CategoryForm { Deadline = DeadlineClass.Ordinary, SortOrder = (all.Count == 0 ? 0 : all.Max(one => one.SortOrder)) + Step }
        : new CategoryForm
        {
            Title = category.Title,
            Parent = category.ParentCode,
            DefaultLeadId = category.DefaultLeadId?.Value,
            Deadline = category.Deadline,
            HandlingDays = category.HandlingDays,
            SortOrder = category.SortOrder,
            IsActive = category.IsActive,
            Revision = category.Revision,
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new CategoryForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(category?.Code, Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : this.Done($"类别“{Form.Title!.Trim()}”已保存。", "/appeals/categories");
    }
}
