using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// What one row of a register says: a product, who makes it and where, and at most two recognitions. Places are as written; everything
/// else is understood.
/// </summary>
public sealed record RegisterRow(int Number, string Product, string Producer, Profile Profile, RowPlace Place)
{
    /// <summary>The headings it stands under.</summary>
    public required RegisterHeader Header { get; init; }

    /// <summary>What it says of the product; its note is the note column and the columns the form does not know.</summary>
    public required ProductFacts Facts { get; init; }

    /// <summary>What is written but cannot stand where it is written: a star without a date, a sector nobody knows.</summary>
    public string? Remainder { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WrittenRecognition> Recognitions { get; init; } = [];
    public WrittenRevocation? Revocation { get; init; }
}

/// <summary>The place columns; empty texts where the row does not say. <paramref name="On"/> names a catalogue other than the file's.</summary>
/// <param name="SectionDistrict">The district whose rows these are, by the heading above them.</param>
/// <param name="SectionCommune">Likewise the commune.</param>
/// <param name="Address">The whole address, in a register without columns of places.</param>
public sealed record RowPlace(
    string Commune,
    string District,
    string Province,
    DateOnly? On = null,
    string SectionDistrict = "",
    string Address = "",
    string SectionCommune = ""
)
{
    public bool IsEmpty => Commune.Length + District.Length + Province.Length == 0;
}

/// <summary>A recognition as a register tells it. <paramref name="DayIsKnown"/>: false where only its year or month is written.</summary>
public sealed record WrittenRecognition(
    int Stars,
    DateOnly IssuedOn,
    bool DayIsKnown,
    bool IsAgain,
    string? Number,
    string? Authority
);

public sealed record WrittenRevocation(DateOnly On, string? Number);
