using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tuijin.Meetings.Demo;

/// <summary>The words that demonstration meetings are made of, as written in meetings.yaml.</summary>
internal sealed class MeetingWords
{
    public List<string> Hosts { get; set; } = [];

    public List<string> Clerks { get; set; } = [];

    public List<string> Posts { get; set; } = [];

    public List<string> Surnames { get; set; } = [];

    public List<Theme> Themes { get; set; } = [];

    /// <summary>What is reported; {n} becomes a number.</summary>
    public List<string> Situations { get; set; } = [];

    /// <summary>What is said where no project is looked at.</summary>
    public List<string> Views { get; set; } = [];

    public List<Decided> Tasks { get; set; } = [];

    /// <summary>Decisions without a unit in charge.</summary>
    public List<string> Decisions { get; set; } = [];

    public static MeetingWords Read()
    {
        using var reader = new StreamReader(typeof(MeetingWords).Assembly.GetManifestResourceStream("meetings.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<MeetingWords>(reader);
    }

    /// <summary>A meeting that is not about single projects.</summary>
    public sealed class Theme
    {
        public string Type { get; set; } = "";

        public string Title { get; set; } = "";

        public List<string> Topics { get; set; } = [];
    }

    /// <summary>Something that one unit is to do.</summary>
    public sealed class Decided
    {
        public string Text { get; set; } = "";

        /// <summary>Short name of the unit in charge.</summary>
        public string Lead { get; set; } = "";

        public List<string> Supports { get; set; } = [];

        /// <summary>In words, as the clerk types it.</summary>
        public string Due { get; set; } = "";
    }
}
