using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Registry.Duplicates;

public sealed class FindingDuplicates
{
    private const long Commune = 12;
    private const long Other = 13;

    [Theory]
    [InlineData("Hợp tác xã Tân An", "HTX Tân An", Likeness.LegalForm)]
    [InlineData("HTX Tân An", "HTX Tan An", Likeness.Accents)]
    [InlineData("HTX Tân An", "htx  TÂN AN", Likeness.Same)]
    [InlineData("Công ty TNHH Hoà Mỹ", "Cty TNHH Hòa Mỹ", Likeness.LegalForm)]
    [InlineData("Cơ sở Cô-Năm", "Cơ sở Cô Năm", Likeness.Punctuation)]
    public void The_same_name_in_one_commune_is_likely_one_producer(string one, string other, Likeness why)
    {
        var pair = Assert.Single(LikelyDuplicates.Among([Producer(one), Producer(other)]));

        Assert.Equal(why, pair.Names);
        Assert.Equal([DuplicateSign.SameCommune], pair.Signs);
    }

    [Fact]
    public void Two_communes_that_are_one_today_are_said_to_be_so()
    {
        var pair = Assert.Single(
            LikelyDuplicates.Among([
                Producer("HTX Tân An", unit: 3, ground: [Commune]),
                Producer("HTX Tân An", unit: 5, ground: [Commune, Other]),
            ])
        );

        Assert.Equal([DuplicateSign.SameCommuneToday], pair.Signs);
    }

    [Fact]
    public void The_same_name_in_another_commune_is_another_producer_unless_phone_or_person_agree()
    {
        var here = Producer("HTX Tân An", phone: "0912 345 678", person: "Nguyễn Văn Bình");
        var there = Producer("HTX Tân An", unit: Other, ground: [Other]);

        Assert.Empty(LikelyDuplicates.Among([here, there]));
        Assert.Single(LikelyDuplicates.Among([here, there with { Phone = "+84 912.345.678" }]));
        Assert.Single(LikelyDuplicates.Among([here, there with { Representative = "NGUYEN VAN BINH" }]));
    }

    [Fact]
    public void A_place_nobody_knows_may_be_any()
    {
        Assert.Single(LikelyDuplicates.Among([Producer("HTX Tân An"), Producer("HTX Tân An", unit: null, ground: [])]));
    }

    [Fact]
    public void Another_name_is_one_producer_by_phone_but_not_by_a_phone_that_stands_for_none()
    {
        Assert.Equal(
            [DuplicateSign.SameCommune, DuplicateSign.SamePhone],
            Assert
                .Single(
                    LikelyDuplicates.Among([Producer("A", phone: "0912345678"), Producer("B", phone: "0912345678")])
                )
                .Signs
        );
        Assert.Empty(LikelyDuplicates.Among([Producer("A", phone: "000000000"), Producer("B", phone: "000000000")]));
        Assert.Empty(LikelyDuplicates.Among([Producer("A", phone: "113"), Producer("B", phone: "113")]));
    }

    [Fact]
    public void The_surest_pairs_come_first_and_none_twice()
    {
        var pairs = LikelyDuplicates.Among([
            Producer("HTX Một", phone: "0912345678", person: "Lê Văn Một"),
            Producer("Hợp tác xã Một", phone: "0912345678", person: "Lê Văn Một"),
            Producer("HTX Hai"),
            Producer("HTX Hai"),
        ]);

        Assert.Equal([Likeness.Same, Likeness.LegalForm], pairs.Select(p => p.Names!.Value));
        Assert.Equal(3, pairs[1].Signs.Count);
    }

    [Fact]
    public void Products_are_compared_within_a_producer_and_between_producers_that_are_likely_one()
    {
        var (one, other, third) = (Producer("HTX Tân An"), Producer("Hợp tác xã Tân An"), Producer("HTX Khác"));
        var producers = LikelyDuplicates.Among([one, other, third]);
        ProductTrace[] products =
        [
            new(Guid.NewGuid(), "Gạo Nàng Thơm", one.Id, null, null),
            new(Guid.NewGuid(), "Gao nang thom", one.Id, null, null),
            new(Guid.NewGuid(), "Gạo nàng thơm", other.Id, null, null),
            new(Guid.NewGuid(), "Gạo nàng thơm", third.Id, null, null),
        ];

        var pairs = LikelyDuplicates.Among(products, producers);

        Assert.Equal(3, pairs.Count);
        Assert.Equal(1, pairs.Count(p => p.Signs.Contains(DuplicateSign.SameProducer)));
        Assert.DoesNotContain(pairs, p => p.First == products[3].Id || p.Second == products[3].Id);
    }

    [Fact]
    public void One_code_or_one_bar_code_is_one_product_whatever_the_name()
    {
        var producer = Guid.NewGuid();
        var pairs = LikelyDuplicates.Among(
            [
                new(Guid.NewGuid(), "Mật ong", producer, "80-28040-1-2024", null),
                new(Guid.NewGuid(), "Mật ong rừng", Guid.NewGuid(), "80 - 28040 - 1 - 2024", "8938505970004"),
                new(Guid.NewGuid(), "Ong mật", Guid.NewGuid(), null, "8938505970004"),
            ],
            []
        );

        Assert.Equal(2, pairs.Count);
    }

    [Fact]
    public void What_very_many_share_tells_nothing()
    {
        var producers = Enumerable
            .Range(0, 31)
            .Select(i => Producer("Hộ " + new string('a', i + 5), phone: "0912345678"))
            .ToList();

        Assert.NotEmpty(LikelyDuplicates.Among(producers[..30]));
        Assert.Empty(LikelyDuplicates.Among(producers));
    }

    [Fact]
    public void A_register_of_20000_gives_pairs_in_proportion()
    {
        var random = new Random(1);
        var producers = Enumerable
            .Range(0, 20_000)
            .Select(i => Producer($"Hộ kinh doanh {random.Next(15_000)}", unit: i % 300, ground: [i % 300]))
            .ToList();

        Assert.InRange(LikelyDuplicates.Among(producers).Count, 1, 20_000);
    }

    private static ProducerTrace Producer(
        string name,
        long? unit = Commune,
        long[]? ground = null,
        string? phone = null,
        string? person = null
    ) => new(Guid.NewGuid(), name, unit, ground ?? [Commune], phone, person);
}
