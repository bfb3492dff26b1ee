using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace Tuijin.Foundation.Lists;

/// <summary>
/// Turns the expressions that name values of rows into functions. Lists are described anew for each request, but nearly all of
/// their expressions are plain members (<c>row => row.Id.Value</c>): those are compiled once in a process.
/// </summary>
internal static class Getters
{
    public static Func<TRow, TValue> Of<TRow, TValue>(Expression<Func<TRow, TValue>> expression) =>
        Path(expression.Body, expression.Parameters[0]) is { } path
            ? Compiled<TRow, TValue>.ByPath.GetOrAdd(path, static (_, expression) => expression.Compile(), expression)
            : expression.Compile(preferInterpretation: true);

    /// <summary>The members from the row to the value; null when there is more to it than members.</summary>
    private static string? Path(Expression body, ParameterExpression row) => body switch
    {
        ParameterExpression parameter when parameter == row => "",
        MemberExpression { Expression: { } of, Member: var member } when Path(of, row) is { } path => path + "." + member.Name,
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand, Method: null } => Path(operand, row),
        _ => null,
    };

    private static class Compiled<TRow, TValue>
    {
        public static readonly ConcurrentDictionary<string, Func<TRow, TValue>> ByPath = new();
    }
}
