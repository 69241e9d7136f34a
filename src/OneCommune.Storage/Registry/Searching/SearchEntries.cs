using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Registry.Searching;

/// <summary>What a search looks at, read from the register as it is asked for, in the order of the names.</summary>
internal static class SearchEntries
{
    private sealed record Maker(Guid Id, string Name, string NameOrder, long? UnitId, string? Number);

    private sealed record Made(
        Guid Id,
        string Name,
        string NameOrder,
        Guid ProducerId,
        string? Code,
        string? Gtin,
        Star? Star
    );

    private sealed record Star(
        long? UnitId,
        DateOnly IssuedOn,
        DateOnly LastDay,
        string? Decision,
        string? Certificate
    );

    /// <param name="of">Ids of products, and of producers whose products are meant too; null for all.</param>
    /// <param name="then">By the names and places of that day; today's are former ones then.</param>
    public static IEnumerable<SearchEntry> Products(Database database, List<Guid>? of, RecordsThen? then = null)
    {
        var products = database.Products.AsNoTracking().Where(p => p.MergedInto == null);
        var makers = database.Producers.AsNoTracking();
        if (of is not null)
        {
            // Two questions that an index answers each, rather than one that looks at every product.
            List<Guid> ids =
            [
                .. of,
                .. database.Products.Where(p => EF.Parameter(of).Contains(p.ProducerId)).Select(p => p.Id),
            ];
            products = products.Where(p => EF.Parameter(ids).Contains(p.Id));
            var producers = products.Select(p => p.ProducerId);
            makers = makers.Where(m => producers.Contains(m.Id));
        }
        var made =
            from p in products
            from r in database
                .Recognitions.Where(r => r.ProductId == p.Id && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn))
                .DefaultIfEmpty()
            orderby p.NameOrder, p.Id
            select new Made(
                p.Id,
                p.Name,
                p.NameOrder,
                p.ProducerId,
                p.Code,
                p.Gtin,
                r == null ? null : new Star(r.UnitId, r.IssuedOn, r.LastDay, r.DecisionNumber, r.CertificateNumber)
            );
        var makerOf = Select(makers).ToDictionary(m => m.Id);
        var former = Former(database, of is null ? null : [.. of, .. makerOf.Keys, .. products.Select(p => p.Id)]);
        var codes = MergedCodes(database);
        List<Made> rows = [];
        foreach (var row in made.TagWith("words of products"))
        {
            // Whose producer came between the two questions is a later change, and read with it.
            if (!makerOf.ContainsKey(row.ProducerId))
                continue;
            if (rows is [var first, ..] && first.Id != row.Id)
            {
                yield return Of(rows, makerOf[first.ProducerId], former, codes, then);
                rows.Clear();
            }
            rows.Add(row);
        }
        if (rows is [var last, ..])
            yield return Of(rows, makerOf[last.ProducerId], former, codes, then);
    }

    public static IEnumerable<SearchEntry> Producers(Database database, List<Guid>? of, RecordsThen? then = null)
    {
        var makers = database.Producers.AsNoTracking().Where(m => m.MergedInto == null);
        if (of is not null)
            makers = makers.Where(m => EF.Parameter(of).Contains(m.Id));
        var former = Former(database, of);
        foreach (var maker in Select(makers.OrderBy(m => m.NameOrder).ThenBy(m => m.Id)))
        {
            var (name, order, others) = Names(maker.Id, maker.Name, maker.NameOrder, former, then);
            yield return new(maker.Id, name, order)
            {
                FormerNames = [.. others, .. LegalFormNames.Others(name)],
                Numbers = maker.Number is { } number ? [number] : [],
                Units = Unit(maker, then) is { } unit ? [unit] : [],
            };
        }
    }

    private static IQueryable<Maker> Select(IQueryable<Domain.Registry.Producers.Producer> producers) =>
        producers.Select(m => new Maker(m.Id, m.Name, m.NameOrder, m.UnitId, m.RegistrationNumber));

    private static ILookup<Guid, string> Former(Database database, List<Guid>? of)
    {
        var history = database.HistoryEntries.Where(h =>
            (h.Kind == HistoryKind.Name || h.Kind == HistoryKind.Merge) && h.FromValue != null
        );
        if (of is not null)
            history = history.Where(h => EF.Parameter(of).Contains(h.SubjectId));
        return history.Select(h => new { h.SubjectId, h.FromValue }).ToLookup(h => h.SubjectId, h => h.FromValue!);
    }

    private static (string Name, string Order, List<string> Others) Names(
        Guid id,
        string today,
        string order,
        ILookup<Guid, string> former,
        RecordsThen? then
    ) =>
        then?.Name(id, today) is { } name && name != today
            ? (name, VietnameseOrder.Key(name), [.. former[id], today])
            : (today, order, [.. former[id]]);

    private static long? Unit(Maker maker, RecordsThen? then) =>
        then is null ? maker.UnitId : then.Unit(maker.Id, maker.UnitId);

    /// <summary>Codes of records that were merged, by the record that was kept: they stand on papers and packets.</summary>
    private static ILookup<Guid, string> MergedCodes(Database database)
    {
        var merged = database
            .Products.Where(p => p.MergedInto != null)
            .Select(p => new
            {
                p.Id,
                Into = p.MergedInto!.Value,
                p.Code,
                p.Gtin,
            })
            .ToDictionary(p => p.Id);
        return merged
            .Values.SelectMany(p =>
                new[] { p.Code, p.Gtin }.OfType<string>().Select(code => (Kept: Kept(p.Into), code))
            )
            .ToLookup(one => one.Kept, one => one.code);

        Guid Kept(Guid into) => merged.TryGetValue(into, out var next) ? Kept(next.Into) : into;
    }

    private static SearchEntry Of(
        List<Made> rows,
        Maker maker,
        ILookup<Guid, string> former,
        ILookup<Guid, string> codes,
        RecordsThen? then
    )
    {
        var product = rows[0];
        List<Star> stars = [.. rows.Select(row => row.Star).OfType<Star>()];
        var (name, order, others) = Names(product.Id, product.Name, product.NameOrder, former, then);
        var makers = Names(maker.Id, maker.Name, maker.NameOrder, former, then);
        return new(product.Id, name, order)
        {
            FormerNames = others,
            Makers = [makers.Name, .. makers.Others, .. LegalFormNames.Others(makers.Name)],
            Numbers =
            [
                .. stars
                    .SelectMany(star => new[] { star.Decision, star.Certificate })
                    .Append(product.Code)
                    .Append(product.Gtin)
                    .Concat(codes[product.Id])
                    .OfType<string>()
                    .Distinct(),
            ],
            Units = [.. stars.Select(star => star.UnitId).Append(Unit(maker, then)).OfType<long>().Distinct()],
            PublicFrom = stars.Count == 0 ? null : stars.Min(star => star.IssuedOn),
            LastDay = stars.Count == 0 ? null : stars.Max(star => star.LastDay),
        };
    }
}
