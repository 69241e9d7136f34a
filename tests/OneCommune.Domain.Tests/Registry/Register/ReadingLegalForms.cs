using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ReadingLegalForms
{
    [Theory]
    [InlineData("DN", LegalForm.Enterprise)]
    [InlineData("Doanh nghiệp", LegalForm.Enterprise)]
    [InlineData("CTY TNHH", LegalForm.Enterprise)]
    [InlineData("Công ty cổ phần", LegalForm.Enterprise)]
    [InlineData("HTX", LegalForm.Cooperative)]
    [InlineData("Hợp tác xã nông nghiệp", LegalForm.Cooperative)]
    [InlineData("THT", LegalForm.CooperativeGroup)]
    [InlineData("tổ hợp tác", LegalForm.CooperativeGroup)]
    [InlineData("HKD", LegalForm.Household)]
    [InlineData("Hộ KD", LegalForm.Household)]
    [InlineData("Cơ sở/hộ gia đình", LegalForm.Household)]
    [InlineData("Cơ sở sản xuất", LegalForm.Household)]
    [InlineData("Trang trại", LegalForm.Farm)]
    [InlineData("Hội, hiệp hội", LegalForm.Association)]
    [InlineData("ho kinh doanh", LegalForm.Household)]
    public void A_type_is_read_as_offices_write_it(string text, LegalForm form) =>
        Assert.Equal(form, LegalFormText.OfType(text));

    [Theory]
    [InlineData("")]
    [InlineData("Khác")]
    [InlineData("Doanh nghiệp/HTX")]
    [InlineData("chủ thể")]
    public void A_generic_type_tells_nothing(string text) => Assert.Null(LegalFormText.OfType(text));

    [Theory]
    [InlineData("HTX Nông nghiệp Tân An", LegalForm.Cooperative)]
    [InlineData("Chi nhánh Công ty Cổ phần Sen", LegalForm.Enterprise)]
    [InlineData("DNTN Hai Lúa", LegalForm.Enterprise)]
    [InlineData("Hộ Nguyễn Văn Doanh", LegalForm.Household)]
    [InlineData("Trang trại bò Công ty", LegalForm.Farm)]
    public void A_name_tells_the_form_it_begins_with(string name, LegalForm form) =>
        Assert.Equal(form, LegalFormText.OfName(name));

    [Theory]
    [InlineData("Nguyễn Văn Hộ")]
    [InlineData("Mắm cô Ba")]
    [InlineData("Hồ Tiêu Xanh")]
    public void A_name_that_begins_otherwise_tells_nothing(string name) => Assert.Null(LegalFormText.OfName(name));
}
