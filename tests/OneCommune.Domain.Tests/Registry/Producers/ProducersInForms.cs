using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Tests.Registry.Producers;

public sealed class ProducersInForms
{
    [Theory]
    [InlineData(LegalForm.Cooperative, null, true)]
    [InlineData(LegalForm.Other, null, false)]
    [InlineData(LegalForm.Other, LegalForm.Other, true)]
    [InlineData(LegalForm.Other, LegalForm.Farm, false)]
    [InlineData((LegalForm)99, null, false)]
    public void A_legal_form_that_says_nothing_may_stay_but_not_be_chosen(
        LegalForm form,
        LegalForm? before,
        bool allowed
    )
    {
        var refusal = Record.Exception(() => LegalForms.RefuseChoice(form, before, []));

        Assert.Equal(allowed, refusal is null);
    }

    [Fact]
    public void An_association_holds_tourism_services_only()
    {
        LegalForms.RefuseChoice(LegalForm.Association, LegalForm.Farm, [Sector.Tourism, Sector.Unknown]);
        LegalForms.RefuseSector(LegalForm.Association, Sector.Tourism);
        LegalForms.RefuseSector(LegalForm.Household, Sector.Food);

        Assert.Throws<RefusalException>(() => LegalForms.RefuseChoice(LegalForm.Association, null, [Sector.Food]));
        Assert.Throws<RefusalException>(() => LegalForms.RefuseSector(LegalForm.Association, Sector.Food));
    }

    [Fact]
    public void What_one_record_leaves_open_the_other_fills_and_a_persons_facts_go_with_the_person()
    {
        var kept = new Profile(LegalForm.Other) { Representative = "Lê Văn Ba", Phone = "0912345678" };
        var merged = new Profile(LegalForm.Farm)
        {
            Address = "Ấp 1",
            Representative = "Trần Thị Tư",
            RepresentativeGender = Gender.Female,
            RepresentativeEthnicity = "Khmer",
            Phone = "0999999999",
            Email = "a@b.vn",
            ModernChannel = true,
        };

        var filled = kept.FilledFrom(merged);

        Assert.Equal((LegalForm.Farm, "Ấp 1", "Lê Văn Ba"), (filled.LegalForm, filled.Address, filled.Representative));
        Assert.Equal(("0912345678", "a@b.vn", true), (filled.Phone, filled.Email, filled.ModernChannel));
        Assert.Equal((null, null), (filled.RepresentativeGender, filled.RepresentativeEthnicity));
        Assert.Equal(
            Gender.Female,
            (kept with { Representative = "TRAN THI TU" }).FilledFrom(merged).RepresentativeGender
        );
    }

    [Theory]
    [InlineData("0912 345 678", true)]
    [InlineData("(0272) 3.821.234 - 0912345678", true)]
    [InlineData("+84 912 345 678", true)]
    [InlineData("không có", false)]
    [InlineData("12345", false)]
    public void A_phone_number_is_digits_and_what_stands_between_them(string typed, bool valid) =>
        Assert.Equal(valid, Record.Exception(() => Contact.Phone(typed)) is null);
}
