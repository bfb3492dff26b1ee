using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>Name and code of the city.</summary>
internal sealed class CityForm
{
    public string? Name { get; set; }

    public string? Code { get; set; }

    public sealed class Rules : AbstractValidator<CityForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("请填写城市名称。").MaximumLength(60).WithMessage("城市名称不超过 60 个字。")
                .Must(name => name is null || !name.Any(char.IsControl)).WithMessage("城市名称中有不能使用的控制字符。");
            RuleFor(form => form.Code).Custom((text, context) =>
            {
                if (!DivisionCode.TryParse(text, out var code, out var problem))
                {
                    context.AddFailure(problem + "。");
                }
                else if (code.Level is not global::Tuijin.Rules.Identifiers.DivisionLevel.City)
                {
                    context.AddFailure("城市代码为 6 位，后两位是 00，例如 640100。");
                }
            });
        }
    }
}

/// <summary>Names the city: its settings, its division, its government.</summary>
internal sealed class SetCityHandler(TuijinDb db, Cities cities, TimeProvider clock)
{
    public async Task<Refusal?> Handle(CityForm form, CancellationToken cancellationToken)
    {
        var (name, code) = (form.Name!.Trim(), DivisionCode.Parse(form.Code!).Value);
        var setting = await db.Set<CitySetting>().SingleOrDefaultAsync(cancellationToken);
        var division = await db.Set<Division>().SingleOrDefaultAsync(row => row.ParentId == null, cancellationToken);
        if (setting is null)
        {
            db.Add(new CitySetting { Name = name, Code = code });
        }
        else
        {
            (setting.Name, setting.Code) = (name, code);
        }

        if (division is not null && division.Code != code)
        {
            if (await db.Set<Division>().AnyAsync(row => row.ParentId != null, cancellationToken))
            {
                return new CityFixed();
            }

            // Nothing lies in the city yet but its government, which is made anew.
            db.RemoveRange(await db.Set<Organisation>().Where(row => row.DivisionId == division.Id).ToListAsync(cancellationToken));
            db.Remove(division);
            division = null;
        }

        if (division is null)
        {
            AddCity(name, code);
        }
        else
        {
            division.Name = name;
        }

        await db.Save("设置城市", cancellationToken);
        cities.Forget();
        return null;
    }

    private void AddCity(string name, string code)
    {
        var city = new Division { Id = clock.NewId<DivisionId>(), Code = code, Name = name, Level = DivisionLevel.City, DivisionPath = $"/{code}/" };
        db.Add(city);
        db.Add(new Organisation
        {
            Id = clock.NewId<OrganisationId>(), Name = name + "人民政府", ShortName = "市政府", Kind = OrganisationKind.CityGovernment, DivisionId = city.Id, DivisionPath = city.DivisionPath,
        });
    }
}
