using Tuijin.Accountability;
using Tuijin.Appeals;
using Tuijin.Briefings;
using Tuijin.Directory;
using Tuijin.Foundation;
using Tuijin.Meetings;
using Tuijin.Projects;
using Tuijin.Shell.Desk;
using Tuijin.Zones;

namespace Tuijin;

/// <summary>The modules of the product, lowest first: a module may know those before it.</summary>
internal static class ProductModules
{
    public static readonly ModuleCatalogue All = new([
        new DeskModule(),
        new DirectoryModule(),
        new ProjectsModule(),
        new ZonesModule(),
        new AppealsModule(),
        new AccountabilityModule(),
        new MeetingsModule(),
        new BriefingsModule(),
    ]);
}
