using OneCommune.Domain.Registry;
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
    public Gender? RepresentativeGender { get; set; }
    public string? RepresentativeEthnicity { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? RegistrationNumber { get; set; }
    public bool ModernChannel { get; set; }
    public string? Note { get; set; }

    public static ProfileForm Of(Producer producer) => Facts.Put(producer.AsProfile(), new ProfileForm());

    /// <summary>What anyone who may change the producer says of it; the note stays as in <paramref name="before"/>.</summary>
    public Profile ReadOwn(Profile before, FieldRefusals fields) =>
        before with
        {
            LegalForm = LegalForm,
            Address = fields.Read("Form.Address", () => Entry.Line(Address, "Địa chỉ", 300)),
            Representative = fields.Read(
                "Form.Representative",
                () => Entry.Line(Representative, "Người đại diện", 200)
            ),
            RepresentativeGender = RepresentativeGender,
            RepresentativeEthnicity = fields.Read(
                "Form.RepresentativeEthnicity",
                () => Entry.Line(RepresentativeEthnicity, "Dân tộc", 50)
            ),
            Phone = fields.Read("Form.Phone", () => Contact.Phone(Telephone.Tidy(Entry.Line(Phone, "Điện thoại", 60)))),
            Email = fields.Read("Form.Email", () => Contact.Email(Entry.Line(Email, "Thư điện tử", 200))),
            RegistrationNumber = fields.Read(
                "Form.RegistrationNumber",
                () => Entry.Line(RegistrationNumber, "Số đăng ký kinh doanh", 50)
            ),
            ModernChannel = ModernChannel,
        };

    /// <summary>What only an office writes.</summary>
    public Profile ReadOffice(Profile before, FieldRefusals fields) =>
        before with
        {
            Note = fields.Read("Form.Note", () => Entry.Lines(Note, "Ghi chú", 2000)),
        };
}
