using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Forms;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Set-up: which city?</summary>
[Authorize(DirectoryPermissions.SetUp)]
internal sealed class CityPage(SetCityHandler handler, Cities cities, SetUpGuide guide) : PageModel
{
    [BindProperty]
    public CityForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var city = await cities.Current(cancellationToken);
        Form = new CityForm { Name = city.Name, Code = city.Code };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.Accepts(Form, new CityForm.Rules()))
        {
            return Page();
        }

        return await handler.Handle(Form, cancellationToken) is { } refusal ? this.Refuse(refusal) : LocalRedirect(guide.After(CityStep.Address));
    }
}
