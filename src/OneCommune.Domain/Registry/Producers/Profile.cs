using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Producers;

/// <summary>
/// What Form 02 part I tells of a producer; each fact is a column of <see cref="Producer"/> by the same name. Gender and ethnicity are
/// sensitive: never on public pages.
/// </summary>
public sealed record Profile(LegalForm LegalForm)
{
    public string? Address { get; init; }
    public string? Representative { get; init; }
    public Gender? RepresentativeGender { get; init; }
    public string? RepresentativeEthnicity { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? RegistrationNumber { get; init; }
    public bool ModernChannel { get; init; }
    public string? Note { get; init; }

    /// <summary>What this one leaves open is taken from the other, by name; what it says stays.</summary>
    public Profile FilledFrom(Profile other)
    {
        var isSamePerson =
            Representative is null
            || other.Representative is null
            || VietnameseText.Fold(Representative) == VietnameseText.Fold(other.Representative);
        return Facts.Fill(this with { }, other) with
        {
            LegalForm = LegalForm == LegalForm.Other ? other.LegalForm : LegalForm,
            // A person's own: they go over with that person only.
            RepresentativeGender = RepresentativeGender ?? (isSamePerson ? other.RepresentativeGender : null),
            RepresentativeEthnicity = RepresentativeEthnicity ?? (isSamePerson ? other.RepresentativeEthnicity : null),
        };
    }
}
