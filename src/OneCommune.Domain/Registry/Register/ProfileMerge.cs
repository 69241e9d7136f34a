using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Where a register says other than what is known. It fills in what is open and never overwrites (<see cref="Profile.FilledFrom"/>): of
/// several rows of one producer the first that says something counts.
/// </summary>
public static class ProfileMerge
{
    /// <summary>Columns in which the row says something other than what is known, and what is known (null: the legal form).</summary>
    public static IEnumerable<(RegisterColumn Column, string? Known)> Differences(Producer known, Profile row)
    {
        if (row.LegalForm != LegalForm.Other && known.LegalForm != row.LegalForm)
            yield return (RegisterColumn.LegalForm, null);
        if (Differ(known.Representative, row.Representative))
            yield return (RegisterColumn.Representative, known.Representative!);
        else if (known.RepresentativeGender is { } gender && row.RepresentativeGender is { } other && gender != other)
            yield return (RegisterColumn.Gender, gender == Gender.Female ? "Nữ" : "Nam");
        if (Differ(known.Phone, row.Phone))
            yield return (RegisterColumn.Phone, known.Phone!);
    }

    public static bool Differ(string? known, string? told) =>
        known is not null && told is not null && VietnameseText.Match(known) != VietnameseText.Match(told);
}
