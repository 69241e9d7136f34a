using OneCommune.Domain.Registry.Searching;

namespace OneCommune.Domain.Tests.Registry.Searching;

public sealed class NamesByTheirLegalForm
{
    [Theory]
    [InlineData("HTX Bến Sậy", "Hợp tác xã Bến Sậy")]
    [InlineData("hợp tác xã Bến Sậy", "HTX Bến Sậy")]
    [InlineData("Công ty Cổ phần Chín Lụa", "CTCP Chín Lụa, Công ty CP Chín Lụa, Cty Cổ phần Chín Lụa")]
    [InlineData("Công ty TNHH Gò Sim", "Công ty trách nhiệm hữu hạn Gò Sim, Cty TNHH Gò Sim")]
    [InlineData("Htxa Bến Sậy", "")]
    [InlineData("Cơ sở HTX", "")]
    [InlineData("HTX", "")]
    public void A_name_is_known_by_its_form_in_short_and_in_full(string name, string others) =>
        Assert.Equal(others, string.Join(", ", LegalFormNames.Others(name)));
}
