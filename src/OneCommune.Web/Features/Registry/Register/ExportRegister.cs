using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Writes the register as a workbook that can be imported again and then changes nothing: every product with its recognitions by a day, under
/// the names, legal form and place of that day. Facts that have no dates (phone, channel …) are today's.
/// </summary>
internal sealed class ExportRegister(Database database, Gazetteer gazetteer, SectorNames sectors, DateOnly asOf)
{
    private const int Batch = 500;

    private PastRecords past = new([]);

    /// <summary>Whose products: all that are asked for, as far as a person may read.</summary>
    public IQueryable<Producer> Producers { get; init; } = database.Producers;

    /// <summary>Only of producers that were in one of these on the day; null for all.</summary>
    public IReadOnlySet<long>? Within { get; init; }

    /// <summary>The number of rows written.</summary>
    public async Task<int> WriteAsync(Stream stream, string title, CancellationToken stop)
    {
        past = await database.PastAsync(asOf, stop);
        var found = await (
            from product in database.Products
            join producer in InReach() on product.ProducerId equals producer.Id
            where product.MergedInto == null && producer.MergedInto == null
            where
                database.Recognitions.Any(r => r.ProductId == product.Id && r.IssuedOn <= asOf)
                || !database.Recognitions.Any(r => r.ProductId == product.Id)
            select new Line(
                product.Id,
                product.Name,
                product.NameOrder,
                producer.Id,
                producer.Name,
                producer.NameOrder,
                producer.UnitId
            )
        ).ToListAsync(stop);
        var ids = InOrder(found);
        using var book = new RegisterWorkbook(stream, title, $"Tính đến ngày {asOf:dd/MM/yyyy}");
        var rows = 0;
        foreach (var batch in ids.Chunk(Batch))
        {
            var products = await database
                .Products.AsNoTracking()
                .Where(p => batch.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, stop);
            var owners = products.Values.Select(p => p.ProducerId).Distinct().ToList();
            var producers = await database
                .Producers.AsNoTracking()
                .Where(p => owners.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, stop);
            var recognitions = (
                await database.Recognitions.AsNoTracking().Where(r => batch.Contains(r.ProductId)).ToListAsync(stop)
            ).ToLookup(r => r.ProductId);
            foreach (var product in batch.Select(id => products[id]))
            {
                if (!WasWithin(product.Id, producers[product.ProducerId]))
                    continue;
                foreach (var line in RegisterLines.Of([.. recognitions[product.Id]], asOf))
                    book.Add(Values(++rows, producers[product.ProducerId], product, line));
            }
        }

        return rows;
    }

    private sealed record Line(
        Guid Id,
        string Name,
        string Order,
        Guid ProducerId,
        string Producer,
        string ProducerOrder,
        long? UnitId
    );

    /// <summary>By place, producer and product as they were called on the day.</summary>
    private IEnumerable<Guid> InOrder(List<Line> lines)
    {
        var changed = past.Subjects.ToHashSet();
        return lines
            .ConvertAll(line => changed.Contains(line.Id) || changed.Contains(line.ProducerId) ? Back(line) : line)
            .OrderBy(line => line.UnitId)
            .ThenBy(line => line.ProducerOrder, StringComparer.Ordinal)
            .ThenBy(line => line.ProducerId)
            .ThenBy(line => line.Order, StringComparer.Ordinal)
            .ThenBy(line => line.Id)
            .Select(line => line.Id);
    }

    private Line Back(Line line)
    {
        var now = new ProducerThen(line.Producer, LegalForm.Other, line.UnitId, null);
        var producer = past.ProducerOn(asOf, line.Id, line.ProducerId, now);
        return line with
        {
            Order = VietnameseOrder.Key(past.NameOn(asOf, line.Id, line.Name)),
            ProducerOrder = VietnameseOrder.Key(producer.Name),
            UnitId = producer.UnitId,
        };
    }

