using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Places;

public class PartsApart
{
    private static readonly UnitLine Province = new(1, "80", "Tỉnh Thử", AdminLevel.Province, null);

    [Fact]
    public void Parts_of_one_commune_far_from_each_other_are_told_with_their_distance()
    {
        var change = Change(("A", 11.31, 106.10, 40), ("B", 10.53, 106.41, 35));

        var fault = Assert.Single(change.Apart());

        Assert.Equal("boundary.apart", fault.Refusal.Code);
        Assert.Equal(["27691", "Phường A", "Phường B", 93], fault.Refusal.Args);
        Assert.Empty(change.Faults());
    }

    [Fact]
    public void Neighbours_are_not_told() =>
        Assert.Empty(Change(("A", 10.50, 106.40, 40), ("B", 10.55, 106.41, 35)).Apart());

    [Fact]
    public void Large_units_may_lie_far_from_each_other() =>
        Assert.Empty(Change(("A", 21.0, 103.0, 400), ("B", 21.4, 103.1, 500)).Apart());

    [Fact]
    public void A_part_between_two_others_joins_them() =>
        Assert.Empty(
            Change(
                    ("A", 10.50, 106.40, 30),
                    ("B", 10.60, 106.40, 30),
                    ("C", 10.70, 106.40, 30),
                    ("D", 10.80, 106.40, 30)
                )
                .Apart()
        );

    [Fact]
    public void Without_areas_thirty_kilometres_are_too_far()
    {
        Assert.Single(Change(("A", 10.50, 106.40, null), ("B", 10.80, 106.40, null)).Apart());
        Assert.Empty(Change(("A", 10.50, 106.40, null), ("B", 10.75, 106.40, null)).Apart());
    }

    [Fact]
    public void Without_points_nothing_is_said() =>
        Assert.Empty(Change(("A", null, null, 40), ("B", 10.5, 106.4, 35)).Apart());

    private static BoundaryChange Change(
        params (string Name, double? Latitude, double? Longitude, double? Area)[] parts
    ) =>
        new(
            new(2025, 7, 1),
            [Province, new(2, "27691", "Phường 4", AdminLevel.Commune, "80")],
            [
                Province,
                .. parts.Select(
                    (part, i) =>
                        new UnitLine(
                            i + 2,
                            $"2770{i}",
                            "Phường " + part.Name,
                            AdminLevel.Commune,
                            "80",
                            part.Latitude,
                            part.Longitude,
                            part.Area
                        )
                ),
            ],
            [.. parts.Select((_, i) => new SuccessionLine(i + 2, "27691", $"2770{i}", SuccessionPart.Split))]
        );
}
