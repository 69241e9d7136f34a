using System.Collections.Frozen;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// Every unit of every catalogue and what became of it, in memory: 14,000 units take about 10 MB. Never changes once made, so any
/// number of threads may read it.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<long, AdminUnit> byId;
    private readonly FrozenDictionary<string, AdminUnit[]> byCode;
    private readonly FrozenDictionary<long, AdminUnit[]> byParent;
    private readonly DateOnly[] lastDays;
    private readonly Lineage lineage;
    private readonly NameIndex names;

    public Gazetteer(IEnumerable<AdminUnit> units, IEnumerable<Succession> successions)
    {
        Units = [.. units];
        byId = Units.ToFrozenDictionary(unit => unit.Id);
        byCode = Group(Units, unit => unit.Code);
        byParent = Group(Units.Where(unit => unit.ParentId is not null), unit => unit.ParentId!.Value);
        Catalogues = [.. Units.Select(unit => unit.ValidFrom).Distinct().Order()];
        lastDays = [.. Units.Select(unit => unit.ValidTo).OfType<DateOnly>().Distinct().OrderDescending()];
        lineage = new Lineage(this, successions);
        names = new NameIndex(Units);
    }

    public static Gazetteer Empty { get; } = new([], []);

    public IReadOnlyList<AdminUnit> Units { get; }

    /// <summary>The first day of each catalogue, oldest first.</summary>
    public IReadOnlyList<DateOnly> Catalogues { get; }

    /// <summary>Days before that one on which some unit stood for the last time, newest first: where to look for a former name.</summary>
    public IEnumerable<DateOnly> LastDaysBefore(DateOnly day) => lastDays.Where(last => last < day);

    public AdminUnit? Unit(long id) => byId.GetValueOrDefault(id);

    /// <summary>The unit that had this code on that day.</summary>
    public AdminUnit? Unit(string code, DateOnly on) =>
        Array.Find(byCode.GetValueOrDefault(code, []), unit => unit.IsValidOn(on));

    /// <summary>Every unit that ever had this code, oldest first.</summary>
    public IReadOnlyList<AdminUnit> Versions(string code) => byCode.GetValueOrDefault(code, []);

    /// <summary>The provinces of that day, in alphabetical order.</summary>
    public IEnumerable<AdminUnit> Provinces(DateOnly on) =>
        InOrder(Units.Where(unit => unit.Level == AdminLevel.Province && unit.IsValidOn(on)));

    /// <summary>The units next below, in alphabetical order.</summary>
    public IEnumerable<AdminUnit> Children(AdminUnit unit) => InOrder(Below(unit));

    /// <summary>All communes in the unit (itself, when it is one), in no order.</summary>
    public IEnumerable<AdminUnit> Communes(AdminUnit unit) =>
        unit.Level == AdminLevel.Commune ? [unit] : Below(unit).SelectMany(Communes);

    public AdminUnit? Parent(AdminUnit unit) => unit.ParentId is { } id ? Unit(id) : null;

    /// <summary>The unit, then the units it lies in, up to its province.</summary>
    public IEnumerable<AdminUnit> Path(AdminUnit unit)
    {
        for (var next = unit; next is not null; next = Parent(next))
            yield return next;
    }

    /// <summary>The full written address: "Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An".</summary>
    public string Address(AdminUnit unit) => string.Join(", ", Path(unit).Select(step => step.Name));

    /// <summary>
    /// Where the unit's land lay on another day, earlier or later: the unit itself, one unit, or several when it was divided (or, going
    /// back, when it was put together). Empty when nothing is known. In alphabetical order.
    /// </summary>
    public IReadOnlyList<Relative> At(AdminUnit unit, DateOnly on) => lineage.At(unit, on);

    /// <summary>Every unit with each unit of any catalogue that its land lay in or that lay in it, itself included.</summary>
    public IEnumerable<(AdminUnit Unit, AdminUnit Equivalent)> Equivalents() =>
        from unit in Units
        from day in Catalogues.Concat(lastDays.Select(last => last.AddDays(1)))
        from equivalent in unit.IsValidOn(day) ? [unit] : At(unit, day).Select(relative => relative.Unit)
        select (unit, equivalent);

    /// <summary>
    /// Reads a written address of that day: "X. Mỹ Lạc, H. Thủ Thừa, T. Long An", with or without accents, in either order, levels may be
    /// missing. Exactly one unit, or none, or several: what is ambiguous is never guessed.
    /// </summary>
    /// <param name="level">the level that must come out, when the asker knows it</param>
    /// <param name="within">a unit that must contain the answer, named in the address or not</param>
    public Resolution Resolve(string address, DateOnly on, AdminLevel? level = null, AdminUnit? within = null) =>
        new AddressReader(this, names, on, level, within).Read(address);

    /// <summary>Units of that day whose name holds the words, accents or not, best first: whole name, end of the name, rest.</summary>
    public IEnumerable<AdminUnit> Search(string words, DateOnly on) => names.Search(words, on);

    /// <summary>Every unit of any day that is called so, with its kind or without, accents or not.</summary>
    public IEnumerable<AdminUnit> Named(string name) =>
        name.Any(char.IsLetterOrDigit) ? names.Named(UnitName.Of(name).Key).ToArray().Select(named => named.Unit) : [];

    internal AdminUnit[] Below(AdminUnit unit) => byParent.GetValueOrDefault(unit.Id, []);

    private static IEnumerable<AdminUnit> InOrder(IEnumerable<AdminUnit> units) =>
        units.OrderBy(unit => unit.Name, VietnameseOrder.Comparer);

    private static FrozenDictionary<T, AdminUnit[]> Group<T>(IEnumerable<AdminUnit> units, Func<AdminUnit, T> key)
        where T : notnull =>
        units
            .GroupBy(key)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(unit => unit.ValidFrom).ToArray());
}
