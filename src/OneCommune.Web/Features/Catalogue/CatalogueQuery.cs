using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Catalogue;

internal static class CatalogueQuery
{
    /// <summary>
    /// Products as the public knew them on a day: each with the latest recognition issued by then. A product that was never
    /// recognised is nobody's business but its producer's.
    /// </summary>
    public static IQueryable<CatalogueRow> Catalogue(this Database database, DateOnly day) =>
        from r in database.Recognitions.AsNoTracking()
        where r.IssuedOn <= day && (r.ReplacedOn == null || r.ReplacedOn > day)
        join p in database.Products on r.ProductId equals p.Id
        join m in database.Producers on p.ProducerId equals m.Id
        where p.MergedInto == null
        select new CatalogueRow
        {
            Slug = p.Slug,
            Name = p.Name,
            FoldedName = p.FoldedName,
            Producer = m.Name,
            FoldedProducer = m.FoldedName,
            LegalForm = m.LegalForm,
            Sector = r.Sector,
            Stars = r.Stars,
            Kind = r.Kind,
            IssuedOn = r.IssuedOn,
            ExpiresOn = r.ExpiresOn,
            RevokedOn = r.RevokedOn,
            // A replacement after the day is not known on it.
            ReplacedOn = null,
            LastDay = r.LastDay,
            DecisionNumber = r.DecisionNumber,
            Authority = r.Authority,
            CertificateNumber = r.CertificateNumber,
            CheckCode = r.CheckCode,
            Online = p.Online != null,
            UnitId = r.UnitId,
            ProducerUnitId = m.UnitId,
        };

    /// <exception cref="RefusalException">statistics.unit: no such unit today.</exception>
    public static async Task<IQueryable<CatalogueRow>> CatalogueAsync(
        this Database database,
        CatalogueQuestion question,
        DateOnly today,
        CancellationToken stop
    )
    {
        var rows = database.Catalogue(today);
        foreach (var word in question.Words)
            rows = rows.Where(r => r.FoldedName.Contains(word) || r.FoldedProducer.Contains(word));
        if (question.Stars is { } stars)
            rows = rows.Where(r => r.Stars == stars);
        if (question.Sector is { } sector)
            rows = rows.Where(r => r.Sector == sector);
        if (question.Unit is { } code)
        {
            var unit =
                await database
                    .Units.Where(u =>
                        u.Code == code && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today)
                    )
                    .Select(u => (long?)u.Id)
                    .FirstOrDefaultAsync(stop)
                ?? throw new RefusalException("statistics.unit", code, today);
            var within = await database.UnitsWithin(unit, today).ToListAsync(stop);
            rows = rows.Where(r => within.Contains(r.UnitId!.Value) || within.Contains(r.ProducerUnitId!.Value));
        }
        return question.State switch
        {
            null => rows,
            Standing.InForce => rows.Where(r => r.LastDay >= today),
            Standing.Revoked => rows.Where(r => r.RevokedOn <= today && r.RevokedOn <= r.ExpiresOn),
            _ => rows.Where(r => r.ExpiresOn < today && (r.RevokedOn == null || r.RevokedOn > r.ExpiresOn)),
        };
    }

    public static IQueryable<CatalogueRow> InOrder(
        this IQueryable<CatalogueRow> rows,
        CatalogueOrder order,
        DateOnly today
    ) =>
        order switch
        {
            CatalogueOrder.Name => rows.OrderBy(r => r.FoldedName).ThenBy(r => r.Slug),
            CatalogueOrder.Stars => rows.OrderByDescending(r => r.Stars).ThenBy(r => r.FoldedName).ThenBy(r => r.Slug),
            CatalogueOrder.Newest => rows.OrderByDescending(r => r.IssuedOn)
                .ThenBy(r => r.FoldedName)
                .ThenBy(r => r.Slug),
            _ => rows.OrderBy(r => r.LastDay < today).ThenBy(r => r.FoldedName).ThenBy(r => r.Slug),
        };
}
