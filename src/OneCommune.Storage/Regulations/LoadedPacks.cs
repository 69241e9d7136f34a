using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Regulations;

/// <summary>Loads packs, and the decision's own sentences, into the database.</summary>
public static class LoadedPacks
{
    /// <summary>
    /// Keeps a sound pack; false when these very files are already loaded. Refuses "regulation.faulty", and what
    /// <see cref="Replacement"/> refuses for a pack already known.
    /// </summary>
    public static async Task<bool> AddAsync(
        Database database,
        LawBook book,
        IReadOnlyDictionary<string, string> files,
        Func<string, Act> act,
        CancellationToken stop
    )
    {
        var offered = RegulationReader.Read(files).Sound();
        var sha256 = RegulationPack.Hash(files);
        await using var transaction = await database.BeginAsync(stop);
        var catalogue = await book.ReadAsync(database, stop);
        if (catalogue.Find(offered.Id) is { } known)
            Replacement.RefuseUnlessScoresAlike(known, offered);

        var pack = await database.RegulationPacks.FindAsync([offered.Id], stop);
        if (pack?.Sha256 == sha256)
            return false;

        var does = act(offered.Id);
        if (pack is null)
            database.RegulationPacks.Add(
                new()
                {
                    Id = offered.Id,
                    Sha256 = sha256,
                    AddedAt = does.At,
                }
            );
        else
            (pack.Sha256, pack.AddedAt) = (sha256, does.At);
        await database.SaveAsync(does, stop);

        // The audit row names the pack by its hash; half a megabyte of files is not repeated there.
        await database.RegulationFiles.Where(file => file.RegulationId == offered.Id).ExecuteDeleteAsync(stop);
        foreach (var (path, content) in files)
            await database.Database.ExecuteSqlAsync(
                $"insert into regulation_files (regulation_id, path, content) values ({offered.Id}, {path}, {content})",
                stop
            );
        await transaction.CommitAsync(stop);
        return true;
    }
}
