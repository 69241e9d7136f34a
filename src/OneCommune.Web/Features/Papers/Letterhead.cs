using System.Globalization;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Papers;

/// <summary>
/// The head of an office's paper (Decree 30/2020, annex I): who issues it, the nation and its motto, number and symbol, place and date.
/// What is not known yet is left open for the pen.
/// </summary>
/// <param name="Issuer">Lines of the issuing body, as written in words; they are printed in capitals.</param>
/// <param name="Symbol">"BC-UBND".</param>
/// <param name="Unit">Whose name stands before the date.</param>
internal sealed record Letterhead(
    IReadOnlyList<string> Issuer,
    string Symbol,
    string? Unit,
    DateOnly? On,
    string? Number = null
)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Lines of the body right above the issuer, where the paper names one.</summary>
    public IReadOnlyList<string> Above { get; private init; } = [];

    /// <summary>The people's committee of a unit; it names no body above it.</summary>
    public static Letterhead OfCommittee(string unit, string symbol, DateOnly? on) =>
        new(["Ủy ban nhân dân", unit], symbol, unit, on);

    /// <summary>The province's OCOP office; number and day are left open.</summary>
    public static Letterhead OfOffice(string province, string symbol) =>
        new(["Cơ quan tham mưu", "quản lý OCOP"], symbol, province, null)
        {
            Above = ["Ủy ban nhân dân", PlaceText.Inside(province)],
        };

    /// <summary>Whoever decides, by the whole name, and the decision's own number and day once it has them.</summary>
    /// <param name="number">"3120/QĐ-UBND".</param>
    public static Letterhead OfDecision(string authority, string province, string? number, DateOnly on)
    {
        string[] parts = number?.Split('/', 2) ?? [];
        return new(
            [authority.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal)],
            parts.Length == 2 ? parts[1] : "QĐ-UBND",
            province,
            number is null ? null : on,
            parts.FirstOrDefault()
        );
    }

    public static string Capitals(string words) => words.ToUpper(Vietnamese);

    public string Dateline => Dated(Unit, On);

    /// <summary>"Mỹ Lạc, ngày 05 tháng 02 năm 2026": days under 10 and the first two months with a nought.</summary>
    /// <param name="unit">"Xã Mỹ Lạc".</param>
    /// <param name="on">Null where it is left to the pen.</param>
    public static string Dated(string? unit, DateOnly? on) =>
        (unit is null ? "Ngày " : PlaceText.Bare(unit) + ", ngày ")
        + (
            on is { } day
                ? $"{day.Day:00} tháng {(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")} năm {day.Year}"
                : "…… tháng …… năm ………"
        );
}
