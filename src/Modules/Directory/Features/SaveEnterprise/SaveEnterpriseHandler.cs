using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Data;
using Tuijin.Directory.Domain;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Foundation.Access;
using Tuijin.Foundation.Api;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.SaveEnterprise;

/// <summary>Registers or changes an enterprise. Counties and townships do so within their branch only; users of the enterprise move with it.</summary>
internal sealed class SaveEnterpriseHandler(TuijinDb db, Viewer viewer, Sessions sessions, TimeProvider clock)
{
    /// <summary>Registers; the form's shape has been checked.</summary>
    public async Task<Result<Enterprise>> Add(EnterpriseForm form, CancellationToken cancellationToken)
    {
        var code = CreditCode.Parse(form.CreditCode!).Value;
        if (await db.Set<Enterprise>().AnyAsync(row => row.CreditCode == code, cancellationToken))
        {
            return new CreditCodeTaken(code);
        }

        var place = await Place(form, cancellationToken);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        var enterprise = new Enterprise
        {
            Id = clock.NewId<EnterpriseId>(), CreditCode = code, Name = "", IndustryCode = "", DivisionId = place.Value.Division.Id, DivisionPath = "",
        };
        Fill(enterprise, form, place.Value);
        db.Add(enterprise);
        await db.Save("登记企业", cancellationToken);
        return enterprise;
    }

    /// <summary>Changes; the credit code of the form is not looked at.</summary>
    /// <param name="revision">The revision that the change is based on.</param>
    public async Task<Result<Enterprise>> Change(string creditCode, EnterpriseForm form, long revision, CancellationToken cancellationToken)
    {
        var enterprise = await db.EnterprisesVisibleTo(viewer).SingleOrDefaultAsync(row => row.CreditCode == creditCode, cancellationToken);
        if (enterprise is null)
        {
            return new NotFound("企业");
        }

        if (enterprise.Revision != revision)
        {
            return new RevisionGone(revision, enterprise.Revision);
        }

        var place = await Place(form, cancellationToken);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        var moved = enterprise.DivisionPath != place.Value.Division.DivisionPath;
        Fill(enterprise, form, place.Value);
        var users = moved ? await db.Set<User>().Where(user => user.EnterpriseId == enterprise.Id.Value).ToListAsync(cancellationToken) : [];
        users.ForEach(user => user.ScopePath = enterprise.DivisionPath);
        await db.Save("修改企业", cancellationToken);
        foreach (var user in users)
        {
            await sessions.RereadAll(user.Id, cancellationToken);
        }

        return enterprise;
    }

    private async Task<Result<FoundPlace>> Place(EnterpriseForm form, CancellationToken cancellationToken)
    {
        var division = await db.Set<Division>().SingleOrDefaultAsync(row => row.Code == form.DivisionCode && row.Level != DivisionLevel.City, cancellationToken);
        if (division is null)
        {
            return new NoSuchDivision(form.DivisionCode!);
        }

        if (viewer.Role is Role.County or Role.Township && !division.DivisionPath.StartsWith(viewer.ScopePath, StringComparison.Ordinal))
        {
            return new OutsideOwnBranch();
        }

        if (form.Zone?.Trim() is not { Length: > 0 } name)
        {
            return new FoundPlace(division, null);
        }

        var zone = await db.Set<Organisation>().Where(row => row.Kind == OrganisationKind.ZoneBody && (row.Name == name || row.ShortName == name))
            .OrderBy(row => row.Name == name ? 0 : 1).FirstOrDefaultAsync(cancellationToken);
        return zone is null ? new NoSuchZone(name) : new FoundPlace(division, zone.Id);
    }

    private static void Fill(Enterprise enterprise, EnterpriseForm form, FoundPlace place)
    {
        (enterprise.Name, enterprise.IndustryCode) = (form.Name!.Trim(), IndustryCode.Parse(form.IndustryCode!).Digits);
        (enterprise.DivisionId, enterprise.DivisionPath, enterprise.ZoneId) = (place.Division.Id, place.Division.DivisionPath, place.Zone);
        (enterprise.Scale, enterprise.IsAboveScale) = (form.Scale!.Value, form.IsAboveScale);
        enterprise.Titles = [.. form.Titles.Select(title => title.Trim()).Distinct()];
        (enterprise.LegalPerson, enterprise.ContactName, enterprise.ContactPhone) = (Clean(form.LegalPerson), Clean(form.ContactName), Clean(form.ContactPhone));
        (enterprise.Address, enterprise.FoundedOn) = (Clean(form.Address), form.FoundedOn);
    }

    private static string? Clean(string? text) => text?.Trim() is { Length: > 0 } clean ? clean : null;

    private sealed record FoundPlace(Division Division, OrganisationId? Zone);
}
