using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>One of two records side by side: its facts by name, in the order they are read.</summary>
internal sealed record RecordSide(
    Guid Id,
    string Name,
    string? Place,
    string Link,
    IReadOnlyList<(string Name, string? Value)> Facts
);

/// <summary>Reads records to be compared, a page of them at once.</summary>
internal sealed class RecordSides(Database database, Person person, Texts.Texts text)
{
    public async Task<IReadOnlyDictionary<Guid, RecordSide>> ReadAsync(
        IReadOnlyCollection<Guid> ids,
        bool products,
        CancellationToken stop
    )
    {
        var wanted = ids.Distinct().ToList();
        var sides = products ? await ProductsAsync(wanted, stop) : await ProducersAsync(wanted, stop);
        return sides.ToDictionary(side => side.Id);
    }

    private async Task<IEnumerable<RecordSide>> ProducersAsync(List<Guid> ids, CancellationToken stop)
    {
        var producers = await database.Producers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        var places = await database.WrittenPlacesAsync(producers.Select(p => p.UnitId), person.Today, stop);
        var products = await database
            .Products.Where(p => ids.Contains(p.ProducerId) && p.MergedInto == null)
            .GroupBy(p => p.ProducerId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, stop);
        var stars = await database
            .Recognitions.Where(r => ids.Contains(r.ProducerId))
            .GroupBy(r => r.ProducerId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, stop);
        return producers.Select(p => new RecordSide(
            p.Id,
            p.Name,
            Place(p, places),
            $"/lam-viec/chu-the/{p.Id}",
            [
                (text["Loại hình"], text[Words.Of(p.LegalForm)]),
                (text["Nơi"], Place(p, places)),
                (text["Địa chỉ"], p.Address),
                (text["Người đại diện"], p.Representative),
                (text["Điện thoại"], p.Phone),
                (text["Số đăng ký kinh doanh"], p.RegistrationNumber),
                (text.Many("Sản phẩm"), $"{products.GetValueOrDefault(p.Id)}"),
                (text["Lượt công nhận"], $"{stars.GetValueOrDefault(p.Id)}"),
            ]
        ));
    }

    private async Task<IEnumerable<RecordSide>> ProductsAsync(List<Guid> ids, CancellationToken stop)
    {
        var products = await database.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        var owners = products.Select(p => p.ProducerId).Distinct().ToList();
        var producers = await database
            .Producers.AsNoTracking()
            .Where(p => owners.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, stop);
        var places = await database.WrittenPlacesAsync(producers.Values.Select(p => p.UnitId), person.Today, stop);
        var stars = (
            await database
                .Recognitions.AsNoTracking()
                .Where(r => ids.Contains(r.ProductId) && (r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn))
                .OrderBy(r => r.IssuedOn)
                .ToListAsync(stop)
        ).ToLookup(r => r.ProductId);
        return products.Select(p => new RecordSide(
            p.Id,
            p.Name,
            Place(producers[p.ProducerId], places),
            $"/lam-viec/san-pham/{p.Id}",
            [
                (text["Chủ thể"], producers[p.ProducerId].Name),
                (text["Nơi"], Place(producers[p.ProducerId], places)),
                (text["Ngành"], text[Words.Of(p.Sector)]),
                (text["Mã số sản phẩm"], p.Code),
                (text["Mã vạch (GTIN)"], p.Gtin),
                (
                    text["Công nhận"],
                    string.Join("; ", stars[p.Id].Select(r => text["{0} sao ngày {1}", r.Stars, r.IssuedOn.Shown()]))
                ),
            ]
        ));
    }

    private string? Place(Producer producer, IReadOnlyDictionary<long, WrittenPlace> places)
    {
        if (producer.UnitId is not { } unit || places.GetValueOrDefault(unit) is not { } place)
            return null;
        return PlaceNow.Of(place, text) is { } now ? $"{place.Address} ({now})" : place.Address;
    }
}
