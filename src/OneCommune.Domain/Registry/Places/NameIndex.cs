using System.Collections.Frozen;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>One unit under its name.</summary>
internal readonly record struct NamedUnit(AdminUnit Unit, UnitKind Kind, string Form, bool IsNumber);

/// <summary>Units by name, accents, spaces and i/y aside.</summary>
internal sealed class NameIndex
{
    // Names in everyday or former use. Keys as in UnitName.Key.
    private static readonly FrozenDictionary<string, string> provinceAliases = new Dictionary<string, string>
    {
        ["hcm"] = "hochiminh",
        ["tphcm"] = "hochiminh",
        ["hn"] = "hanoi",
        ["tphn"] = "hanoi",
        ["brvt"] = "bariavungtau",
        ["thuathienhue"] = "hue",
        ["daclac"] = "daklak",
        ["dacnong"] = "daknong",
        ["baccan"] = "backan",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, NamedUnit[]> byKey;
    private readonly IReadOnlyList<AdminUnit> all;

    public NameIndex(IReadOnlyList<AdminUnit> units)
    {
        byKey = units
            .Select(unit => (Unit: unit, Name: UnitName.Of(unit.Name)))
            .GroupBy(entry => entry.Name.Key)
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(entry => new NamedUnit(
                            entry.Unit,
                            entry.Name.Kind,
                            entry.Name.Form,
                            entry.Name.IsNumber
                        ))
                        .ToArray()
            );
        all = units;
        LongestKey = byKey.Keys.Concat(provinceAliases.Keys).Max(key => key.Length);
    }

    public int LongestKey { get; }

    public ReadOnlySpan<NamedUnit> Named(string key) => byKey.TryGetValue(key, out var units) ? units : [];

    /// <summary>The province meant by a short or former name, if it is one.</summary>
    public ReadOnlySpan<NamedUnit> Aliased(string key) =>
        provinceAliases.TryGetValue(key, out var name) ? Named(name) : [];

    public IEnumerable<AdminUnit> Search(string words, DateOnly on)
    {
        var sought = VietnameseText.Fold(words);
        if (sought.Length == 0)
            return [];

        return all.Where(unit => unit.IsValidOn(on))
            .Select(unit => (Unit: unit, Rank: Rank(unit.FoldedName, sought)))
            .Where(entry => entry.Rank > 0)
            .OrderBy(entry => entry.Rank)
            .ThenBy(entry => entry.Unit.Level)
            .ThenBy(entry => entry.Unit.Name, VietnameseOrder.Comparer)
            .Select(entry => entry.Unit);
    }

    /// <summary>1 the whole name, 2 its end (the name without its kind), 3 from a word on, 0 not at all.</summary>
    private static int Rank(string name, string sought)
    {
        if (name == sought)
            return 1;

        var at = (' ' + name).IndexOf(' ' + sought, StringComparison.Ordinal);
        return at < 0 ? 0
            : at + sought.Length == name.Length ? 2
            : 3;
    }
}
