namespace Tuijin.Site;

/// <summary>Where and how a site runs.</summary>
public sealed record SiteOptions
{
    /// <summary>Database file, uploaded files and keys lie here.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string, a SQLite file, or null for the SQLite file in the data directory.</summary>
    public string? Database { get; init; }

    public string Urls { get; init; } = "http://localhost:5122";

    /// <summary>Starts without the demonstration city; the first visitor sets the city up.</summary>
    public bool StartEmpty { get; init; }

    /// <summary>Further settings in the form of command-line configuration, for instance "--Logging:LogLevel:Default=Warning".</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
