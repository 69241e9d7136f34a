using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A heading or a title by which the products below it hold no star in force: "Sản phẩm bị thu hồi", "Đã hết hạn", "Tạm dừng sản xuất", "Sản
/// phẩm tiềm năng".
/// </summary>
internal static class StateWords
{
    private static readonly string[] states =
        "thu hoi|het han|het hieu luc|mat hieu luc|qua han|tam dung|tam ngung|ngung|dung san xuat|dung hoat dong|giai the|khong con|huy bo|bai bo|rut khoi|khong dat|chua dat|chua cong nhan|chua duoc cong nhan|tiem nang".Split(
            '|'
        );

    // They speak of both, or of a state to come.
    private static readonly string[] others =
        "con han|con hieu luc|tinh hinh|theo doi|cong nhan va|sap het|sap thu|chua het|khong bi|chua bi|chua thu hoi".Split(
            '|'
        );

    public static bool Are(string heading)
    {
        var among = $" {VietnameseText.Fold(heading)} ";
        return Array.Exists(states, Holds) && !Array.Exists(others, Holds);

        bool Holds(string words) => among.Contains($" {words} ", StringComparison.Ordinal);
    }
}
