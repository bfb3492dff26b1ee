using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Tuijin.Foundation.Lists;

/// <summary>Rows that were computed, not stored, as a query: lists sort, page and export them in memory by the same expressions.</summary>
public static class HeldRows
{
    public static IQueryable<T> AsRows<T>(this IEnumerable<T> rows) => new Held<T>(rows);

    private sealed class Held<T> : EnumerableQuery<T>, IAsyncEnumerable<T>, IQueryable<T>
    {
        public Held(IEnumerable<T> rows)
            : base(rows)
        {
        }

        public Held(Expression expression)
            : base(expression)
        {
        }

        IQueryProvider IQueryable.Provider => new Provider(this);

        public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            foreach (var row in this.AsEnumerable())
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    private sealed class Provider(IQueryProvider inner) : IAsyncQueryProvider
    {
        public IQueryable CreateQuery(Expression expression) => inner.CreateQuery(expression);

        public IQueryable<T> CreateQuery<T>(Expression expression) => new Held<T>(expression);

        public object? Execute(Expression expression) => inner.Execute(expression);

        public T Execute<T>(Expression expression) => inner.Execute<T>(expression);

        /// <summary>The answer is there at once; the caller awaits it as it would a database's.</summary>
        public TTask ExecuteAsync<TTask>(Expression expression, CancellationToken cancellationToken = default)
        {
            var answer = inner.Execute(expression);
            return (TTask)typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(typeof(TTask).GenericTypeArguments[0]).Invoke(null, [answer])!;
        }
    }
}
