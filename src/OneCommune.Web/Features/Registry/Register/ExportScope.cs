using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Register;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>What is exported: the products of a unit's producers (of all, where none is named) as they stood on a day.</summary>
internal sealed class ExportScope
{
    private readonly Database database;
    private readonly Gazetteer gazetteer;
    private readonly UnitAsked? unit;
    private readonly DateOnly asOf;

    private ExportScope(Database database, Gazetteer gazetteer, UnitAsked? unit, DateOnly asOf) =>
        (this.database, this.gazetteer, this.unit, this.asOf) = (database, gazetteer, unit, asOf);

    /// <summary>Only producers among these, where given.</summary>
    public IQueryable<Guid>? Readable { get; init; }

    /// <summary>The unit's code is read in the catalogue of that day, else of any other year. Refuses register.unit-code.</summary>
    public static async Task<ExportScope> OfAsync(
        Database database,
        string? code,
        DateOnly asOf,
        CancellationToken stop,
        IQueryable<Guid>? readable = null
    )
    {
        var gazetteer = await database.ReadGazetteerAsync(stop);
        var unit = string.IsNullOrEmpty(code)
            ? null
            : await database.UnitAskedAsync(code, asOf, stop) ?? throw new RefusalException("register.unit-code", code);
        return new(database, gazetteer, unit, asOf) { Readable = readable };
    }

    /// <summary>The number of rows written.</summary>
    public async Task<int> WriteAsync(Stream stream, LawBook laws, CancellationToken stop)
    {
        var producers = database.Producers.AsQueryable();
        if (Readable is { } readable)
            producers = producers.Where(p => readable.Contains(p.Id));
        var sectors = new SectorNames(await laws.ReadAsync(database, stop));
        var within = unit is null ? null : await database.UnitsWithin(unit.Id, unit.Boundaries).ToHashSetAsync(stop);
        var export = new ExportRegister(database, gazetteer, sectors, asOf) { Producers = producers, Within = within };
        var title =
            "SỔ SẢN PHẨM OCOP"
            + (unit is null ? "" : " – " + gazetteer.Address(gazetteer.Unit(unit.Id)!).ToUpperInvariant());
        return await export.WriteAsync(stream, title, stop);
    }
}
