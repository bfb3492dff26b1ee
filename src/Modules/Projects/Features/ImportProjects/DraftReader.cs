using Tuijin.Directory.Contract;
using Tuijin.Foundation.Imports;
using Tuijin.Projects.Contract;
using Tuijin.Projects.Domain;
using Tuijin.Projects.Features.EditProject;
using Tuijin.Rules.Identifiers;
using Tuijin.Rules.Lights;
using Tuijin.Rules.Quantities;
using Tuijin.Rules.WorkingTime;

namespace Tuijin.Projects.Features.ImportProjects;

/// <summary>Makes a draft of a row: takes over typed values, finds what names refer to, and keeps as text what cannot be placed.</summary>
/// <param name="exported">Headers of an exported ledger: its columns that no import fills are figures of the system, not texts to be kept.</param>
internal sealed class DraftReader(ImportDirectory directory, Programme programme, int year, DateOnly today, IReadOnlySet<string>? exported)
{
    public ProjectDraft Read(ImportLine line)
    {
        var row = line.Row;
        var draft = new ProjectDraft
        {
            Source = row, Line = line.Sealed, Year = year, Sheet = row.Sheet, Row = row.Number, Name = row.Text("name") ?? "", Number = row.Text("number"),
            Industry = row.Text("industry"), Nature = Choice<ConstructionNature>(row, "nature"), Kind = Choice<ProjectKind>(row, "kind"),
            Stage = Choice<ProjectStage>(row, "stage"), Driver = Choice<InvestmentDriver>(row, "driver"),
            Content = row.Text("content"), TotalInvestmentYuan = row.Amount("totalInvestment")?.Value, EquipmentInvestmentYuan = row.Amount("equipmentInvestment")?.Value,
            CumulativeBeforeYuan = row.Amount("cumulativeBefore")?.Value, YearPlanYuan = row.Amount("yearPlan")?.Value,
            Leader = row.Text("leader"), NewLandM2 = row.Area("landArea") is { } land ? Math.Round(land.M2, 6) : null, ExpectedOutputYuan = row.Amount("expectedOutput")?.Value,
            ExpectedTaxYuan = row.Amount("expectedTax")?.Value, StatusText = row.Text("statusText"),
            SourceTexts = Kept(row), Notes = [.. row.Notes],
        };
        new PlaceReading(directory, draft, row).Read();
        Identify(draft, row);
        Programme(draft, row, line);
        Bodies(draft, row);
        Schedule(draft, row);
        Figures(draft, row);
        draft.YearClass = Choice<ProjectYearClass>(row, "yearClass") ?? ClassOfGroup(row.Groups);
        return draft;
    }

    /// <summary>The chosen value of a field, as the name of its enumeration.</summary>
    private static T? Choice<T>(ImportRow row, string key)
        where T : struct, Enum => Enum.TryParse<T>(row.Text(key), out var value) ? value : null;

    private void Identify(ProjectDraft draft, ImportRow row)
    {
        if (row.Text("code") is { } code)
        {
            if (!ProjectCode.TryParse(code, out var parsed, out var problem))
            {
                draft.Keep("code", code, problem);
            }
            else if (directory.IsCodeElsewhere(parsed.Value))
            {
                draft.Tell("code", code, "该项目代码已用于其他地区的项目，不能导入", NoteSeverity.Error);
            }
            else
            {
                draft.Code = parsed.Value;
            }
        }

        draft.EnterpriseName = row.Text("enterprise");
        EnterpriseView? enterprise = null;
        if (row.Text("creditCode") is { } credit)
        {
            if (!CreditCode.TryParse(credit, out var parsed, out var problem))
            {
                draft.Keep("creditCode", credit, problem);
            }
            else if ((enterprise = directory.EnterpriseByCode(parsed.Value)) is null)
            {
                draft.Keep("creditCode", credit, "企业名录中没有这个统一社会信用代码，作为文字保留", NoteSeverity.Kept);
            }
        }

        enterprise ??= draft.EnterpriseName is { } name ? directory.EnterpriseByName(name) : null;
        if (enterprise is not null)
        {
            (draft.EnterpriseId, draft.EnterpriseName, draft.EnterpriseDivision) = (enterprise.Id, enterprise.Name, directory.DivisionOf(enterprise));
        }
    }

    private void Programme(ProjectDraft draft, ImportRow row, ImportLine line)
    {
        var own = line.Sealed?.Identity is { } identity && directory.ById(new ProjectId(identity.Id)) is { } project ? directory.Programme(project.ProgrammeId) : programme;
        if (row.Text("programme") is { } name)
        {
            if (directory.Programmes.FirstOrDefault(one => one.Name == name) is { } named)
            {
                (own, draft.ProgrammeId) = (named, named.Id);
            }
            else
            {
                draft.Keep("programme", name, $"没有名为“{name}”的计划，归入“{own.Name}”");
            }
        }

        if (row.Text("tier") is { } tier)
        {
            draft.Tier = own.Tiers.Contains(tier) ? tier : null;
            if (draft.Tier is null)
            {
                draft.Keep("tier", tier, $"“{own.Name}”计划没有这个层级，作为文字保留");
            }
        }

        if (row.Text("directions") is { } directions)
        {
            var known = ProjectForm.AllDirections.Where(direction => directions.Contains(direction, StringComparison.Ordinal)).ToList();
            draft.Directions = known.Count > 0 ? string.Join('、', known) : null;
            if (known.Count == 0)
            {
                draft.Keep("directions", directions, "不是可选的技改方向，作为文字保留");
            }
        }
    }

