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
