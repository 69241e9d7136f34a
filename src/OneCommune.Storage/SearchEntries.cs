using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Searching;

namespace OneCommune.Storage;

/// <summary>What a search looks at, read from the register.</summary>
internal sealed record SearchEntries(IReadOnlyList<SearchEntry> Products, IReadOnlyList<SearchEntry> Producers)
{
    private sealed record Maker(Guid Id, string Name, string NameOrder, long? UnitId, string? Number, Guid? MergedInto);

    private sealed record Made(Guid Id, string Name, string NameOrder, Guid ProducerId, string? Code, string? Gtin);

    private sealed record Star(
        Guid ProductId,
        long? UnitId,
        DateOnly IssuedOn,
        DateOnly LastDay,
        string? Decision,
        string? Certificate
    );

    /// <param name="of">Ids of products, and of producers whose products are meant too; null for all.</param>
    public static async Task<SearchEntries> ReadAsync(Database database, List<Guid>? of, CancellationToken stop)
    {
        var products = database.Products.Where(p => p.MergedInto == null);
        if (of is not null)
            products = products.Where(p => EF.Parameter(of).Contains(p.Id) || EF.Parameter(of).Contains(p.ProducerId));
        var made = await products
            .Select(p => new Made(p.Id, p.Name, p.NameOrder, p.ProducerId, p.Code, p.Gtin))
            .ToListAsync(stop);

        List<Guid>? productIds = of is null ? null : [.. made.Select(p => p.Id)];
        var recognitions = database.Recognitions.Where(r => r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn);
        if (productIds is not null)
            recognitions = recognitions.Where(r => EF.Parameter(productIds).Contains(r.ProductId));
        var stars = await recognitions
            .Select(r => new Star(r.ProductId, r.UnitId, r.IssuedOn, r.LastDay, r.DecisionNumber, r.CertificateNumber))
            .ToListAsync(stop);

        List<Guid>? makerIds = of is null ? null : [.. made.Select(p => p.ProducerId).Concat(of).Distinct()];
        var producers = database.Producers.AsQueryable();
        if (makerIds is not null)
            producers = producers.Where(m => EF.Parameter(makerIds).Contains(m.Id));
        var makers = await producers
            .Select(m => new Maker(m.Id, m.Name, m.NameOrder, m.UnitId, m.RegistrationNumber, m.MergedInto))
            .ToDictionaryAsync(m => m.Id, stop);

        var history = database.HistoryEntries.Where(h => h.Kind != HistoryKind.Place && h.FromValue != null);
        if (makerIds is not null)
        {
            List<Guid> subjects = [.. productIds!, .. makerIds];
            history = history.Where(h => EF.Parameter(subjects).Contains(h.SubjectId));
        }
        var former = (await history.Select(h => new { h.SubjectId, h.FromValue }).ToListAsync(stop)).ToLookup(
            h => h.SubjectId,
            h => h.FromValue!
        );
        var starsOf = stars.ToLookup(star => star.ProductId);
        return new(
            [.. made.Select(p => Of(p, makers[p.ProducerId], [.. starsOf[p.Id]], former))],
            [
                .. makers
                    .Values.Where(m => m.MergedInto is null && of?.Contains(m.Id) != false)
                    .Select(m => Of(m, former)),
            ]
        );
    }

    private static SearchEntry Of(Made product, Maker maker, Star[] stars, ILookup<Guid, string> former) =>
        new(product.Id, product.Name, product.NameOrder)
        {
            FormerNames = [.. former[product.Id]],
            Makers = [maker.Name, .. former[maker.Id]],
            Numbers =
            [
                .. stars
                    .SelectMany(star => new[] { star.Decision, star.Certificate })
                    .Append(product.Code)
                    .Append(product.Gtin)
                    .OfType<string>()
                    .Distinct(),
            ],
            Units = [.. stars.Select(star => star.UnitId).Append(maker.UnitId).OfType<long>().Distinct()],
            PublicFrom = stars.Length == 0 ? null : stars.Min(star => star.IssuedOn),
            LastDay = stars.Length == 0 ? null : stars.Max(star => star.LastDay),
        };

    private static SearchEntry Of(Maker maker, ILookup<Guid, string> former) =>
        new(maker.Id, maker.Name, maker.NameOrder)
        {
            FormerNames = [.. former[maker.Id]],
            Numbers = maker.Number is { } number ? [number] : [],
            Units = maker.UnitId is { } unit ? [unit] : [],
        };
}
