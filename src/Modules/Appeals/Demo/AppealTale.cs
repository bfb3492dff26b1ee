using Tuijin.Appeals.Contract;
using Tuijin.Appeals.Desk;
using Tuijin.Appeals.Domain;
using Tuijin.Directory.Contract;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Results;

namespace Tuijin.Appeals.Demo;

/// <summary>How a demonstration appeal fares; drawn before it begins.</summary>
/// <param name="AcceptAfter">Working days until the office looks at it.</param>
/// <param name="ReplyAfter">Working days from the assignment to the reply.</param>
/// <param name="Happy">What the enterprise will think of the first handling.</param>
/// <param name="HappyAgain">What it will think when the matter was done again.</param>
/// <param name="IsGrudging">Dissatisfied with how long it took, not with what was done.</param>
internal sealed record Fate(
    int AcceptAfter, int AssignAfter, int ReplyAfter, bool IsRefused, bool IsWithdrawn, int Returns, bool IsExtended, bool IsLongTerm, bool HasSupport,
    bool IsUrgent, Satisfaction Happy, Satisfaction HappyAgain, bool IsGrudging, bool IsRatedByPhone, bool IsObjected);

/// <summary>One demonstration appeal, lived through act by act with the product's own rules until its end or until today.</summary>
internal sealed class AppealTale(Cast cast, AppealWords words, CategoryWords category, EnterpriseView enterprise, Fate fate, TaleClock clock, DeadlineBook deadlines, Random random)
{
    private readonly Pen pen = new(words, random);

    private readonly ProblemWords problem = category.Problems[random.Next(category.Problems.Count)];

    private Appeal appeal = null!;

    private Viewer raiser = null!;

    /// <summary>Lives it through; the appeal has its whole history.</summary>
    public Appeal Live(Func<string> number, CategoryLine line)
    {
        Raise(number(), line);
        if (!clock.Later(fate.AcceptAfter) || Refused() || !Accepted(line) || !clock.Later(fate.AssignAfter))
        {
            return appeal;
        }

        Do(appeal.Assign(Plan(Lead()), Office()));
        var isSolved = fate.Happy is not Satisfaction.Dissatisfied || fate.IsGrudging;
        if (Returned() && Handled(fate.ReplyAfter, isSolved) && Rated(fate.Happy, isSolved) && Verified())
        {
            Objected();
        }

        return appeal;
    }

    private void Raise(string number, CategoryLine line)
    {
        var association = random.Next(14) == 0 ? cast.Units.Where(unit => unit.Kind is OrganisationKind.Association).MinBy(_ => random.Next()) : null;
        var (by, channel) = (association, random.Next(10)) switch
        {
            ({ } chamber, _) => (cast.Of(chamber), AppealChannel.Association),
            (null, 0) => (cast.Office(random), AppealChannel.Visit),
            (null, 1) => (cast.Office(random), AppealChannel.Instruction),
            (null, 2) => (cast.Office(random), AppealChannel.Meeting),
            _ => (cast.Of(enterprise), AppealChannel.Enterprise),
        };
        raiser = cast.Of(enterprise);
        var project = random.Next(3) > 0 ? cast.Projects[enterprise.Id].FirstOrDefault() : null;
        appeal = Appeal.Raise(
            new AppealFacts
            {
                Id = AppealId.From(On(by).NewId()), Number = number, Text = pen.Write(problem.Text), CategoryCode = line.Code, Deadline = line.Deadline, Channel = channel,
                Urgency = fate.IsUrgent ? AppealUrgency.Urgent : AppealUrgency.Normal, EnterpriseId = enterprise.Id, ProjectId = project?.Id,
                DivisionId = enterprise.DivisionId, DivisionPath = enterprise.DivisionPath, ZoneId = enterprise.ZoneId,
                Place = random.Next(3) == 0 ? pen.Write("{where}") : null, ContactName = raiser.Name, ContactPhone = $"0000-{random.Next(1_000_000, 9_999_999)}",
            },
            On(by));
    }

