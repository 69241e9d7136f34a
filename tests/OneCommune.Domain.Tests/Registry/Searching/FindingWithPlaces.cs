using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Registry.Searching;

/// <summary>Names, producers and places asked together. All products but one are made in Phường 4 of Thử An.</summary>
public sealed class FindingWithPlaces
{
    private static readonly DateOnly day = new(2026, 6, 15);

    /// <summary>More of the words in the name come before places that happen to be called so.</summary>
    [Fact]
    public void Whose_name_holds_more_of_the_words_stands_first()
    {
        using var index = Index();

        Assert.Equal(
            ["Nước ép thanh long", "An xoa túi lọc", "Bưởi da xanh"],
            index.Find("thanh long thử an", day, day).Best(9).Select(id => names[id])
        );
    }

    [Theory]
    [InlineData("phường 4", 3)]
    [InlineData("Phường 04", 3)]
    [InlineData("p4", 3)]
    [InlineData("P04 thu an", 3)]
    [InlineData("phuong04", 3)]
    [InlineData("buoi p.4", 1)]
    [InlineData("phường 14", 0)]
    [InlineData("p40", 0)]
    public void The_number_of_a_ward_is_read_however_it_is_written(string typed, int found)
    {
        using var index = Index();
        Assert.Equal(found, index.Find(typed, day, day).Count);
    }

    [Theory]
    [InlineData("tanh long", "thanh long")]
    [InlineData("nước éo thanh", "nước ép thanh")]
    [InlineData("thuban", "thử an")]
    [InlineData("ba ngọt", "ba ngọc")]
    [InlineData("thanh long tân an", null)]
    public void A_slip_leads_to_names_producers_and_places(string typed, string? meant)
    {
        using var index = Index();
        Assert.Equal(meant, index.Suggest(typed, day, day));
    }

    private readonly Dictionary<Guid, string> names = [];

    private SearchIndex Index()
    {
        var province = new AdminUnit(1, "80", "Tỉnh Thử An", AdminLevel.Province, null, new(2025, 7, 1));
        var ward = new AdminUnit(2, "27691", "Phường 4", AdminLevel.Commune, province, new(2025, 7, 1));
        var other = new AdminUnit(3, "27692", "Xã Long Thạnh", AdminLevel.Commune, province, new(2025, 7, 1));
        (string Name, string Maker, AdminUnit Place)[] products =
        [
            ("An xoa túi lọc", "Hộ Năm", other),
            ("Bưởi da xanh", "Hộ Năm", other),
            ("Nước ép thanh long", "Cơ sở Ba Ngọc", ward),
            ("Bưởi sấy", "Hộ Năm", ward),
            ("Tân dược An Khang", "Hộ Năm", ward),
        ];
        var index = new SearchIndex();
        index.Fill(
            products
                .Select(one => Suggesting.Entry(one.Name) with { Makers = [one.Maker], Units = [one.Place.Id] })
                .OrderBy(entry => entry.NameOrder, StringComparer.Ordinal)
                .Select(entry =>
                {
                    names[entry.Id] = entry.Name;
                    return entry;
                }),
            new([province, ward, other], [])
        );
        return index;
    }
}
