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
    public Profile Read(string? note, FieldRefusals fields) =>
        new(
            LegalForm,
            fields.Read("Form.Address", () => Entry.Line(Address, "Địa chỉ", 300)),
            fields.Read("Form.Representative", () => Entry.Line(Representative, "Người đại diện", 200)),
            Gender,
            fields.Read("Form.Ethnicity", () => Entry.Line(Ethnicity, "Dân tộc", 50)),
            fields.Read("Form.Phone", () => Contact.Phone(Telephone.Tidy(Entry.Line(Phone, "Điện thoại", 60)))),
            fields.Read("Form.Email", () => Contact.Email(Entry.Line(Email, "Thư điện tử", 200))),
            fields.Read("Form.RegistrationNumber", () => Entry.Line(RegistrationNumber, "Số đăng ký kinh doanh", 50)),
            ModernChannel,
            note
        );

    public string? ReadNote(FieldRefusals fields) => fields.Read("Form.Note", () => Entry.Lines(Note, "Ghi chú", 2000));
}
