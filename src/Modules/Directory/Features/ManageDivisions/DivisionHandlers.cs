using Microsoft.EntityFrameworkCore;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Domain;
using Tuijin.Foundation.Data;
using Tuijin.Foundation.Results;
using Tuijin.Rules.Identifiers;
using DivisionLevel = Tuijin.Directory.Contract.DivisionLevel;

namespace Tuijin.Directory.Features.ManageDivisions;

/// <summary>Adds counties and townships; the code says where they belong.</summary>
internal sealed class AddDivisionHandler(TuijinDb db, TimeProvider clock)
{
    /// <summary>Adds one division and saves.</summary>
    public async Task<Refusal?> Handle(string? code, string? name, CancellationToken cancellationToken)
    {
        if (await Prepare(code, name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await db.Save("添加区划", cancellationToken);
        return null;
    }

    /// <summary>Adds one division without saving; later ones of the same batch may lie in it.</summary>
    public async Task<Refusal?> Prepare(string? code, string? name, CancellationToken cancellationToken)
    {
        if (!DivisionCode.TryParse(code, out var read, out var problem))
        {
            return new BadDivisionCode(problem + "。");
        }

        if (name?.Trim() is not { Length: > 0 and <= 60 } clean || clean.Any(char.IsControl))
        {
            return new BadField("Name", "请填写区划名称，不超过 60 个字。");
        }

        if (read.Level is not (Rules.Identifiers.DivisionLevel.County or Rules.Identifiers.DivisionLevel.Township))
        {
            return new BadDivisionCode("这里只添加县（区）和乡镇（街道），代码为 6 位或者 9 位。");
        }

        if (await Find(read.Value, cancellationToken) is { } taken)
        {
            return new DivisionCodeTaken(read.Value, taken.Name);
        }

        if (await Find(read.Parent!.Value, cancellationToken) is not { } parent)
        {
            return new BadDivisionCode($"没有代码为 {read.Parent.Value} 的上级区划，请先添加上级。");
        }

        db.Add(new Division
        {
            Id = clock.NewId<DivisionId>(),
            Code = read.Value,
            Name = clean,
            Level = read.Level is Rules.Identifiers.DivisionLevel.County ? DivisionLevel.County : DivisionLevel.Township,
            ParentId = parent.Id,
            DivisionPath = $"{parent.DivisionPath}{read.Value}/",
            SortOrder = int.Parse(read.Value[^3..]),
        });
        return null;
    }

    private async Task<Division?> Find(string code, CancellationToken cancellationToken) =>
        db.Set<Division>().Local.FirstOrDefault(row => row.Code == code) ?? await db.Set<Division>().SingleOrDefaultAsync(row => row.Code == code, cancellationToken);
}

/// <summary>Renames a division; its code and place stay.</summary>
internal sealed class RenameDivisionHandler(TuijinDb db)
{
    public async Task<Refusal?> Handle(string code, string? name, CancellationToken cancellationToken)
    {
        if (await db.Set<Division>().SingleOrDefaultAsync(row => row.Code == code, cancellationToken) is not { } division)
        {
            return new NotFound("区划");
        }

        if (name?.Trim() is not { Length: > 0 and <= 60 } clean || clean.Any(char.IsControl))
        {
            return new BadField("Name", "请填写区划名称，不超过 60 个字。");
        }

        division.Name = clean;
        await db.Save("修改区划", cancellationToken);
        return null;
    }
}

/// <summary>Removes a division that was added by mistake, only while set-up goes on.</summary>
internal sealed class RemoveDivisionHandler(TuijinDb db, Cities cities)
{
    public async Task<Refusal?> Handle(string code, CancellationToken cancellationToken)
    {
        if ((await cities.Current(cancellationToken)).IsSetUp)
        {
            return new DivisionsFixed();
        }

        if (await db.Set<Division>().SingleOrDefaultAsync(row => row.Code == code && row.ParentId != null, cancellationToken) is not { } division)
        {
            return new NotFound("区划");
        }

        if (await db.Set<Division>().AnyAsync(row => row.ParentId == division.Id, cancellationToken)
            || await db.Set<Organisation>().AnyAsync(row => row.DivisionId == division.Id, cancellationToken)
            || await db.Set<Enterprise>().AnyAsync(row => row.DivisionId == division.Id, cancellationToken))
        {
            return new DivisionInUse(division.Name);
        }

        db.Remove(division);
        await db.Save("删除区划", cancellationToken);
        return null;
    }
}
