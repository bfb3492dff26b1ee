using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tuijin.Foundation.Data;

/// <summary>Inserts rows by one prepared statement of the engine itself; the provider's command would cost several times the insert.</summary>
internal static class SqliteRows
{
    /// <param name="sql">The insert, a question mark for each column.</param>
    /// <param name="value">Value of a row's column as the provider takes it: null, text, number, day, moment or UUID.</param>
    public static void Insert(SqliteConnection connection, string sql, int columns, IReadOnlyList<object> rows, Func<object, int, object?> value)
    {
        var engine = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Expect(engine, raw.SQLITE_OK, raw.sqlite3_prepare_v2(engine, sql, out var statement));
        using (statement)
        {
            // What a column holds stays bound until it is bound anew: rows of a kind say the same in most columns.
            var bound = new object?[columns];
            foreach (var row in rows)
            {
                for (var column = 0; column < columns; column++)
                {
                    var next = value(row, column);
                    if (!Equals(next, bound[column]))
                    {
                        Expect(engine, raw.SQLITE_OK, Bind(statement, column + 1, next));
                        bound[column] = next;
                    }
                }

                Expect(engine, raw.SQLITE_DONE, raw.sqlite3_step(statement));
                Expect(engine, raw.SQLITE_OK, raw.sqlite3_reset(statement));
            }
        }
    }

    /// <summary>Values are written as the provider writes them, so that both find each other's rows.</summary>
    private static int Bind(sqlite3_stmt statement, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string text => raw.sqlite3_bind_text(statement, at, text),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        bool yes => raw.sqlite3_bind_int64(statement, at, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, at, number),
        Guid id => BindUuid(statement, at, id),
        decimal number => raw.sqlite3_bind_text(statement, at, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(statement, at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime moment => raw.sqlite3_bind_text(statement, at, moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        _ => throw new NotSupportedException($"Values of type {value.GetType().Name} are not written in bulk."),
    };

    private static int BindUuid(sqlite3_stmt statement, int at, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _, "D");
        for (var place = 0; place < text.Length; place++)
        {
            text[place] = text[place] >= 'a' ? (byte)(text[place] - 32) : text[place];
        }

        return raw.sqlite3_bind_text(statement, at, text);
    }

    private static void Expect(sqlite3 engine, int wanted, int answered)
    {
        if (answered != wanted)
        {
            throw new SqliteException(raw.sqlite3_errmsg(engine).utf8_to_string(), answered);
        }
    }
}
