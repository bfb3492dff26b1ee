using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tuijin.Shell.Forms;
using Tuijin.Shell.Layout;

namespace Tuijin.Shell.Gallery;

/// <summary>The form pattern with every control in use.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class FormExamplePage : PageModel
{
    [BindProperty]
    public ExampleForm Form { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Categories { get; } =
        [new("用地", "land"), new("环评", "environment"), new("用电", "power"), new("融资", "finance"), new("用工", "labour")];

    public static IReadOnlyList<SelectListItem> Urgencies { get; } = [new("一般", "1"), new("较急", "2"), new("特急", "3")];

    public IActionResult OnGet(string? q) => RouteData.Values["find"] is null ? Page() : new JsonResult(Enumerable.Range(1, 40)
        .Select(number => new { id = $"e{number}", text = $"示例精密制造{number}号有限公司", note = $"91000000{number:0000000000}" })
        .Where(choice => choice.text.Contains(q ?? "", StringComparison.Ordinal)).Take(10));

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Form.Title))
        {
            ModelState.AddModelError("Form.Title", "诉求事项不能为空。");
        }

        if (string.IsNullOrEmpty(Form.EnterpriseId))
        {
            ModelState.AddModelError("Form.EnterpriseId", "请从列表中选择企业。");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData.Say("已保存。");
        return RedirectToPage();
    }
}

public sealed class ExampleForm
{
    public string? Title { get; set; }

    public string? Category { get; set; } = "power";

    public string? EnterpriseId { get; set; }

    [Wan]
    public long? InvestmentYuan { get; set; } = 12_505_000;

    public decimal? AreaMu { get; set; } = 12.5m;

    public DateOnly? DueOn { get; set; } = new(2026, 11, 30);

    public DateOnly? Month { get; set; } = new(2026, 11, 1);

    public string? Urgency { get; set; } = "2";

    public List<string> Departments { get; set; } = ["land"];

    public string? Detail { get; set; }

    public bool IsUrgent { get; set; }

    public List<IFormFile> Photos { get; set; } = [];

    public List<IFormFile> Papers { get; set; } = [];
}
