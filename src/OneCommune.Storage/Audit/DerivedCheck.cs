using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;

namespace OneCommune.Storage.Audit;

/// <summary>What carries its own proof, or follows from other records: held against that, whatever the trail says.</summary>
public static class DerivedCheck
{
    public static async IAsyncEnumerable<RecordDiffers> DerivedFaultsAsync(this Database database)
    {
        (string Subject, IAsyncEnumerable<RecordDiffers> Faults)[] checks =
        [
            ("lodgedCopy", database.WrongCopiesAsync()),
            ("councilResult", database.WrongResultsAsync()),
            ("regulationPack", database.WrongPacksAsync()),
            ("unitEquivalent", database.WrongEquivalentsAsync()),
            .. database.WrongOrders(),
            ("recognition", database.WrongOnlineAsync()),
        ];
        foreach (var (subject, faults) in checks)
        await foreach (var fault in ReadableAsync(subject, faults))
            yield return fault;
    }

    /// <summary>Whoever forges a value that the program cannot read does not end the check with it.</summary>
    private static async IAsyncEnumerable<RecordDiffers> ReadableAsync(
        string subject,
        IAsyncEnumerable<RecordDiffers> faults
    )
    {
        await using var each = faults.GetAsyncEnumerator();
        for (var isReadable = true; isReadable; )
        {
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (Exception fault) when (Unreadable.Is(fault))
            {
                isReadable = false;
            }
            yield return isReadable ? each.Current : new(subject, "", null, "unreadable");
        }
    }

    private static async IAsyncEnumerable<RecordDiffers> WrongCopiesAsync(this Database database)
    {
        var copies = database
            .LodgedCopies.AsNoTracking()
            .Select(c => new
            {
                c.Id,
                c.DossierId,
                c.Json,
                c.Sha256,
            });
        await foreach (var copy in copies.AsAsyncEnumerable())
            if (HashOf(copy.Json) != copy.Sha256)
                yield return new("lodgedCopy", copy.Id.ToString(), "sha256", "hash")
                {
                    Marks = Mark("DossierId", copy.DossierId),
                };
    }

    private static async IAsyncEnumerable<RecordDiffers> WrongResultsAsync(this Database database)
    {
        var results = database
            .CouncilResults.AsNoTracking()
            .Select(r => new
            {
                r.Id,
                r.HearingId,
                r.Canonical,
                r.Sha256,
            });
        await foreach (var result in results.AsAsyncEnumerable())
            if (HashOf(result.Canonical) != result.Sha256)
                yield return new("councilResult", result.Id.ToString(), "sha256", "hash")
                {
                    Marks = Mark("HearingId", result.HearingId),
                };
    }

    private static async IAsyncEnumerable<RecordDiffers> WrongPacksAsync(this Database database)
    {
        foreach (var pack in await database.RegulationPacks.AsNoTracking().ToListAsync())
        {
            var files = database.RegulationFiles.Where(f => f.RegulationId == pack.Id);
            if (RegulationPack.Hash(await files.ToDictionaryAsync(f => f.Path, f => f.Content)) != pack.Sha256)
                yield return new("regulationPack", pack.Id, "sha256", "hash");
        }
    }

    /// <summary>What figures of online sale are counted by follows from the products (0070_online).</summary>
    private static async IAsyncEnumerable<RecordDiffers> WrongOnlineAsync(this Database database)
    {
        var wrong = database.Database.SqlQueryRaw<Guid>(
            """
            select r.id as "Value" from recognitions r join products p on p.id = r.product_id
            where r.online <> (p.online is not null)
            """
        );
        await foreach (var recognition in wrong.AsAsyncEnumerable())
            yield return new("recognition", recognition.ToString(), "online", "derived");
    }

    private static IEnumerable<(string, IAsyncEnumerable<RecordDiffers>)> WrongOrders(this Database database)
    {
        var accounts = database.Users.Select(a => new Ordered("account", a.Id, a.FullName, a.NameOrder));
        var producers = database.Producers.Select(p => new Ordered("producer", p.Id, p.Name, p.NameOrder));
        var products = database.Products.Select(p => new Ordered("product", p.Id, p.Name, p.NameOrder));
        yield return ("account", WrongOrdersAsync(accounts));
        yield return ("producer", WrongOrdersAsync(producers));
        yield return ("product", WrongOrdersAsync(products));
    }

    private static async IAsyncEnumerable<RecordDiffers> WrongOrdersAsync(IQueryable<Ordered> kind)
    {
        await foreach (var one in kind.AsAsyncEnumerable())
            if (VietnameseOrder.Key(one.Name) != one.Order)
                yield return new(one.Subject, one.Id.ToString(), "nameOrder", "derived")
                {
                    Marks = new Dictionary<string, string?> { ["Name"] = one.Name },
                };
    }

    private sealed record Ordered(string Subject, Guid Id, string Name, string Order);

    private static Dictionary<string, string?> Mark(string name, Guid id) => new() { [name] = id.ToString() };

    private static async IAsyncEnumerable<RecordDiffers> WrongEquivalentsAsync(this Database database)
    {
        var gazetteer = await database.ReadGazetteerAsync(default);
        var due = gazetteer.Equivalents().Select(pair => (pair.Unit.Id, pair.Equivalent.Id)).ToHashSet();
        await foreach (var kept in database.UnitEquivalents.AsNoTracking().AsAsyncEnumerable())
            if (!due.Remove((kept.UnitId, kept.EquivalentId)))
                yield return Equivalent(kept.UnitId, kept.EquivalentId);
        foreach (var (unit, equivalent) in due)
            yield return Equivalent(unit, equivalent);

        static RecordDiffers Equivalent(long unit, long equivalent) =>
            new("unitEquivalent", $"{unit}/{equivalent}", null, "derived");
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
