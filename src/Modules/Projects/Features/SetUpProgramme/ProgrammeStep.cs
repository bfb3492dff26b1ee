using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Data;
using Tuijin.Projects.Data;

namespace Tuijin.Projects.Features.SetUpProgramme;

/// <summary>Set-up: the programme that projects are selected for. One is there from the beginning; the page names it and chooses its tiers and lights.</summary>
internal sealed class ProgrammeStep(TuijinDb db) : ISetUpStep
{
    public const string Address = "/set-up/programme";

    public int Order => 40;

    public string Title => "项目计划";

    public string Href => Address;

    public Task<bool> IsDone(CancellationToken cancellationToken) => db.Programmes().AnyAsync(programme => programme.Name != "", cancellationToken);
}