    private void Bodies(ProjectDraft draft, ImportRow row)
    {
        if (row.Text("responsible") is { } responsible)
        {
            (draft.ResponsibleId, draft.ResponsibleName) = directory.Body(responsible) is { } body ? (body.Id, null) : (default(OrganisationId?), responsible);
        }

        if (row.Text("zone") is { } zone)
        {
            draft.ZoneId = (directory.Body(zone, OrganisationKind.ZoneBody) ?? directory.Body(zone + "管委会", OrganisationKind.ZoneBody) ?? directory.Body(zone + "管理委员会", OrganisationKind.ZoneBody))?.Id;
            if (draft.ZoneId is null)
            {
                draft.Keep("zone", zone, "名录中没有这个园区，作为文字保留", NoteSeverity.Kept);
            }
        }
    }

    /// <summary>Days that lie ahead are plans, whatever the header says.</summary>
    private void Schedule(ProjectDraft draft, ImportRow row)
    {
        var (start, finish, isExported) = (row.Date("startedOn"), row.Date("finishedOn"), draft.Line?.Identity is not null);
        var period = row.Period("period");
        var (startsLater, finishesLater) = (start?.On > today && row.Date("plannedStart") is null && !isExported, finish?.On > today && row.Date("plannedFinish") is null && !isExported);
        draft.PlannedStartMonth = MonthOf(startsLater ? start : row.Date("plannedStart") ?? period?.From);
        draft.PlannedFinishMonth = MonthOf(finishesLater ? finish : row.Date("plannedFinish") ?? period?.To?.Taking(end: true));
        if (draft.PlannedFinishMonth < draft.PlannedStartMonth)
        {
            draft.Keep("plannedFinish", Month.FromKey(draft.PlannedFinishMonth.Value).ToString(), "计划竣工早于计划开工，未采用，请核对");
            draft.PlannedFinishMonth = null;
        }

        draft.StartedOn = startsLater ? null : Past(draft, "startedOn", start);
        draft.FinishedOn = finishesLater ? null : Past(draft, "finishedOn", finish);
        draft.IntoStatisticsOn = Past(draft, "intoStatisticsOn", row.Date("intoStatisticsOn"));
        if (draft.PlannedFinishMonth is { } planned && draft.StartedOn is { } started && planned < Month.Of(started).Key)
        {
            draft.Tell("plannedFinish", Month.FromKey(planned).ToString(), "计划竣工早于开工日期，请核对", NoteSeverity.Warning);
        }
    }

    private DateOnly? Past(ProjectDraft draft, string key, ReadDate? date)
    {
        if (date?.On > today)
        {
            draft.Keep(key, date.Value.ToString(), "晚于今天，不能作为已经发生的日期，作为文字保留");
        }

        return date?.On <= today ? date?.On : null;
    }

    /// <summary>A finish needs a start before it, in the row or in the ledger.</summary>
    public static void CheckFinish(ProjectDraft draft, Project? project)
    {
        if (draft.FinishedOn is { } finished && (draft.StartedOn ?? project?.StartedOn) is var started && (started is null || finished < started))
        {
            draft.Keep("finishedOn", $"{finished:yyyy-MM-dd}", started is null ? "有竣工日期而没有开工日期，作为文字保留" : "竣工日期早于开工日期，作为文字保留，请核对");
            draft.FinishedOn = null;
        }
    }

    /// <summary>Texts of the row that no field takes.</summary>
    private Dictionary<string, string> Kept(ImportRow row)
    {
        var kept = new Dictionary<string, string>(row.Kept);
        kept.Remove(RefusedRows.ReasonHeader);
        if (exported is not null)
        {
            foreach (var column in row.Table.Columns.Where(column => column.Use is ColumnUse.Kept && exported.Contains(column.Header)))
            {
                kept.Remove(column.Header);
            }
        }

        return kept;
    }

    private static void Figures(ProjectDraft draft, ImportRow row)
    {
        if (row.Figure("expectedJobs") is { } jobs)
        {
            draft.ExpectedJobs = jobs is >= 0 and <= 1_000_000 && jobs == decimal.Truncate(jobs) ? (int)jobs : null;
            if (draft.ExpectedJobs is null)
            {
                draft.Keep("expectedJobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture), "不是合理的人数，作为文字保留");
            }
        }

        if (draft.EquipmentInvestmentYuan > draft.TotalInvestmentYuan)
        {
            draft.Tell("equipmentInvestment", $"{draft.EquipmentInvestmentYuan / 10_000m:0.##}万元", "设备投资大于总投资，请核对单位", NoteSeverity.Warning);
        }
    }

    /// <summary>The class that a section title above the row names: 一、新开工项目.</summary>
    private static ProjectYearClass? ClassOfGroup(IReadOnlyList<string> groups)
    {
        foreach (var group in groups.Reverse())
        {
            foreach (var choice in ProjectFields.Spec.Find("yearClass")!.Choices)
            {
                if (choice.Words.Any(word => group.Contains(word, StringComparison.Ordinal)))
                {
                    return Enum.Parse<ProjectYearClass>(choice.Value);
                }
            }
        }

        return null;
    }

    private static int? MonthOf(ReadDate? date) => date is { } known ? Month.Of(known.On).Key : null;
}