    private bool Refused()
    {
        if (!fate.IsRefused)
        {
            return false;
        }

        var kind = (RefusalKind)random.Next(6);
        Do(appeal.Refuse(kind, words.Refusals[kind.ToString()], Office()));
        return true;
    }

    private bool Accepted(CategoryLine line)
    {
        Do(appeal.Accept(line.Code, fate.IsLongTerm ? DeadlineClass.Longest : line.Deadline, null, Office()));
        if (fate.IsWithdrawn && clock.Later(1))
        {
            Do(appeal.Withdraw(pen.OneOf(words.Withdrawals), On(raiser)));
            return false;
        }

        if (fate.IsLongTerm)
        {
            Do(appeal.MarkLongTerm(pen.OneOf(words.LongTerm), Office()));
        }

        return true;
    }

    /// <summary>The lead gives it back once or twice; true when somebody has it.</summary>
    private bool Returned()
    {
        for (var time = 0; time < fate.Returns; time++)
        {
            var county = County();
            if (!clock.Later(1))
            {
                return true;
            }

            Do(appeal.Return(pen.OneOf(words.Returns), county is null || county.Id == appeal.LeadId ? null : Named(county), On(cast.Of(Unit(appeal.LeadId!.Value)))));
            if (!clock.Later(1))
            {
                return false;
            }

            Do(appeal.Assign(Plan(time == 0 && county is not null ? county : Lead()), Office()));
        }

        return true;
    }

    /// <summary>Signed, talked over, perhaps prolonged, answered after so many working days; false when today comes first.</summary>
    private bool Handled(int replyAfter, bool isSolved)
    {
        var lead = cast.Of(Unit(appeal.LeadId!.Value));
        if (!clock.Later(random.Next(2)))
        {
            return false;
        }

        Do(appeal.Sign(On(lead)));
        foreach (var support in appeal.Assignments.Where(part => part.Part is AssignmentPart.Support && part.IsWaitedFor).ToList())
        {
            Do(appeal.Assist(pen.OneOf(words.Assists), On(cast.Of(Unit(support.OrganisationId)))));
        }

        if (!clock.Later(1))
        {
            return false;
        }

        Do(appeal.NoteProgress(pen.OneOf(words.Notes), isContact: true, On(lead)));
        if (fate.IsExtended && appeal.ExtensionCount == 0 && !Extended(lead))
        {
            return false;
        }

        if (replyAfter > 6)
        {
            if (!clock.Later(replyAfter / 2))
            {
                return false;
            }

            Do(appeal.NoteProgress(pen.OneOf(words.Notes), isContact: false, On(lead)));
        }

        if (!clock.Later(Math.Max(1, replyAfter - (replyAfter > 6 ? replyAfter / 2 : 0) - 2)))
        {
            return false;
        }

        Do(appeal.Reply(pen.Write(isSolved ? problem.Solved : problem.Unsolved), isSolved, On(lead)));
        return true;
    }

    /// <summary>More time is asked for and decided on; false when the decision is still to come.</summary>
    private bool Extended(Viewer lead)
    {
        var on = On(lead);
        var later = deadlines.Calendar.AddWorkingDays(appeal.DueOn!.Value, random.Next(3, 9)).DueOn;
        if (appeal.RequestExtension(later, pen.OneOf(words.Extensions), on) is not null)
        {
            return true;
        }

        if (!clock.Later(1))
        {
            return false;
        }

        Do(random.Next(5) == 0 ? appeal.RefuseExtension(pen.OneOf(words.ExtensionsRefused), Office()) : appeal.ApproveExtension(null, Office()));
        return true;
    }

