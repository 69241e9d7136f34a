using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The profile as typed into a form.</summary>
internal sealed class ProfileForm
{
    public LegalForm LegalForm { get; set; } = LegalForm.Household;
    public string? Address { get; set; }
    public string? Representative { get; set; }
    public Gender? Gender { get; set; }
    public string? Ethnicity { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? RegistrationNumber { get; set; }
    public bool ModernChannel { get; set; }
    public string? Note { get; set; }

    public static ProfileForm Of(Producer producer) =>
        new()
        {
            LegalForm = producer.LegalForm,
            Address = producer.Address,
            Representative = producer.Representative,
            Gender = producer.RepresentativeGender,
            Ethnicity = producer.RepresentativeEthnicity,
            Phone = producer.Phone,
            Email = producer.Email,
            RegistrationNumber = producer.RegistrationNumber,
            ModernChannel = producer.ModernChannel,
            Note = producer.Note,
        };

    /// <param name="note">The note to keep where the form has no field for it: notes are the offices' own.</param>
    public Profile Read(string? note) =>
        new(
            LegalForm,
            Entry.Line(Address, "Địa chỉ", 300),
            Entry.Line(Representative, "Người đại diện", 200),
            Gender,
            Entry.Line(Ethnicity, "Dân tộc", 50),
            Contact.Phone(Telephone.Tidy(Entry.Line(Phone, "Điện thoại", 60))),
            Contact.Email(Entry.Line(Email, "Thư điện tử", 200)),
            Entry.Line(RegistrationNumber, "Số đăng ký kinh doanh", 50),
            ModernChannel,
            note
        );

    public string? ReadNote() => Entry.Lines(Note, "Ghi chú", 2000);
}
