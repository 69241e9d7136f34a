using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Storage.Shown;

/// <summary>Notes with each change, in its own transaction, which of the things that visitors' pages show it touches.</summary>
internal static class ShownMoves
{
    // Past these one tag says it shorter: a register, a decision about many.
    private const int MostTags = 50;

    // The work of offices, and our own housekeeping. What is in none of these moves every page: too much rather than too little.
    private static readonly string[] UnseenRooms =
    [
        "OneCommune.Domain.Evaluation",
        "OneCommune.Domain.Office",
        "OneCommune.Storage.Audit",
        "OneCommune.Storage.Files",
        "OneCommune.Storage.Office",
    ];
    private static readonly HashSet<Type> Unseen =
    [
        typeof(CertificateBook),
        typeof(DismissedDuplicate),
        typeof(FormAnswer),
        typeof(RegisterFindings),
        typeof(RegisterImport),
        typeof(SearchChange),
        typeof(SearchSwept),
    ];

    /// <param name="tellsParts">Records changed past the mapper, as an import does.</param>
    public static async Task NoteAsync(Database database, AuditRow row, bool tellsParts, CancellationToken stop)
    {
        HashSet<string> tags = tellsParts ? [ShownTags.All] : [.. Changed(database).SelectMany(TagsOf)];
        if (tags.Contains(ShownTags.All) || tags.Count > MostTags)
            tags = [ShownTags.All];
        foreach (var tag in tags)
            await database.Database.ExecuteSqlAsync(
                $"""
                insert into shown_moves (tag, seq, mark) values ({tag}, {row.Seq}, {row.Hash[..16]})
                on conflict (tag) do update set seq = excluded.seq, mark = excluded.mark
                """,
                stop
            );
    }

    /// <summary>
    /// The newest change that moved anything shown: the register, places, settings, the law; 0 before the first. Whoever read these when it
    /// was the newest, and in the one writer's place finds it so still, has read what is there.
    /// </summary>
    public static Task<long> NewestMoveAsync(this Database database, CancellationToken stop) =>
        database
            .Database.SqlQuery<long>($"select coalesce(max(seq), 0) as \"Value\" from shown_moves")
            .SingleAsync(stop);

    private static IEnumerable<EntityEntry> Changed(Database database) =>
        database
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);

    private static IEnumerable<string> TagsOf(EntityEntry entry) =>
        entry.Entity switch
        {
            Product product => [ShownTags.Product(product.Id), ShownTags.Register],
            ProductPicture picture => [ShownTags.Product(picture.ProductId), ShownTags.Register],
            Producer producer => [ShownTags.Producer(producer.Id), ShownTags.Register],
            Recognition => TagsOfRecognition(entry),
            HistoryEntry => [ShownTags.Register],
            Setting => [ShownTags.All],
            _ => IsUnseen(entry.Metadata.ClrType) ? [] : [ShownTags.All],
        };

    private static IEnumerable<string> TagsOfRecognition(EntityEntry entry)
    {
        yield return ShownTags.Register;
        // Merging gives it to another product: neither page stays.
        var product = entry.Property(nameof(Recognition.ProductId));
        yield return ShownTags.Product((Guid)product.OriginalValue!);
        yield return ShownTags.Product((Guid)product.CurrentValue!);
        string[] numbers = [nameof(Recognition.CertificateNumber), nameof(Recognition.CheckCode)];
        if (entry.State != EntityState.Modified || numbers.Any(number => entry.Property(number).IsModified))
            yield return ShownTags.Numbers;
    }

    private static bool IsUnseen(Type type) =>
        Unseen.Contains(type) || UnseenRooms.Any(room => type.Namespace!.StartsWith(room, StringComparison.Ordinal));
}
