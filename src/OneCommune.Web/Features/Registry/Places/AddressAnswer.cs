using System.Text.Json.Serialization;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>What a written address turned out to mean, and where that is now: the document of "places resolve".</summary>
internal sealed record AddressAnswer(
    string Query,
    DateOnly On,
    AddressAnswer.UnitThen? Unit,
    IReadOnlyList<AddressAnswer.UnitNow> Now,
    IReadOnlyList<AddressAnswer.UnitThen> Candidates
)
{
    /// <param name="Path">the full address</param>
    internal sealed record UnitThen(string Code, string Name, AdminLevel Level, string Path);

    internal sealed record UnitNow(string Code, string Name, SuccessionPart Part);

    [JsonIgnore]
    public bool IsAmbiguous { get; private init; }

    /// <param name="on">The day of the address. When not given: the days when units ended that it fits best, newest first.</param>
    public static AddressAnswer Of(Gazetteer gazetteer, string query, DateOnly? on, DateOnly today)
    {
        DateOnly[] days = on is { } known ? [known] : [today, .. gazetteer.LastDaysBefore(today)];
        var (day, found) = days.Select(day => (Day: day, Found: gazetteer.Resolve(query, day)))
            .OrderBy(reading => Doubt(reading.Found))
            .First();

        UnitThen Then(AdminUnit unit) => new(unit.Code, unit.Name, unit.Level, gazetteer.Address(unit));
        var now = found.Unit is null ? [] : gazetteer.At(found.Unit, today);
        return new(
            query,
            day,
            found.Unit is null ? null : Then(found.Unit),
            [.. now.Select(relative => new UnitNow(relative.Unit.Code, relative.Unit.Name, relative.Part))],
            [.. found.Candidates.Select(Then)]
        )
        {
            IsAmbiguous = found.IsAmbiguous,
        };
    }

    /// <summary>
    /// "Long An" alone is the province of old rather than today's ward: an address that names every level stands before one with a gap.
    /// </summary>
    private static int Doubt(Resolution found) =>
        found switch
        {
            { IsComplete: true } => 0,
            { Unit: not null } or { IsAmbiguous: true } => 1,
            { Candidates.Count: > 0 } => 2,
            _ => 3,
        };

    /// <summary>The same in words.</summary>
    public IEnumerable<string> Sentences()
    {
        if (Unit is not null)
        {
            yield return $"Ngày {On:dd/MM/yyyy}: {Unit.Path} (mã {Unit.Code}).";
            yield return Now.Count switch
            {
                0 => "Chưa biết đơn vị hiện nay.",
                1 => $"Hiện nay: {Now[0].Name} (mã {Now[0].Code}).",
                _ => $"Hiện nay thuộc {Now.Count} đơn vị, phải chọn một: "
                    + string.Join("; ", Now.Select(unit => $"{unit.Name} (mã {unit.Code})"))
                    + ".",
            };
            yield break;
        }

        yield return IsAmbiguous
            ? $"“{Query}” ngày {On:dd/MM/yyyy} có thể là nhiều đơn vị; hãy ghi thêm cấp trên:"
            : $"Ngày {On:dd/MM/yyyy} không có đơn vị nào là “{Query}”; hãy kiểm tra tên và ngày."
                + (Candidates.Count > 0 ? " Gần giống:" : "");
        foreach (var candidate in Candidates)
            yield return $"  {candidate.Path} (mã {candidate.Code})";
    }
}
