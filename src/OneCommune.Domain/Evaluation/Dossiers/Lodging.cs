using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// What a lodging is judged by and freezes beside the dossier itself. <paramref name="InForce"/> is the regulation of the
/// day, <paramref name="Latest"/> the product's latest recognition, <paramref name="Place"/> the commune's code and name.
/// </summary>
public sealed record Lodging(
    Regulation Regulation,
    string RegulationSha256,
    Regulation InForce,
    Producer Producer,
    Product Product,
    Recognition? Latest,
    Place Place,
    WorkingCalendar Calendar
);

/// <summary>An administrative unit as written in a document.</summary>
public sealed record Place(string Code, string Name);

/// <summary>
/// Something a dossier still lacks, under the code of the refusal that lodging would meet; the criterion or the field of
/// Form 02 it is about, where it is about one.
/// </summary>
public sealed record Lack(string Code, Criterion? Criterion = null, ReportField? Field = null, params object[] Args)
{
    public LackIn In =>
        Criterion is not null ? LackIn.Criteria
        : Field is not null ? LackIn.Report
        : Code is "dossier.no-representative" or "dossier.no-address" or "dossier.no-phone" ? LackIn.Registration
        : LackIn.Standing;

    /// <summary>The arguments of the sentence: <see cref="Args"/>, then the criterion or field.</summary>
    public RefusalException Refusal =>
        new(
            Code,
            [
                .. Args,
                .. Criterion is null ? [] : new object[] { Criterion },
                .. Field is null ? [] : new object[] { Field },
            ]
        );
}

/// <summary>Where something is missing; standing: what no form can mend, such as the legal form or the day.</summary>
public enum LackIn
{
    Standing,
    Registration,
    Report,
    Criteria,
}
