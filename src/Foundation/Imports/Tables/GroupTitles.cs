using Tuijin.Rules.Quantities;

namespace Tuijin.Foundation.Imports.Tables;

/// <summary>The section titles above the current row, and what they say about fields that have no value of their own.</summary>
internal sealed class GroupTitles(ImportSpec spec, string sheet)
{
    private readonly List<(string Style, string Text)> titles = [];
    private IReadOnlyList<string> shown = [];
    private List<(int Place, object Value)>? meanings;

    /// <summary>The titles, outermost first.</summary>
    public IReadOnlyList<string> Shown => shown;

    /// <summary>A section begins: titles of the same style and all below it end.</summary>
    public void Begin(IReadOnlyList<string> texts)
    {
        var text = texts.Count == 0 ? "" : PlainText.Of(texts[0]);
        if (texts.Count > 1 && RowSorting.IsSectionSerial(text))
        {
            text = text.TrimEnd('、') + (text.EndsWith(')') ? "" : "、") + PlainText.Of(texts[1]);
        }

        var style = RowSorting.GroupStyle(text);
        var same = titles.FindIndex(title => title.Style == style);
        if (same >= 0)
        {
            titles.RemoveRange(same, titles.Count - same);
        }

        titles.Add((style, text));
        shown = [.. titles.Select(title => title.Text)];
        meanings = null;
    }

    /// <summary>Field places and values that the titles, or the sheet's name, stand for; the innermost title wins.</summary>
    public IReadOnlyList<(int Place, object Value)> Meanings => meanings ??= Understand();

    private List<(int Place, object Value)> Understand()
    {
        var found = new List<(int, object)>();
        foreach (var text in titles.Select(title => title.Text).Reverse().Append(sheet))
        {
            var name = RowSorting.GroupName(text);
            if (PlaceField(name) is { } place && !found.Exists(one => one.Item1 == place))
            {
                found.Add((place, name));
            }

            for (var i = 0; i < spec.Fields.Count; i++)
            {
                if (spec.Fields[i].Kind is FieldKind.Choice && !found.Exists(one => one.Item1 == i)
                    && spec.Fields[i].Choices.FirstOrDefault(choice => choice.Words.Any(word => name.Contains(word, StringComparison.Ordinal))) is { } choice
                    && text != sheet)
                {
                    found.Add((i, choice.Value));
                }
            }
        }

        return found;
    }

    /// <summary>The place field with the longest ending that the name has: 开发区 before 区.</summary>
    private int? PlaceField(string name)
    {
        (int Length, int? Place) best = (0, null);
        for (var i = 0; i < spec.Fields.Count; i++)
        {
            foreach (var ending in spec.Fields[i].Kind is FieldKind.Place ? spec.Fields[i].Endings : [])
            {
                if (ending.Length > best.Length && name.Length > ending.Length && name.Length <= 20 && name.EndsWith(ending, StringComparison.Ordinal))
                {
                    best = (ending.Length, i);
                }
            }
        }

        return best.Place;
    }
}
