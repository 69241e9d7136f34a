using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Registers;

/// <summary>
/// A register fills in what is not known yet and never overwrites: of several rows of one producer the first that says something counts.
/// </summary>
public static class ProfileMerge
{
    /// <summary>What is known of the producer, with its blanks filled by the row.</summary>
    public static Profile Fill(Producer known, Profile row)
    {
        var isSamePerson =
            known.Representative is null
            || row.Representative is null
            || VietnameseText.Match(known.Representative) == VietnameseText.Match(row.Representative);
        return new(
            known.LegalForm == LegalForm.Other ? row.LegalForm : known.LegalForm,
            known.Address ?? row.Address,
            known.Representative ?? row.Representative,
            known.RepresentativeGender ?? (isSamePerson ? row.RepresentativeGender : null),
            known.RepresentativeEthnicity ?? (isSamePerson ? row.RepresentativeEthnicity : null),
            known.Phone ?? row.Phone,
            known.Email,
            known.RegistrationNumber,
            known.ModernChannel || row.ModernChannel,
            known.Note
        );
    }

    public static Profile Of(Producer producer) => Fill(producer, new(producer.LegalForm));

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

    /// <summary>What is known of the product, with its blanks filled by the row.</summary>
    public static ProductFacts Fill(Product known, RegisterRow row) =>
        new(
            known.Sector == Sector.Unknown ? row.Sector : known.Sector,
            known.SetNumber ?? (known.Sector == row.Sector || known.Sector == Sector.Unknown ? row.Set : null),
            known.Code ?? row.Code,
            known.Gtin ?? row.Gtin,
            known.Online ?? row.Online,
            known.Story,
            known.Note ?? row.Note
        );

    public static ProductFacts Of(Product product) =>
        new(product.Sector, product.SetNumber, product.Code, product.Gtin, product.Online, product.Story, product.Note);

    public static bool Differ(string? known, string? told) =>
        known is not null && told is not null && VietnameseText.Match(known) != VietnameseText.Match(told);
}
