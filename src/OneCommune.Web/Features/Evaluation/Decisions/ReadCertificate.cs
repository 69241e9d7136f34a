using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A certificate as it was issued, with what product, producer and place are called today.</summary>
internal static class ReadCertificate
{
    public static async Task<CertificatePaper> OfAsync(
        Database database,
        Recognition found,
        string publicAddress,
        DateOnly today,
        CancellationToken stop
    )
    {
        var product = await database.Products.Where(p => p.Id == found.ProductId).Select(p => p.Name).SingleAsync(stop);
        var producer = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == found.ProducerId, stop);
        var decided = await (
            from item in database.Set<DecisionItem>()
            where item.RecognitionId == found.Id
            join decision in database.Decisions on item.DecisionId equals decision.Id
            select new { decision.Signer, decision.UnitId }
        ).SingleOrDefaultAsync(stop);
        // What was signed here is what it is; of a register more is told, and more may be known since.
        var past = found.IsSignedHere
            ? null
            : await database.PastOfAsync([found.Id, found.ProductId, found.ProducerId], stop);
        var holder = new ProducerThen(producer.Name, producer.LegalForm, null, null);
        var form =
            found.IsSignedHere || found.LegalForm == LegalForm.Other ? "" : $" ({Texts.Words.Of(found.LegalForm)})";
        return new(
            found,
            Named(
                "Sản phẩm",
                found.ProductName,
                product,
                "",
                day => past!.ProductOn(day, found.Id, found.ProductId, product).Name
            ),
            Named(
                "Chủ thể",
                found.ProducerName,
                producer.Name,
                form,
                day => past!.ProducerOn(day, found.Id, found.ProducerId, holder).Name
            ),
            await AddressAsync(database, found, producer, today, stop),
            decided is null ? null : Signature.Of(decided.Signer, found.Authority ?? ""),
            await ProvinceAsync(database, decided?.UnitId ?? found.UnitId, stop),
            publicAddress,
            today
        );

        Particular Named(string what, string said, string now, string more, Func<DateOnly, string> on) =>
            Particular.Renamed(what, said, now, more, past is null ? null : LearntLate(said, on));

        // A name of the very day of issue may have been given after the paper.
        string? LearntLate(string said, Func<DateOnly, string> on) =>
            on(found.IssuedOn) is var then && then != said && on(found.IssuedOn.AddDays(-1)) != said ? then : null;
    }

    private static async Task<Particular?> AddressAsync(
        Database database,
        Recognition found,
        Producer holder,
        DateOnly today,
        CancellationToken stop
    )
    {
        var (place, movedTo) = await database.PlaceAndMoveAsync(found.UnitId, holder.UnitId, today, stop);
        if (Written(found.Address, found.Address is null ? place?.Address : place?.Inside) is not { } address)
            return null;
        var now = PlaceNow.Of(place, Texts.Texts.Vietnamese);
        if (movedTo is not null || HasLeft(found.Address, holder.Address))
        {
            var there = await database.WrittenPlacesAsync([holder.UnitId], today, stop);
            var written = Written(holder.Address, holder.UnitId is { } unit ? there[unit].Today : null);
            now = Texts.Texts.Vietnamese["chủ thể nay ở {0}", written!];
        }
        return new("Địa chỉ", address, now);
    }

    private static bool HasLeft(string? street, string? streetNow) =>
        street is not null && streetNow is not null && street != streetNow;

    private static string? Written(string? street, string? place) =>
        string.Join(", ", new[] { street, place }.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static Task<string?> ProvinceAsync(Database database, long? unit, CancellationToken stop) =>
        (
            from one in database.Units
            where one.Id == unit
            join above in database.Units on one.ProvinceId equals above.Id
            select above.Name
        ).SingleOrDefaultAsync(stop);
}
