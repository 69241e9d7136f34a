using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// What the rows below some headings show of their columns: whether a column nobody knows holds the stars, the days or the communes that no
/// known column has, and whether some dates stand with the month first.
/// </summary>
internal sealed class ColumnSurvey(RegisterHeader header)
{
    private static readonly RegisterColumn[] dates =
    [
        RegisterColumn.FirstDate,
        RegisterColumn.AgainDate,
        RegisterColumn.ExpiresOn,
        RegisterColumn.RevokedOn,
    ];

    // A bare figure below these counts something, and a day below those is of something else than a recognition.
    private static readonly string[] counts =
        "so luong|thanh vien|lao dong|dien tich|diem|lan|so nguoi|quy mo|san luong|cong suat|so ho|gia ban|doanh thu|tt|thu tu|so mau|ty le".Split(
            '|'
        );
    private static readonly string[] otherDays =
        "sinh|dang ky|giay phep|kiem tra|hau kiem|nop|tiep nhan|cap nhat|san xuat|su dung|thanh lap|lay mau|kiem nghiem|hop dong|bao cao|ra mat|cccd|cmnd|gui".Split(
            '|'
        );

    // A commune below these is not where the producer is.
    private static readonly string[] otherPlaces =
        "nguyen lieu|vung trong|que quan|noi sinh|noi cap|thuong tru|noi o|tieu thu|phan phoi|ban hang|diem ban|ghi chu|quan ly|ban hanh".Split(
            '|'
        );

    private readonly Dictionary<int, (int Filled, int Stars, int Plain, int Days, int Communes)> held = [];
    private bool hasDecidedDays;

    public HashSet<RegisterColumn> MonthFirst { get; } = [];

    public void Add(SheetRow row, RegisterSection section)
    {
        foreach (var column in dates)
        {
            if (header.Read(row, column) is { Text: not null } cell && DateText.IsMonthFirst(cell))
                MonthFirst.Add(column);
        }

        var hasCommune =
            header.Has(RegisterColumn.Commune)
            || section.Commune.Length > 0
            || CommuneWords.In(header.Read(row, RegisterColumn.Address).ToString());
        if (hasCommune && header is { HasStars: true, HasDates: true })
            return;
        hasDecidedDays |= DateText.Within(header.Read(row, RegisterColumn.FirstNumber).ToString()).Any();
        foreach (var (other, cell) in header.OthersIn(row))
            held[other.Index] = Add(
                held.GetValueOrDefault(other.Index),
                cell,
                !hasCommune && CommuneWords.Begin(cell.ToString())
            );
    }

    /// <summary>Columns that hold what no known column tells, with why the file cannot be read so.</summary>
    public IEnumerable<(OtherColumn Column, RefusalException Reason)> Faults()
    {
        foreach (var other in header.Others.Where(other => held.ContainsKey(other.Index)))
        {
            var seen = held[other.Index];
            if (!header.HasStars && IsStars(seen, other.Heading))
                yield return (other, new("register.stars-unnamed", other.Heading));
            else if (
                !header.HasDates
                && !hasDecidedDays
                && seen.Days * 2 > seen.Filled
                && !Says(other.Heading, otherDays)
            )
                yield return (other, new("register.dates-unnamed", other.Heading));
            else if (seen.Communes * 2 > seen.Filled && !Says(other.Heading, otherPlaces))
                yield return (other, new("register.communes-unnamed", other.Heading));
        }
    }

    private static bool IsStars((int Filled, int Stars, int Plain, int Days, int Communes) seen, string heading) =>
        seen.Plain * 2 > seen.Filled || (seen.Stars == seen.Filled && !Says(heading, counts));

    private static (int, int, int, int, int) Add(
        (int Filled, int Stars, int Plain, int Days, int Communes) seen,
        Cell cell,
        bool isCommune
    )
    {
        var isStar = StarText.TryParse(cell, out var stars) && stars is >= 3;
        var isDay = !isStar && DayIn(cell) is { Day.Year: > 2012 and < 2100 };
        return (
            seen.Filled + 1,
            seen.Stars + (isStar ? 1 : 0),
            seen.Plain + (isStar && StarText.IsPlain(cell) ? 1 : 0),
            seen.Days + (isDay ? 1 : 0),
            seen.Communes + (isCommune ? 1 : 0)
        );
    }

    /// <summary>A day alone, or the one beside a decision's number.</summary>
    private static WrittenDate? DayIn(Cell cell)
    {
        if (cell.IsDate || cell.Text is not null && DateText.TryParse(cell, out _))
            return DateText.TryParse(cell, out var date) && date is { Precision: DatePrecision.Day } ? date : null;
        var text = cell.ToString();
        return DecisionText.Numbers(text).Count > 0 && DateText.Within(text).ToList() is [var only] ? only.Date : null;
    }

    private static bool Says(string heading, string[] words)
    {
        var among = ' ' + VietnameseText.Fold(heading) + ' ';
        return Array.Exists(words, word => among.Contains(' ' + word + ' ', StringComparison.Ordinal));
    }
}
