using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What product and producer are called today, where the council hears them under another name; null for the same.</summary>
internal static class NamesNow
{
    /// <summary>By hearing, for _NamesNow; those without another name are not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string? Product, string? Producer)>> OfAsync(
        Database database,
        IQueryable<Hearing> hearings,
        CancellationToken stop
    )
    {
        var renamed = await (
            from hearing in hearings
            join product in database.Products on hearing.ProductId equals product.Id
            join producer in database.Producers on hearing.ProducerId equals producer.Id
            where product.Name != hearing.ProductName || producer.Name != hearing.ProducerName
            select new
            {
                hearing.Id,
                Product = product.Name == hearing.ProductName ? null : product.Name,
                Producer = producer.Name == hearing.ProducerName ? null : producer.Name,
            }
        ).ToListAsync(stop);
        return renamed.ToDictionary(one => one.Id, one => ((string?)one.Product, (string?)one.Producer));
    }

    public static async Task<(string? Product, string? Producer)> OfAsync(
        Database database,
        Guid hearing,
        CancellationToken stop
    ) => (await OfAsync(database, database.Hearings.Where(one => one.Id == hearing), stop)).GetValueOrDefault(hearing);
}
