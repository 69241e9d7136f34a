using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What the text of a sector or set column stands for; a set is one of the newest decision's.</summary>
public readonly record struct NamedSector(Domain.Registry.Sector Sector, int? Set = null);

/// <summary>
/// The names of sectors, groups and sets in every decision we know, and the short names offices use. An old decision's set gives its
/// sector alone, unless the newest decision has the same set.
/// </summary>
public sealed class SectorNames
{
    private static readonly (Domain.Registry.Sector Sector, string Names)[] shortNames =
    [
        (Domain.Registry.Sector.Food, "thuc pham|nong san"),
        (Domain.Registry.Sector.Drinks, "do uong|nuoc uong"),
        (Domain.Registry.Sector.Medicinal, "duoc lieu|thao duoc|san pham tu duoc lieu"),
        (
            Domain.Registry.Sector.Handicraft,
            "thu cong my nghe|thu cong my nghe va trang tri|luu niem noi that trang tri|vai va may mac"
        ),
        (Domain.Registry.Sector.Ornamental, "sinh vat canh"),
        (
            Domain.Registry.Sector.Tourism,
            "dich vu du lich|du lich|dich vu du lich cong dong|du lich cong dong|dich vu du lich cong dong va diem du lich|du lich sinh thai|du lich nong thon|dich vu du lich nong thon"
        ),
    ];

    // Words and numbers before a name that say nothing: "Nhóm I. Sản phẩm thực phẩm", "Bộ 3: Gạo, ngũ cốc".
    private static readonly HashSet<string> silent =
    [
        .. "san pham nganh nhom hang phan bo so i ii iii iv v vi a b c d".Split(' '),
    ];

    private readonly Dictionary<string, NamedSector> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> sets = [];

    public SectorNames(RegulationCatalogue catalogue)
    {
        foreach (var (sector, written) in shortNames)
        {
            foreach (var name in written.Split('|'))
                names.TryAdd(Key(name), new(sector));
        }

        foreach (var regulation in catalogue.All)
            Add(regulation, catalogue.All[0]);
    }

    /// <summary>Name of a set of the newest decision, as an export writes it.</summary>
    public string? OfSet(int number) => sets.GetValueOrDefault(number);

    /// <summary>The sector, and the set where it names one; null when nobody knows the name.</summary>
    public NamedSector? Find(string text)
    {
        if (Named(text) is { } whole)
            return whole;
        var parts = text.Split(['-', '–', '/', ':', ';', '>', '|', '('], StringSplitOptions.RemoveEmptyEntries)
            .Select(Named)
            .OfType<NamedSector>()
            .ToList();
        if (parts.Select(part => part.Sector).Distinct().Count() != 1)
            return null;
        var named = parts.Where(part => part.Set is not null).Distinct().ToList();
        return named is [var only] ? only : new(parts[0].Sector);
    }

    private NamedSector? Named(string text) => names.TryGetValue(Key(text), out var found) ? found : null;

    private void Add(Regulation regulation, Regulation newest)
    {
        foreach (var set in regulation.Sets)
        {
            var same = newest.Sets.FirstOrDefault(other => other.Slug == set.Slug);
            names.TryAdd(Key(set.Label.Vi), new(Counted(regulation.SectorOf(set)), same?.Number));
            if (regulation == newest)
                sets[set.Number] = set.Label.Vi;
        }

        foreach (var sector in regulation.Sectors)
        {
            names.TryAdd(Key(sector.Label.Vi), new(Counted(sector)));
            foreach (var group in sector.Groups)
                names.TryAdd(Key(group.Label.Vi), new(Counted(sector)));
        }
    }

    private static Domain.Registry.Sector Counted(Regulations.ListedSector sector) =>
        Enum.Parse<Domain.Registry.Sector>(sector.CountsAs, ignoreCase: true);

    private static string Key(string text) =>
        string.Join(
            ' ',
            VietnameseText
                .Fold(text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SkipWhile(word => silent.Contains(word) || word.All(char.IsAsciiDigit))
        );
}
