using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Places;

/// <summary>A few units with every trap: codes used again, a commune that was split, names alike but for accents or kind.</summary>
internal static class SmallCountry
{
    public static readonly DateOnly Then = new(2024, 12, 31);
    public static readonly DateOnly Mergers = new(2025, 7, 1);
    public static readonly DateOnly Now = new(2026, 6, 15);

    // code, name, level, code of the unit above
    private const string Before = """
        80 Tỉnh Long An
        . 794 Thành phố Tân An
        . . 27685 Phường 5
        . . 27688 Phường 2
        . . 27706 Xã Hướng Thọ Phú
        . 803 Huyện Thủ Thừa
        . . 28036 Thị trấn Thủ Thừa
        . . 28048 Xã Mỹ Lạc
        . . 28051 Xã Mỹ Thạnh
        . . 28054 Xã Mỹ An
        . 805 Huyện Châu Thành
        . . 28243 Thị trấn Tầm Vu
        . . 28240 Xã Hòa Phú
        . 795 Thị xã Kiến Tường
        . . 27787 Phường 2
        72 Tỉnh Tây Ninh
        . 703 Thành phố Tây Ninh
        . . 25456 Phường 1
        . 708 Huyện Châu Thành
        . . 25570 Xã Hòa Hội
        . . 25571 Xã Hòa Phú
        79 Thành phố Hồ Chí Minh
        . 760 Quận 1
        . . 26740 Phường Bến Nghé
        66 Tỉnh Đắk Lắk
        . 653 Huyện M'Đrắk
        . . 24451 Xã Ea M'Lây
        46 Thành phố Huế
        . 474 Quận Thuận Hóa
        . . 19777 Phường Vĩ Dạ
        42 Tỉnh Hà Tĩnh
        . 447 Huyện Kỳ Anh
        . . 18754 Xã Kỳ Xuân
        . 449 Thị xã Kỳ Anh
        . . 18755 Phường Sông Trí
        . . 18756 Xã Kỳ Quân
        . . 18757 Xã Kỳ Quán
        """;

    private const string After = """
        80 Tỉnh Tây Ninh
        . 28036 Xã Thủ Thừa
        . 28051 Xã Mỹ Thạnh
        . 27694 Phường Tân An
        """;

    private static readonly (string Old, string New)[] successions =
    [
        ("28036", "28036"),
        ("28048", "28051"),
        ("28051", "28051"),
        ("28054", "28036"),
        ("28054", "28051"),
        ("27685", "27694"),
        ("25456", "27694"),
    ];

    public static Gazetteer Country { get; } = Build();

    public static AdminUnit Old(string code) => Country.Unit(code, Then)!;

    public static AdminUnit New(string code) => Country.Unit(code, Now)!;

    private static Gazetteer Build()
    {
        var before = Read(Before, 0, new(2004, 7, 8), Mergers.AddDays(-1)).ToDictionary(unit => unit.Code);
        var after = Read(After, 100, Mergers, null).ToDictionary(unit => unit.Code);
        var steps = successions.Select(step => new Succession(
            before[step.Old].Id,
            after[step.New].Id,
            Mergers,
            successions.Count(other => other.Old == step.Old) == 1 ? SuccessionPart.Whole : SuccessionPart.Split
        ));
        return new Gazetteer([.. before.Values, .. after.Values], steps);
    }

    private static IEnumerable<AdminUnit> Read(string lines, long lastId, DateOnly from, DateOnly? to)
    {
        var above = new AdminUnit[3];
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var depth = line.Count(c => c == '.');
            var parts = line.Replace(". ", "", StringComparison.Ordinal).Split(' ', 2);
            var level = parts[0].Length == 5 ? AdminLevel.Commune : (AdminLevel)depth;
            above[depth] = new AdminUnit(
                ++lastId,
                parts[0],
                parts[1],
                level,
                depth == 0 ? null : above[depth - 1],
                from,
                to
            );
            yield return above[depth];
        }
    }
}
