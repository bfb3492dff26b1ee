namespace Tuijin.Rules.DatedRules;

/// <summary>The rules of one kind that ship with the product, each from a file of its own that must be whole.</summary>
internal sealed class ShippedRules<TBody>
    where TBody : class
{
    private readonly Dictionary<string, (DatedRule<TBody> Rule, string Text)> rules;

    /// <param name="folder">Where the files are, with the closing slash, e.g. Lights/.</param>
    /// <exception cref="InvalidOperationException">A file has problems.</exception>
    public ShippedRules(string folder, Func<string, RuleReading<TBody>> read)
    {
        var assembly = typeof(ShippedRules<TBody>).Assembly;
        rules = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var text = reader.ReadToEnd();
                var reading = read(text);
                return (Rule: reading.Rule ?? throw new InvalidOperationException($"{name}: {string.Join(' ', reading.Problems)}"), Text: text);
            })
            .ToDictionary(shipped => shipped.Rule.Id);
        All = [.. rules.Values.Select(shipped => shipped.Rule).OrderBy(rule => rule.Title, StringComparer.Ordinal)];
    }

    public IReadOnlyList<DatedRule<TBody>> All { get; }

    public DatedRule<TBody>? Find(string id) => rules.TryGetValue(id, out var shipped) ? shipped.Rule : null;

    /// <summary>The file, to be shown or copied.</summary>
    public string? TextOf(string id) => rules.TryGetValue(id, out var shipped) ? shipped.Text : null;
}
