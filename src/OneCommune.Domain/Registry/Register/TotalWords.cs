namespace OneCommune.Domain.Registry.Register;

/// <summary>"Cộng", "Tổng cộng: 5 sản phẩm", "Cộng huyện Thủ Thừa"; no name that merely opens so ("Tổng hợp 3 vị").</summary>
internal static class TotalWords
{
    private static readonly string[] totals = ["tổng cộng", "tổng số", "tổng", "cộng chung", "cộng"];

    /// <param name="exactly">The words of a total alone, as a numbered product could hardly be called.</param>
    public static bool Are(string text, bool exactly = false)
    {
        var opening = new Opening(text);
        foreach (var total in totals)
        {
            if (opening.After(total) is { } rest && (rest.Length == 0 || (!exactly && IsOfTotal(rest))))
                return true;
        }

        return false;
    }

    private static bool IsOfTotal(string rest) =>
        char.IsAsciiDigit(rest[0])
        || RegisterSection.NamesUnit(rest)
        || RegisterSection.IsLabel(rest.ToUpperInvariant())
        || (
            new Opening(rest) is var opening
            && (opening.After("sản phẩm") ?? opening.After("mục") ?? opening.After("nhóm") ?? opening.After("toàn"))
                is not null
        );
}
