namespace Tuijin.Foundation.Imports.Workbooks;

/// <summary>Addresses as the office software shows them: A1, AB12.</summary>
public static class CellAddress
{
    /// <summary>The address of a cell.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public static string Of(int row, int column) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A column's letters: 0 is A, 26 is AA.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads A1 into row from 1 and column from 0; −1 for what is missing or no address.</summary>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> address)
    {
        var (row, column, i) = (0, 0, 0);
        for (; i < address.Length && char.IsAsciiLetter(address[i]) && i < 4; i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[i]) - 'A' + 1);
        }

        for (; i < address.Length && char.IsAsciiDigit(address[i]) && row < 100_000_000; i++)
        {
            row = (row * 10) + (address[i] - '0');
        }

        return i == address.Length ? (row == 0 ? -1 : row, column - 1) : (-1, -1);
    }
}