    /// <summary>Who is within, and whoever changed since: where they were is told by <see cref="WasWithin"/>.</summary>
    private IQueryable<Producer> InReach()
    {
        if (Within is null)
            return Producers;
        var units = Within.ToList();
        return Producers.Where(p =>
            EF.Parameter(units).Contains(p.UnitId!.Value)
            || database.HistoryEntries.Any(h =>
                h.SubjectId == p.Id && (h.Kind == HistoryKind.Place || h.Kind == HistoryKind.Merge) && h.OnDate > asOf
            )
        );
    }

    private bool WasWithin(Guid product, Producer producer) =>
        Within is null || (Then(product, producer).UnitId is { } unit && Within.Contains(unit));

    /// <summary>The producer on the day of a product or a recognition.</summary>
    private ProducerThen Then(Guid subject, Producer now) =>
        past.ProducerOn(asOf, subject, now.Id, new(now.Name, now.LegalForm, now.UnitId, now.Address));

    private Dictionary<RegisterColumn, object> Values(int number, Producer producer, Product product, RegisterLine line)
    {
        var values = new Dictionary<RegisterColumn, object> { [RegisterColumn.Ordinal] = number };
        // Of a row of two, the later one's record tells the names.
        var star = (line.Again ?? line.First)?.Id;
        var (name, code) = past.ProductOn(asOf, star, product.Id, product.Name, product.Code);
        var (maker, form, unit, address) = Then(star ?? product.Id, producer);
        Put(RegisterColumn.Product, name);
        Put(RegisterColumn.Sector, product.Sector == Sector.Unknown ? null : Words.Of(product.Sector));
        Put(RegisterColumn.Set, product.SetNumber is { } set ? sectors.OfSet(set) : null);
        Put(RegisterColumn.ProductCode, code);
        Put(RegisterColumn.Gtin, product.Gtin);
        Put(RegisterColumn.Online, product.Online);
        Put(RegisterColumn.Note, product.Note);
        Put(RegisterColumn.Producer, maker);
        Put(RegisterColumn.LegalForm, form == LegalForm.Other ? null : Words.Of(form));
        Put(RegisterColumn.Address, address);
        Put(RegisterColumn.Representative, producer.Representative);
        Put(RegisterColumn.Gender, producer.RepresentativeGender is { } gender ? Words.Of(gender) : null);
        Put(RegisterColumn.Ethnicity, producer.RepresentativeEthnicity);
        Put(RegisterColumn.Phone, producer.Phone);
        Put(RegisterColumn.ModernChannel, producer.ModernChannel ? "x" : null);
        PutPlace(unit is { } id ? gazetteer.Unit(id) : null);
        PutRecognition(RegisterColumn.FirstStars, line.First);
        PutRecognition(RegisterColumn.AgainStars, line.Again);
        Put(RegisterColumn.RevokedOn, line.Revoked?.RevokedOn);
        Put(RegisterColumn.RevocationNumber, line.Revoked?.RevocationNumber);
        if (line.IsLast && (line.Again ?? line.First) is { } latest)
        {
            Put(RegisterColumn.ExpiresOn, latest.ExpiresOn);
            Put(RegisterColumn.CurrentStars, latest.InForceOn(asOf) ? latest.Stars : null);
        }

        return values;

        void Put(RegisterColumn column, object? value)
        {
            if (value is not null and not "")
                values[column] = value;
        }

        void PutPlace(AdminUnit? place)
        {
            if (place is null)
                return;
            foreach (var step in gazetteer.Path(place))
                Put(
                    step.Level switch
                    {
                        AdminLevel.Commune => RegisterColumn.Commune,
                        AdminLevel.District => RegisterColumn.District,
                        _ => RegisterColumn.Province,
                    },
                    step.Name
                );
            // A day on which the names stood, so that they are found again whatever the day of the import.
            Put(RegisterColumn.PlacesOn, place.ValidTo ?? place.ValidFrom);
        }

        void PutRecognition(RegisterColumn first, Recognition? recognition)
        {
            Put(first, recognition?.Stars);
            Put(first + 1, recognition?.IssuedOn);
            Put(first + 2, recognition?.IssuedOn.Year);
            Put(first + 3, recognition?.DecisionNumber);
            Put(first + 4, recognition?.Authority);
        }
    }
}
