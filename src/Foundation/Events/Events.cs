using Microsoft.Extensions.DependencyInjection;

namespace Tuijin.Foundation.Events;

/// <summary>Hears of an event of a lower module, in the same scope and transaction, before it is saved.</summary>
public interface IEventHandler<in TEvent>
{
    Task Handle(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>Tells higher modules what happened.</summary>
public sealed class EventBus(IServiceProvider services)
{
    public async Task Raise<TEvent>(TEvent happened, CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<IEventHandler<TEvent>>())
        {
            await handler.Handle(happened, cancellationToken);
        }
    }
}
