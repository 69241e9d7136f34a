using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Storage.Regulations;

/// <summary>
/// Every regulation this installation knows: the packs that travel with the program, and those loaded into the database,
/// which stand in place of the program's own of the same id. Read once, and again when a pack was loaded.
/// </summary>
public sealed class LawBook(string folder)
{
    private sealed record Edition(string Stamp, RegulationCatalogue Catalogue);

    private volatile Edition? edition;

    /// <summary>The packs in the program's own folder.</summary>
    public static LawBook BesideTheProgram() => new(Path.Combine(AppContext.BaseDirectory, "regulations"));

    /// <summary>One small query when nothing changed. Refuses "regulation.faulty".</summary>
    public async Task<RegulationCatalogue> ReadAsync(Database database, CancellationToken stop)
    {
        var packs = await database
            .RegulationPacks.AsNoTracking()
            .OrderBy(pack => pack.Id)
            .Select(pack => pack.Id + " " + pack.Sha256)
            .ToListAsync(stop);
        var stamp = string.Join('\n', packs);
        var known = edition;
        if (known is null || known.Stamp != stamp)
        {
            var readings = await ReadingsAsync(database, stop);
            known = new Edition(stamp, new RegulationCatalogue(readings.Select(reading => reading.Sound())));
            edition = known;
        }
        return known.Catalogue;
    }

    /// <summary>
    /// One regulation, without reading the others; <paramref name="database"/> is null where there is none yet. Refuses
    /// "regulation.unknown", "regulation.faulty".
    /// </summary>
    public async Task<Regulation> GetAsync(Database? database, string id, CancellationToken stop)
    {
        var files = database is null
            ? []
            : await database
                .RegulationFiles.Where(file => file.RegulationId == id)
                .ToDictionaryAsync(file => file.Path, file => file.Content, stop);
        if (files.Count > 0)
            return RegulationReader.Read(files).Sound();

        var own =
            Array.Find(Directory.GetDirectories(folder), pack => Path.GetFileName(pack) == id)
            ?? throw new RefusalException("regulation.unknown", id);
        return RegulationReader.Read(PackFolder.Files(own)).Sound();
    }

    /// <summary>Over the files of the pack as it stands, lower-case hexadecimal: which text a dossier was lodged under.</summary>
    public async Task<string> HashAsync(Database database, string regulation, CancellationToken stop) =>
        await database
            .RegulationPacks.Where(pack => pack.Id == regulation)
            .Select(pack => pack.Sha256)
            .SingleOrDefaultAsync(stop)
        ?? RegulationPack.Hash(PackFolder.Files(Path.Combine(folder, regulation)));

    /// <summary>Every pack, read anew, with what is wrong with it.</summary>
    public async Task<IReadOnlyList<PackReading>> ReadingsAsync(Database database, CancellationToken stop)
    {
        var files = await database.RegulationFiles.AsNoTracking().ToListAsync(stop);
        var loaded = files
            .GroupBy(file => file.RegulationId, StringComparer.Ordinal)
            .Select(pack => RegulationReader.Read(pack.ToDictionary(file => file.Path, file => file.Content)))
            .ToList();
        return [.. loaded, .. OwnReadings().Where(own => loaded.TrueForAll(pack => pack.Id != own.Id))];
    }

    /// <summary>The program's own packs, read anew, without a database.</summary>
    public IEnumerable<PackReading> OwnReadings() =>
        Directory.GetDirectories(folder).Select(pack => RegulationReader.Read(PackFolder.Files(pack)));
}
