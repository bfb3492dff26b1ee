using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Time;

namespace Tuijin.Foundation.Auditing;

/// <summary>What the acts of one scope leave behind. Changes of records are added by saving; acts without a record are noted here.</summary>
public sealed class Trail(CurrentViewer viewer, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly List<Line> noted = [];

    private readonly Dictionary<string, Viewer> actors = [];

    /// <summary>What is being done, in Chinese; every line written by the next save carries it.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Names what is being done, for instance 答复诉求.</summary>
    public void Describe(string act) => Act = act;

    /// <summary>Says who changed a record, when several people's acts are saved together; forgotten after <see cref="TuijinDb.SaveNew"/>.</summary>
    /// <param name="subject">Its <see cref="IAudited.AuditSubject"/>.</param>
    public void Attribute(string subject, Viewer actor) => actors[subject] = actor;

    internal void ForgetActors() => actors.Clear();

    internal Viewer? ActorOf(string subject) => actors.GetValueOrDefault(subject);

    /// <summary>Notes an act that changes no record (a sign-in, an export); written by the next save.</summary>
    public void Note(string act, string subject, object? particulars = null) =>
        noted.Add(new Line(act, subject, JsonSerializer.Serialize(particulars ?? new { }, Json)));

    /// <summary>Notes an act of someone other than the scope's viewer (the person who is just signing in).</summary>
    public void NoteFor(Viewer actor, string act, string subject, object? particulars = null) =>
        noted.Add(new Line(act, subject, JsonSerializer.Serialize(particulars ?? new { }, Json), actor));

    internal bool HasNotes => noted.Count > 0;

    internal IReadOnlyList<Line> TakeNotes()
    {
        var taken = noted.ToList();
        noted.Clear();
        return taken;
    }

    internal AuditEntry Entry(Line line, long sequence, string previousHash, AuditChain chain)
    {
        var actor = line.Actor ?? viewer.Value;
        var now = clock.UtcNow();
        var entry = new AuditEntry
        {
            Id = clock.NewGuid(), Lane = AuditChain.LaneOf(line.Subject), Sequence = sequence, HappenedAt = now.AddTicks(-(now.Ticks % 10)),
            ActorId = actor.UserId, ActorName = actor.Name, Origin = actor.Origin, Act = line.Act, Subject = line.Subject,
            Changes = line.Changes, PreviousHash = previousHash,
        };
        entry.Hash = chain.HashOf(entry);
        return entry;
    }

    /// <summary>One line still to be chained.</summary>
    internal sealed record Line(string Act, string Subject, string Changes, Viewer? Actor = null);
}
