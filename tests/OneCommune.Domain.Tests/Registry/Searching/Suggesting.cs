using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Registry.Searching;

/// <summary>"Ý bạn là": one slip, or one other spelling; the tones typed are kept; and it finds something.</summary>
public sealed class Suggesting
{
    private static readonly DateOnly day = new(2026, 6, 15);

    private static readonly string[] products =
    [
        "Nước mắm Hòn Mê",
        "Cà phê rang xay",
        "Mì Quảng Bà Mua",
        "Chả lụa",
        "Sữa chua nếp cẩm",
        "Rượu đế Gò Đen",
        "Kẹo dừa",
        "Quả bưởi da xanh",
        "Trà sen",
        "Bánh tráng phơi sương",
        "Nấm bào ngư",
        "Lạp xưởng tươi",
        "Giò bò",
        "Xoài sấy",
        "Dưa hấu",
        "Kẹo dẻo mãng cầu",
        "Nghệ tinh bột",
        "Mắm tôm",
        "Nem chua",
        "Mật ong rừng",
    ];

    [Theory]
    // Tones typed are kept.
    [InlineData("nước nắm", "nước mắm")]
    [InlineData("nước mắn", "nước mắm")]
    [InlineData("mỳ", "mì")]
    [InlineData("mỳ quảng", "mì quảng")]
    [InlineData("chè", null)]
    [InlineData("che", null)]
    [InlineData("chế", null)]
    [InlineData("mem", "nem")]
    // Other spellings.
    [InlineData("cafe", "cà phê")]
    [InlineData("caffe", "cà phê")]
    [InlineData("ca fe", "cà phê")]
    [InlineData("cafe rang xay", "cà phê rang xay")]
    [InlineData("cà fê", "cà phê")]
    [InlineData("xữa chua", "sữa chua")]
    [InlineData("xua chua", "sữa chua")]
    [InlineData("dượu đế", "rượu đế")]
    [InlineData("kủa bưởi", "quả bưởi")]
    [InlineData("chà sen", "trà sen")]
    [InlineData("bánh chán", "bánh tráng")]
    [InlineData("nạp xưởng", "lạp xưởng")]
    [InlineData("lạp sưởng", "lạp xưởng")]
    [InlineData("dò bò", "giò bò")]
    [InlineData("soài sấy", "xoài sấy")]
    [InlineData("giưa hấu", "dưa hấu")]
    [InlineData("ngệ tinh bột", "nghệ tinh bột")]
    [InlineData("mặc ong", "mật ong")]
    // One slip of the fingers.
    [InlineData("banh tarng", "bánh tráng")]
    [InlineData("bnah trang", "bánh tráng")]
    [InlineData("banhh trang", "bánh tráng")]
    [InlineData("baanh traang", "bánh tráng")]
    [InlineData("nuoc mammm", "nước mắm")]
    [InlineData("mat ogn", "mật ong")]
    [InlineData("ban htrang", "bánh tráng")]
    [InlineData("nuocnam", "nước mắm")]
    [InlineData("banhtarng", "bánh tráng")]
    [InlineData("keo duwx", null)]
    [InlineData("mật mặt", null)]
    [InlineData("ong onh", null)]
    [InlineData("zzzzzz", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Leads_to_what_was_meant(string typed, string? meant)
    {
        using var index = Index(products);

        var suggestion = index.Suggest(typed, day, day);

        Assert.Equal(meant, suggestion);
        if (suggestion is not null)
            Assert.NotEqual(0, index.Find(suggestion, day, day).Count);
    }

    /// <summary>Words that all exist are what was meant, also where nothing has them together.</summary>
    [Theory]
    [InlineData("gạo nếp")]
    [InlineData("gao nep")]
    [InlineData("nếp gạo")]
    [InlineData("dầu dừa")]
    [InlineData("trà gừng")]
    [InlineData("mật ong rừng")]
    [InlineData("cơm cháy mắm")]
    [InlineData("mứt gừng dẻo")]
    // A word that is not known is not turned into one that stands elsewhere.
    [InlineData("gạo hữu cơ")]
    [InlineData("mật ong bạc hà")]
    public void Words_that_exist_are_not_turned_into_others(string typed)
    {
        using var index = Index(
            "Gạo lứt đỏ",
            "Rượu nếp than Gò Bần",
            "Rau dừa nước",
            "Dầu phộng",
            "Trà rừng Ninh Sơn",
            "Mứt gừng",
            "Mật ong hoa tràm",
            "Cơm cháy chà bông",
            "Mắm thái",
            "Ổi rừng Hùng Cà",
            "Kẹo dẻo"
        );

        Assert.Null(index.Suggest(typed, day, day));
    }

    /// <summary>Two words that are both known are another's slip only where a name has that one in their place.</summary>
    [Theory]
    [InlineData("nước nắm", "nước mắm")]
    [InlineData("nuoc nam", "nước mắm")]
    [InlineData("trà swn", "trà sen")]
    [InlineData("cơm cháu", "cơm cháy")]
    [InlineData("hu tiu", "hủ tiếu")]
    // A word of two letters is another's slip only beside others.
    [InlineData("khô vá lóc", "khô cá lóc")]
    [InlineData("vá", null)]
    // What stands in the same name by chance.
    [InlineData("ca phe sua", null)]
    [InlineData("yến xào", null)]
    [InlineData("chanh day", null)]
    [InlineData("dua hau", null)]
    [InlineData("ko ca loc", null)]
    [InlineData("kẹo đừa", null)]
    [InlineData("xau rieng", null)]
    [InlineData("ruou de goden", null)]
    public void Words_of_one_name_are_what_was_meant(string typed, string? meant)
    {
        using var index = Index(
            "Nước mắm Hòn Mê",
            "Cơm nắm muối vừng",
            "Nước màu dừa",
            "Trà lá sen Hai Lúa",
            "Cơm cháy chà bông",
            "Cháo gà",
            "Bột cháu Bà Năm",
            "Hủ tiếu khô",
            "Hũ chao Thủ Thừa",
            "Cà phê rang xay Phù Sa",
            "Nước yến chưng Xẻo Dừa",
            "Nước cốt chanh Bến Sậy",
            "Nước dừa Hạ",
            "Kẹo Hậu Giang",
            "Khô cá lóc Cơ Căm",
            "Rượu đế Gò Bần"
        );

        Assert.Equal(meant, index.Suggest(typed, day, day));
    }

    /// <summary>
    /// A word of a producer, the beginning of another word or a rare row stands in the way of nothing; names, producers and places that
    /// are asked for, and words still being typed, are no slips.
    /// </summary>
    [Theory]
    [InlineData("nước nắm", "nước mắm")]
    [InlineData("nuoc nam", "nước mắm")]
    [InlineData("cơm cháu", "cơm cháy")]
    [InlineData("mem", "nem")]
    [InlineData("cơ sở năm nắm", null)]
    [InlineData("Cơ sở Năm N", null)]
    [InlineData("nước màu năm nắm", null)]
    [InlineData("kẹo năm nắm", null)]
    [InlineData("nước m", null)]
    [InlineData("nuoc ma", null)]
    [InlineData("nem ch", null)]
    [InlineData("hộ mem", null)]
    [InlineData("cháu", null)]
    [InlineData("12/qđ", null)]
    [InlineData("dừa", null)]
    public void What_is_found_by_chance_stands_in_the_way_of_nothing(string typed, string? meant)
    {
        using var index = new SearchIndex();
        SearchEntry[] entries =
        [
            Entry("Nước mắm Hòn Mê"),
            Entry("Nước màu dừa") with
            {
                Makers = ["Cơ sở Năm Nắm"],
                Numbers = ["12/QĐ-UBND"],
            },
            Entry("Kẹo dừa") with
            {
                Makers = ["Cơ sở Năm Nắm"],
            },
            Entry("Cơm cháy chà bông"),
            Entry("Cơm dẻo") with
            {
                Makers = ["Hộ Cháu Mười"],
            },
            Entry("Tinh bột") with
            {
                Makers = ["Hộ Mem"],
            },
            .. Enumerable.Range(1, 5).Select(one => Entry($"Nem chua {one}")),
        ];
        index.Fill(entries.OrderBy(entry => entry.NameOrder, StringComparer.Ordinal), Gazetteer.Empty);

        Assert.Equal(meant, index.Suggest(typed, day, day));
        Assert.NotEqual(0, index.Find(typed, day, day).Count);
    }

    [Fact]
    public void Nothing_is_suggested_for_what_is_found()
    {
        using var index = Index(products);
        foreach (var name in products)
            Assert.Null(index.Suggest(name, day, day));
    }

    [Fact]
    public void What_the_public_may_not_know_is_suggested_to_nobody()
    {
        using var index = new SearchIndex();
        index.Fill([Entry("Cà phê") with { PublicFrom = null }], Gazetteer.Empty);

        Assert.Null(index.Suggest("cafe", day, day));
    }

    internal static SearchIndex Index(params string[] names)
    {
        var index = new SearchIndex();
        index.Fill(names.Select(Entry).OrderBy(entry => entry.NameOrder, StringComparer.Ordinal), Gazetteer.Empty);
        return index;
    }

    internal static SearchEntry Entry(string name) =>
        new(Guid.NewGuid(), name, VietnameseOrder.Key(name))
        {
            PublicFrom = new(2025, 1, 1),
            LastDay = new(2027, 12, 31),
        };
}
