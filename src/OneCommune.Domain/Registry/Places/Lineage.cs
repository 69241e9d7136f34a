using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>What became of units, and what they came from. Provinces and districts follow from their communes.</summary>
internal sealed class Lineage
{
    private readonly Gazetteer gazetteer;
    private readonly ILookup<long, Relative> after;
    private readonly ILookup<long, Relative> before;

    public Lineage(Gazetteer gazetteer, IEnumerable<Succession> successions)
    {
        this.gazetteer = gazetteer;
        var steps = successions
            .Select(step => (Old: gazetteer.Unit(step.OldId), New: gazetteer.Unit(step.NewId), step.Part))
            .Where(step => step.Old is not null && step.New is not null)
            .ToList();
        after = steps.ToLookup(step => step.Old!.Id, step => new Relative(step.New!, step.Part));
        before = steps.ToLookup(step => step.New!.Id, step => new Relative(step.Old!, step.Part));
    }

    public IReadOnlyList<Relative> At(AdminUnit unit, DateOnly on)
    {
        var (units, isWhole) = Follow(unit, on);
        return
        [
            .. units
                .OrderBy(found => found.Name, VietnameseOrder.Comparer)
                .Select(found => new Relative(found, IsWhole(found) ? SuccessionPart.Whole : SuccessionPart.Split)),
        ];

        // Going back, each predecessor tells for itself whether all of it came here.
        bool IsWhole(AdminUnit found) =>
            found.ValidFrom >= unit.ValidFrom ? isWhole : Follow(found, unit.ValidFrom).IsWhole;
    }

    private (IReadOnlyCollection<AdminUnit> Units, bool IsWhole) Follow(AdminUnit unit, DateOnly on)
    {
        var units = new HashSet<AdminUnit> { unit };
        var isWhole = true;
        while (units.FirstOrDefault(step => !step.IsValidOn(on)) is { } step)
        {
            units.Remove(step);
            var next = on > step.LastDay ? Next(step, after) : Next(step, before);
            isWhole &= next.TrueForAll(relative => relative.Part == SuccessionPart.Whole);
            units.UnionWith(next.Select(relative => relative.Unit));
        }

        return (units, isWhole && units.Count == 1);
    }

    private List<Relative> Next(AdminUnit unit, ILookup<long, Relative> steps)
    {
        var named = steps[unit.Id].ToList();
        if (named.Count > 0 || unit.Level == AdminLevel.Commune)
            return named;

        var above = Inside(unit)
            .SelectMany(commune => steps[commune.Id])
            .Select(step => Above(step.Unit, unit.Level))
            // A commune that joined another of the same district, before the district ended.
            .Where(found => found != unit)
            .Distinct()
            .ToList();
        return above.ConvertAll(found => new Relative(
            found,
            above.Count == 1 ? SuccessionPart.Whole : SuccessionPart.Split
        ));
    }

    /// <summary>The communes, and any district that never had one (an island).</summary>
    private IEnumerable<AdminUnit> Inside(AdminUnit unit) =>
        gazetteer
            .Below(unit)
            .SelectMany(child =>
                child.Level == AdminLevel.Commune || gazetteer.Below(child) is [] ? [child] : Inside(child)
            );

    /// <summary>The unit of that level that the commune lies in; where the level is gone, the commune itself.</summary>
    private AdminUnit Above(AdminUnit commune, AdminLevel level) =>
        gazetteer.Path(commune).FirstOrDefault(step => step.Level == level) ?? commune;
}
