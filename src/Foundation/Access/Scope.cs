using System.Linq.Expressions;

namespace Tuijin.Foundation.Access;

/// <summary>Branches of the division tree as conditions that an index can answer on both engines.</summary>
public static class Scope
{
    /// <summary>Rows whose division path lies within the branch, as a range (path ≥ branch and path &lt; the next sibling): an index answers it on both engines, which LIKE does not.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Expression<Func<T, string>> path, string branch) =>
        branch == "/" ? rows : rows.Where(IsWithin(path, branch));

    /// <summary>The same as a condition, to be combined with others.</summary>
    public static Expression<Func<T, bool>> IsWithin<T>(Expression<Func<T, string>> path, string branch)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        var end = branch[..^1] + (char)(branch[^1] + 1);
        Expression Parameter(string value) => Expression.Property(Expression.Constant(new Box(value)), nameof(Box.Value));
        var zero = Expression.Constant(0);
        var from = Expression.GreaterThanOrEqual(Expression.Call(compare, path.Body, Parameter(branch)), zero);
        var to = Expression.LessThan(Expression.Call(compare, path.Body, Parameter(end)), zero);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(from, to), path.Parameters);
    }

    /// <summary>Either condition, over the same row.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var body = new Replace(right.Parameters[0], left.Parameters[0]).Visit(right.Body)!;
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, body), left.Parameters);
    }

    private sealed record Box(string Value);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
