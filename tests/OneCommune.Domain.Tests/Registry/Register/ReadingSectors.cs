using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ReadingSectors
{
    internal static readonly RegulationCatalogue Laws = new(Packs.Readings.Select(reading => reading.Sound()));
    internal static readonly SectorNames Names = new(Laws);

    [Theory]
    [InlineData("Thực phẩm", Domain.Registry.Sector.Food)]
    [InlineData("I. Sản phẩm thực phẩm", Domain.Registry.Sector.Food)]
    [InlineData("Nhóm Đồ uống", Domain.Registry.Sector.Drinks)]
    [InlineData("Dược liệu và sản phẩm từ dược liệu", Domain.Registry.Sector.Medicinal)]
    [InlineData("Thảo dược", Domain.Registry.Sector.Medicinal)]
    [InlineData("Thủ công mỹ nghệ", Domain.Registry.Sector.Handicraft)]
    [InlineData("Hàng thủ công mỹ nghệ", Domain.Registry.Sector.Handicraft)]
    [InlineData("Sinh vật cảnh", Domain.Registry.Sector.Ornamental)]
    [InlineData("Dịch vụ du lịch cộng đồng", Domain.Registry.Sector.Tourism)]
    [InlineData("Dịch vụ du lịch nông thôn và bán hàng", Domain.Registry.Sector.Tourism)]
    [InlineData("Trang thiết bị, dụng cụ y tế", Domain.Registry.Sector.Medicinal)]
    [InlineData("Gia vị", Domain.Registry.Sector.Food)]
    public void Sectors_and_groups_of_every_decision_are_known(string text, Domain.Registry.Sector sector) =>
        Assert.Equal(new NamedSector(sector), Names.Find(text));

    [Fact]
    public void Every_set_of_the_newest_decision_is_found_by_its_name()
    {
        foreach (var set in Packs.Regulation("26-2026").Sets)
            Assert.Equal(set.Number, Names.Find(set.Label.Vi)?.Set);
    }

    [Theory]
    [InlineData("Thực phẩm - Rau, củ, quả, hạt tươi", 1)]
    [InlineData("Bộ 3: Gạo, ngũ cốc, hạt sơ chế khác", 3)]
    [InlineData("ĐỒ UỐNG / RƯỢU TRẮNG", 14)]
    public void A_sector_with_its_set_names_the_set(string text, int set) => Assert.Equal(set, Names.Find(text)?.Set);

    [Theory]
    [InlineData("Đặc sản vùng miền")]
    [InlineData("Thực phẩm - Đồ uống")]
    [InlineData("")]
    public void What_nobody_knows_or_names_two_sectors_is_not_guessed(string text) => Assert.Null(Names.Find(text));
}
