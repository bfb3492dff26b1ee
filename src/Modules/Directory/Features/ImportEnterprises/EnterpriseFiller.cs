using System.Text.Json;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SaveEnterprise;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Imports;
using Tuijin.Rules.Identifiers;
using Tuijin.Rules.Quantities;

namespace Tuijin.Directory.Features.ImportEnterprises;

/// <summary>What a row says of an enterprise, checked; null members were not in the row.</summary>
internal sealed record ReadEnterprise(EnterpriseForm Form, DivisionId DivisionId, string DivisionPath, OrganisationId? ZoneId, IReadOnlyDictionary<string, string> Kept)
{
    public Enterprise New(TimeProvider clock)
    {
        var enterprise = new Enterprise
        {
            Id = clock.NewId<EnterpriseId>(), CreditCode = CreditCode.Parse(Form.CreditCode!).Value, Name = "", IndustryCode = "", DivisionId = DivisionId, DivisionPath = DivisionPath,
        };
        Fill(enterprise);
        return enterprise;
    }

    public void Fill(Enterprise enterprise)
    {
        (enterprise.Name, enterprise.IndustryCode) = (Form.Name!.Trim(), IndustryCode.Parse(Form.IndustryCode!).Digits);
        (enterprise.DivisionId, enterprise.DivisionPath, enterprise.ZoneId) = (DivisionId, DivisionPath, ZoneId);
        (enterprise.Scale, enterprise.IsAboveScale) = (Form.Scale!.Value, Form.IsAboveScale);
        enterprise.Titles = Form.Titles.SequenceEqual(enterprise.Titles) ? enterprise.Titles : Form.Titles;
        (enterprise.LegalPerson, enterprise.ContactName, enterprise.ContactPhone) = (Form.LegalPerson, Form.ContactName, Form.ContactPhone);
        (enterprise.Address, enterprise.FoundedOn) = (Form.Address, Form.FoundedOn);
        if (Kept.Any(text => enterprise.SourceTexts.GetValueOrDefault(text.Key) != text.Value))
        {
            enterprise.SourceTexts = new Dictionary<string, string>(enterprise.SourceTexts.Where(text => !Kept.ContainsKey(text.Key)).Concat(Kept));
        }
    }
}

/// <summary>Makes a checked enterprise of a row; what the row leaves blank is taken from the registered one.</summary>
internal sealed class EnterpriseFiller(ImportPlaces places, Viewer viewer, TimeProvider clock)
{
    private readonly EnterpriseForm.Rules rules = new(clock);

    private readonly string branch = viewer.Role is Role.County or Role.Township ? viewer.ScopePath : "/";

    /// <summary>The code of a row in its clean form; null when it is none.</summary>
    public static string? CodeOf(ImportRow row) => CreditCode.TryParse(row.Text(EnterpriseImportSpec.CreditCode), out var code, out _) ? code.Value : null;

    /// <param name="told">Takes further notes; the answer is meaningless when one of them is an error.</param>
    public ReadEnterprise Read(ImportRow row, Enterprise? present, List<CellNote> told)
    {
        var kept = new Dictionary<string, string>(row.Kept);
        var (division, problem) = places.Division(row.Text(EnterpriseImportSpec.County), row.Text(EnterpriseImportSpec.Township), branch);
        if (problem is not null)
        {
            var key = row.Text(EnterpriseImportSpec.Township) is null ? EnterpriseImportSpec.County : EnterpriseImportSpec.Township;
            told.Add(row.NoteOn(key, row.Text(key) ?? "", problem, NoteSeverity.Error));
        }

        var form = Form(row, present);
        // The rule asks only whether there is a place; which one it is was looked up above.
        form.DivisionCode = division?.Code ?? (present is null && problem is null ? null : "-");
        Check(form, row, told);
        Founded(row, kept, told);
        return new ReadEnterprise(form, division?.Id ?? present?.DivisionId ?? default, division?.DivisionPath ?? present?.DivisionPath ?? "", Zone(row, present, kept, told), kept);
    }

    private static EnterpriseForm Form(ImportRow row, Enterprise? present) => new()
    {
        CreditCode = row.Text(EnterpriseImportSpec.CreditCode),
        Name = row.Text(EnterpriseImportSpec.Name),
        IndustryCode = row.Text(EnterpriseImportSpec.Industry) is { } industry ? ImportPlaces.Industry(industry) ?? industry : present?.IndustryCode,
        Scale = row.Text(EnterpriseImportSpec.Scale) is { } scale ? Enum.Parse<EnterpriseScale>(scale) : present?.Scale,
        IsAboveScale = row.Text(EnterpriseImportSpec.IsAboveScale) is { } above ? above == "true" : present?.IsAboveScale ?? false,
        Titles = row.Text(EnterpriseImportSpec.Titles) is { } titles ? [.. titles.Split(['、', '，', ',', '；', ';', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()] : present?.Titles ?? [],
        LegalPerson = row.Text(EnterpriseImportSpec.LegalPerson) ?? present?.LegalPerson,
        ContactName = row.Text(EnterpriseImportSpec.ContactName) ?? present?.ContactName,
        ContactPhone = row.Text(EnterpriseImportSpec.ContactPhone) ?? present?.ContactPhone,
        Address = row.Text(EnterpriseImportSpec.Address) ?? present?.Address,
        FoundedOn = row.Date(EnterpriseImportSpec.FoundedOn) is { Precision: DatePrecision.Day } day ? day.On : present?.FoundedOn,
    };

    private void Check(EnterpriseForm form, ImportRow row, List<CellNote> told)
    {
        foreach (var failure in rules.Validate(form).Errors)
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName.Split('[')[0]);
            if (!told.Exists(note => note.Field == key && note.Severity is NoteSeverity.Error))
            {
                told.Add(row.NoteOn(key, row[key]?.ToString() ?? "", failure.ErrorMessage, NoteSeverity.Error));
            }
        }
    }

    private static void Founded(ImportRow row, Dictionary<string, string> kept, List<CellNote> told)
    {
        if (row.Date(EnterpriseImportSpec.FoundedOn) is { Precision: not DatePrecision.Day } vague)
        {
            kept["成立日期"] = vague.ToString();
            told.Add(row.NoteOn(EnterpriseImportSpec.FoundedOn, vague.ToString(), "没有写到日，原文保留在企业页面上。", NoteSeverity.Kept));
        }
    }

    private OrganisationId? Zone(ImportRow row, Enterprise? present, Dictionary<string, string> kept, List<CellNote> told)
    {
        if (row.Text(EnterpriseImportSpec.Zone) is not { } name)
        {
            return present?.ZoneId;
        }

        if (places.Zone(name) is { } zone)
        {
            return zone;
        }

        kept["园区"] = name;
        told.Add(row.NoteOn(EnterpriseImportSpec.Zone, name, $"本市没有名为“{name}”的园区，原文保留在企业页面上。", NoteSeverity.Warning));
        return present?.ZoneId;
    }
}
