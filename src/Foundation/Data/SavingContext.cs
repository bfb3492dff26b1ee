using Tuijin.Foundation.Auditing;

namespace Tuijin.Foundation.Data;

/// <summary>What saving needs besides the engine: the trail of this scope, the chain's key, and the counters that tell caches of changes.</summary>
public sealed record SavingContext(Trail Trail, AuditChain Chain, ChangeCounters Counters);
