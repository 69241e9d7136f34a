using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Features.Shopper.Catalogue;

internal static class CatalogueQuery
{
    /// <summary>
    /// The latest recognition of each product by a day: the one that none issued by then has replaced. A product that was never
    /// recognised is nobody's business but its producer's.
    /// </summary>
    public static IQueryable<Recognition> LatestRecognitions(this Database database, DateOnly day) =>
        database
            .Recognitions.AsNoTracking()
            .Where(r => r.IssuedOn <= day && (r.ReplacedOn == null || r.ReplacedOn > day));

    /// <summary>The products that a question asks for, each by its latest recognition.</summary>
    /// <exception cref="RefusalException">statistics.unit: no such unit today.</exception>
    public static async Task<IQueryable<Recognition>> FindAsync(
        this Database database,
        CatalogueQuestion question,
        SearchHits? hits,
        DateOnly today,
        CancellationToken stop
    )
    {
        var found = database.LatestRecognitions(today);
        if (hits is not null)
        {
            var products = hits.Ids();
            found = found.Where(r => EF.Parameter(products).Contains(r.ProductId));
        }
        if (question.Stars is { } stars)
            found = found.Where(r => r.Stars == stars);
        if (question.Sector is { } sector)
            found = found.Where(r => r.Sector == sector);
        if (question.Unit is { } code)
            found = await database.InUnitAsync(found, code, today, stop);
        return question.State switch
        {
            null => found,
            Standing.InForce => found.Where(r => r.LastDay >= today),
            Standing.Revoked => found.Where(r => r.RevokedOn <= today && r.RevokedOn <= r.ExpiresOn),
            _ => found.Where(r => r.ExpiresOn < today && (r.RevokedOn == null || r.RevokedOn > r.ExpiresOn)),
        };
    }

    /// <summary>Those recognised in a unit of any year, or whose producer is there.</summary>
    /// <exception cref="RefusalException">statistics.unit: no unit ever had the code.</exception>
    public static async Task<IQueryable<Recognition>> InUnitAsync(
        this Database database,
        IQueryable<Recognition> recognitions,
        string code,
        DateOnly today,
        CancellationToken stop
    )
    {
        var unit =
            await database.UnitAskedAsync(code, today, stop) ?? throw new RefusalException("statistics.unit", code);
        var within = await database.UnitsWithin(unit.Id, unit.Boundaries).ToListAsync(stop);
        return recognitions.Where(r =>
            within.Contains(r.UnitId!.Value)
            || database.Producers.Any(m => m.Id == r.ProducerId && within.Contains(m.UnitId!.Value))
        );
    }

    /// <summary>What the lists tell of each; a revocation or replacement after the day is the caller's to hide.</summary>
    public static IQueryable<CatalogueRow> Rows(this Database database, IQueryable<Recognition> recognitions) =>
        from r in recognitions
        join p in database.Products on r.ProductId equals p.Id
        join m in database.Producers on p.ProducerId equals m.Id
        select new CatalogueRow
        {
            Id = r.Id,
            ProductId = p.Id,
            ProducerId = m.Id,
            Slug = p.Slug,
            Name = p.Name,
            NameOrder = p.NameOrder,
            Producer = m.Name,
            LegalForm = m.LegalForm,
            Sector = r.Sector,
            Stars = r.Stars,
            IssuedOn = r.IssuedOn,
            ExpiresOn = r.ExpiresOn,
            RevokedOn = r.RevokedOn,
            RevocationNumber = r.RevocationNumber,
            LastDay = r.LastDay,
            DecisionNumber = r.DecisionNumber,
            Authority = r.Authority,
            CertificateNumber = r.CertificateNumber,
            CheckCode = r.CheckCode,
            Online = p.Online != null,
            UnitId = r.UnitId,
            ProducerUnitId = m.UnitId,
        };

    /// <summary>Those alike, as the many of one decision are, in the order of their names.</summary>
    public static IQueryable<CatalogueRow> InOrder(this IQueryable<CatalogueRow> rows, CatalogueOrder order) =>
        (
            order switch
            {
                CatalogueOrder.Name => rows.OrderBy(r => r.NameOrder),
                CatalogueOrder.Stars => rows.OrderByDescending(r => r.Stars)
                    .ThenByDescending(r => r.LastDay)
                    .ThenBy(r => r.NameOrder),
                CatalogueOrder.Newest => rows.OrderByDescending(r => r.IssuedOn).ThenBy(r => r.NameOrder),
                // What is in force has its last day ahead: an index gives this order, and only those of one day are sorted.
                _ => rows.OrderByDescending(r => r.LastDay).ThenBy(r => r.NameOrder),
            }
        ).ThenBy(r => r.Id);
}
