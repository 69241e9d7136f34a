using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>Every regulation the program knows, newest first.</summary>
public sealed class RegulationCatalogue
{
    /// <summary>Refuses "regulation.duplicate" when two packs bear one id.</summary>
    public RegulationCatalogue(IEnumerable<Regulation> regulations)
    {
        All =
        [
            .. regulations.OrderByDescending(one => one.EffectiveFrom).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
        foreach (var twice in All.GroupBy(one => one.Id).Where(same => same.Skip(1).Any()))
            throw new RefusalException("regulation.duplicate", twice.Key);
    }

    public ImmutableArray<Regulation> All { get; }

    public Regulation? Find(string id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>Refuses "regulation.unknown".</summary>
    public Regulation Get(string id) => Find(id) ?? throw new RefusalException("regulation.unknown", id);

    /// <summary>
    /// What a dossier lodged on <paramref name="lodged"/> is scored under, for ever. Where two overlap, the newer: the older
    /// lives on only for dossiers lodged before (26/2026 art. 12). Refuses "regulation.none-in-force".
    /// </summary>
    public Regulation InForceOn(DateOnly lodged) =>
        All.FirstOrDefault(one => one.InForceOn(lodged))
        ?? throw new RefusalException("regulation.none-in-force", lodged);
}
