using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>Rows below the headings that are no products: column numbers, headings printed again, totals, the signatures at the end.</summary>
public sealed class NotData(RegisterHeader header)
{
    private static readonly string[] signatures =
    [
        "nguoi lap",
        "lap bieu",
        "nguoi tong hop",
        "thu truong",
        "noi nhan",
        "xac nhan cua",
        "ky ghi ro",
        "ky ten",
        "tm uy ban",
        "tm ubnd",
        "kt chu tich",
        "chu tich",
        "pho chu tich",
        "giam doc",
        "chanh van phong",
        "truong phong",
        "nguoi kiem tra",
        "danh sach nay",
        "an dinh danh sach",
    ];

    private static readonly string[] totals = ["tong cong", "tong so", "tong", "cong", "cong chung"];

    private bool ended;

    /// <summary>Rows are asked in their order: after the signatures begin, only a numbered row is still a product.</summary>
    public bool Is(SheetRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ToString()).ToList();
        var ordinal = header.Read(row, RegisterColumn.Ordinal);
        if (texts.Count == 0 || row.IsBanner || (texts.Count == 1 && IsNumber(ordinal)))
            return true;

        var product = VietnameseText.Fold(header.Read(row, RegisterColumn.Product).ToString());
        var hasProducer = !header.Read(row, RegisterColumn.Producer).IsEmpty;
        if (IsNumber(ordinal) && !IsColumnNumbers(row))
            return false;
        if (!ended)
            ended = texts.Select(VietnameseText.Fold).Any(IsSignature) && !LooksLikeProduct(row);
        return ended
            || IsColumnNumbers(row)
            || product == VietnameseText.Fold(header.Heading(RegisterColumn.Product))
            || (!hasProducer && IsTotal(texts[0]));
    }

    /// <summary>A product whose name begins like a signature ("Giám đốc …") still has its star or its date.</summary>
    private bool LooksLikeProduct(SheetRow row) =>
        !header.Read(row, RegisterColumn.Product).IsEmpty
        && !header.Read(row, RegisterColumn.Producer).IsEmpty
        && row.Cells.Count(cell => !cell.IsEmpty) > 3;

    private static bool IsSignature(string folded) =>
        Array.Exists(signatures, start => folded.StartsWith(start, StringComparison.Ordinal)) || IsPlaceAndDay(folded);

    /// <summary>"Tân An, ngày 31 tháng 12 năm 2024" above the signatures.</summary>
    private static bool IsPlaceAndDay(string folded)
    {
        var day = folded.IndexOf(" ngay ", StringComparison.Ordinal);
        var month = folded.IndexOf(" thang ", StringComparison.Ordinal);
        return day > 0 && month > day && folded.IndexOf(" nam ", month, StringComparison.Ordinal) > month;
    }

    private static bool IsTotal(string text)
    {
        var folded = VietnameseText.Fold(text);
        return Array.Exists(
            totals,
            total =>
                folded == total
                || (folded.StartsWith(total + ' ', StringComparison.Ordinal) && folded.Any(char.IsAsciiDigit))
        );
    }

    /// <summary>"(1) (2) (3) …" or "1 2 3 …" under the headings.</summary>
    private bool IsColumnNumbers(SheetRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return filled.Count > 2
            && int.TryParse(Bare(header.Read(row, RegisterColumn.Product)), out _)
            && filled.TrueForAll(cell => int.TryParse(Bare(cell), out _));
    }

    private static string Bare(Cell cell) => cell.ToString().Trim('(', ')', '[', ']', ' ');

    private static bool IsNumber(Cell cell) => int.TryParse(cell.ToString().TrimEnd('.', ' '), out _);
}
