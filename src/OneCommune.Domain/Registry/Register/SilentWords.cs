using System.Buffers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What is written in a cell that has nothing to tell, and what only points at the cell above.</summary>
internal static class SilentWords
{
    private static readonly HashSet<string> nothing =
    [
        .. "0|khong|khong co|khong ro|ko|ko co|k co|chua|chua co|chua ro|chua cap nhat|dang cap nhat|null".Split('|'),
    ];

    private static readonly HashSet<string> asAbove = [.. "nt|nhu tren|cung tren|tuong tu|nhu dong tren".Split('|')];

    private static readonly SearchValues<char> ditto = SearchValues.Create("\"'”“″〃");

    /// <summary>"Không có", "chưa có", "0", "N/A": as good as an empty cell.</summary>
    public static bool SayNothing(string text) =>
        text.Length < 20
        && (nothing.Contains(VietnameseText.Fold(text).Trim()) || text.Trim() is "N/A" or "n/a" or "NA" or "N.A");

    /// <summary>"nt", "như trên", a ditto mark.</summary>
    public static bool PointAbove(string text) =>
        text.Length < 20
        && (
            asAbove.Contains(VietnameseText.Fold(text).Trim())
            || (text.Length > 0 && text.AsSpan().Trim(" -–—\"'”“″〃\u00a0").IsEmpty && text.AsSpan().ContainsAny(ditto))
        );
}
