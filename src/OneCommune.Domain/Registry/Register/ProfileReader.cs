using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Reads what one row says of the producer beside the name and the place.</summary>
internal sealed class ProfileReader(RegisterHeader header)
{
    public Profile Read(RowTexts texts, RowRemarks remarks, List<string> notes, string producer)
    {
        var channel = texts[RegisterColumn.ModernChannel];
        if (channel.Length > 0 && Tick.Read(channel) is null)
            notes.Add($"{header.Heading(RegisterColumn.ModernChannel)}: {channel}");
        return new(Form(texts, remarks, notes, producer))
        {
            Address = texts.Find(RegisterColumn.Address),
            Representative = texts.Find(RegisterColumn.Representative),
            RepresentativeGender = Gender(texts, remarks),
            RepresentativeEthnicity = texts.Find(RegisterColumn.Ethnicity),
            Phone = Phone(texts, remarks),
            ModernChannel = channel.Length > 0 && Tick.Read(channel) != false,
        };
    }

    private LegalForm Form(RowTexts texts, RowRemarks remarks, List<string> notes, string producer)
    {
        if ((LegalFormText.OfType(texts[RegisterColumn.LegalForm]) ?? LegalFormText.OfName(producer)) is { } form)
            return form;
        if (producer.Length > 0 && !remarks.IsUnreadable(RegisterColumn.Producer))
            remarks.Warn(RegisterColumn.LegalForm, "register.legal-form");
        if (texts.Find(RegisterColumn.LegalForm) is { } type)
            notes.Add($"{header.Heading(RegisterColumn.LegalForm)}: {type}");
        return LegalForm.Other;
    }

    private static Gender? Gender(RowTexts texts, RowRemarks remarks)
    {
        switch (VietnameseText.Fold(texts[RegisterColumn.Gender]))
        {
            case "nu" or "ba" or "gai" or "f" or "female":
                return Producers.Gender.Female;
            case "nam" or "ong" or "trai" or "m" or "male":
                return Producers.Gender.Male;
            case "":
                return null;
            default:
                remarks.Refuse(RegisterColumn.Gender, "register.gender");
                return null;
        }
    }

    /// <summary>Spreadsheets drop the zero that a number begins with; what was given back is told.</summary>
    private static string? Phone(RowTexts texts, RowRemarks remarks)
    {
        if (texts.Find(RegisterColumn.Phone) is not { } written)
            return null;
        var phone = PhoneText.Read(written, out var gotZero);
        if (!PhoneText.CanBeCalled(phone))
            remarks.Warn(RegisterColumn.Phone, "register.phone");
        else if (gotZero)
            remarks.Warn(RegisterColumn.Phone, "register.phone-zero", phone);
        return phone;
    }
}
