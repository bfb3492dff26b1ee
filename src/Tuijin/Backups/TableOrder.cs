using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation.Data;

namespace Tuijin.Backups;

/// <summary>The tables of the model, each after those it refers to.</summary>
internal static class TableOrder
{
    public static IReadOnlyList<string> Of(TuijinDb db)
    {
        var tables = db.Model.GetRelationalModel().Tables.ToDictionary(table => table.Name);
        var ordered = new List<string>();
        var visited = new HashSet<string>();
        foreach (var name in tables.Keys.Order(StringComparer.Ordinal))
        {
            Visit(name);
        }

        return ordered;

        void Visit(string name)
        {
            if (visited.Add(name))
            {
                foreach (var reference in tables[name].ForeignKeyConstraints)
                {
                    Visit(reference.PrincipalTable.Name);
                }

                ordered.Add(name);
            }
        }
    }
}