    private bool Rated(Satisfaction satisfaction, bool isSolved)
    {
        if (!clock.Later(fate.IsRatedByPhone ? 6 : random.Next(1, 4)))
        {
            return false;
        }

        var said = satisfaction switch
        {
            Satisfaction.Satisfied => words.GoodWords,
            Satisfaction.FairlySatisfied => words.FairWords,
            Satisfaction.Dissatisfied => isSolved ? words.GrudgingWords : words.BadWords,
        };
        Do(appeal.Rate(satisfaction, isSolved, pen.OneOf(said), fate.IsRatedByPhone ? Office() : On(raiser)));
        return true;
    }

    /// <summary>Called back: closed, or done again and then closed; true when closed.</summary>
    private bool Verified()
    {
        if (!clock.Later(random.Next(1, 5)))
        {
            return false;
        }

        var isDoneAgain = appeal.IsSolved == false || (appeal.Satisfaction is Satisfaction.Dissatisfied && random.Next(2) == 0);
        if (isDoneAgain)
        {
            Do(appeal.Reopen(Call(false), Plan(Unit(appeal.LeadId!.Value)), Office()));
            if (!Handled(random.Next(4, 8), true) || !Rated(fate.HappyAgain, isSolved: true) || !clock.Later(random.Next(1, 4)))
            {
                return false;
            }
        }

        if (appeal.Satisfaction is Satisfaction.Dissatisfied)
        {
            // Talked over: the enterprise changes its rating, and only then is it closed.
            Do(appeal.Rate(Satisfaction.FairlySatisfied, isSolved: true, pen.OneOf(words.BetterWords), fate.IsRatedByPhone ? Office() : On(raiser)));
        }

        Do(appeal.Close(Call(true), Office()));
        return true;
    }

    private void Objected()
    {
        if (!fate.IsObjected || !clock.Later(3))
        {
            return;
        }

        Do(appeal.ObjectClosing(pen.OneOf(words.Objections), On(raiser)));
        if (clock.Later(2))
        {
            Do(appeal.Close(Call(true), Office()));
        }
    }

    private CallBack Call(bool isGood) => new()
    {
        IsSolved = isGood, WasAnswered = true, CameInPerson = random.Next(4) > 0, IsSatisfied = isGood, Person = raiser.Name, Note = pen.OneOf(isGood ? words.GoodCalls : words.BadCalls),
    };

    private AssignmentPlan Plan(UnitLine lead) => new(
        Named(lead), [.. fate.HasSupport ? category.Supports.Select(cast.Named).OfType<UnitLine>().Where(unit => unit.Id != lead.Id).Take(1).Select(Named) : []],
        null, appeal.Deadline, appeal.Urgency, null);

    private UnitLine Lead() => cast.Named(category.Leads[random.Next(category.Leads.Count)]) ?? cast.Units.First(unit => unit.Kind is OrganisationKind.Department);

    private UnitLine? County() => cast.Units.FirstOrDefault(unit => unit.Kind is OrganisationKind.CountyGovernment && enterprise.DivisionPath.StartsWith(unit.DivisionPath, StringComparison.Ordinal));

    private UnitLine Unit(OrganisationId id) => cast.Units.First(unit => unit.Id == id);

    private Occasion On(Viewer by) => new(by, UnitNameOf(by), clock, deadlines);

    private string UnitNameOf(Viewer by) => by.EnterpriseId is not null ? enterprise.Name : cast.Units.FirstOrDefault(unit => unit.Id.Value == by.OrganisationId)?.Name ?? "";

    /// <summary>Somebody of the office; never of the lead itself, who may not judge its own handling.</summary>
    private Occasion Office()
    {
        var office = cast.Office(random);
        for (var tries = 0; tries < 20 && appeal.LeadId?.Value == office.OrganisationId; tries++)
        {
            office = cast.Office(random);
        }

        return On(office);
    }

    private static Unit Named(UnitLine unit) => new(unit.Id, unit.Name);

    private void Do(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demonstration appeal {appeal.Number} is refused: {refusal.Message}");
        }
    }
}
