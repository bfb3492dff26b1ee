using Tuijin.Directory;
using Tuijin.Foundation;

namespace Tuijin;

/// <summary>The modules of the product, lowest first: a module may know those before it.</summary>
internal static class ProductModules
{
    public static readonly ModuleCatalogue All = new([
        new DirectoryModule(),
    ]);
}
