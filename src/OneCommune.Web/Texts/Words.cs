using OneCommune.Domain;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Texts;

/// <summary>What people call the programme's classes, in Vietnamese; pages put them through <see cref="Texts"/>.</summary>
internal static class Words
{
    /// <summary>The word for an address and the database: "cooperativeGroup".</summary>
    public static string Key(Enum value)
    {
        var word = value.ToString();
        return char.ToLowerInvariant(word[0]) + word[1..];
    }

    public static string Of(Sector sector) =>
        sector switch
        {
            Sector.Food => "Thực phẩm",
            Sector.Drinks => "Đồ uống",
            Sector.Medicinal => "Dược liệu và sản phẩm từ dược liệu",
            Sector.Handicraft => "Hàng thủ công mỹ nghệ",
            Sector.Ornamental => "Sinh vật cảnh",
            Sector.Tourism => "Dịch vụ du lịch",
            _ => "Chưa rõ ngành",
        };

    public static string Of(LegalForm form) =>
        form switch
        {
            LegalForm.Enterprise => "Doanh nghiệp",
            LegalForm.Cooperative => "Hợp tác xã",
            LegalForm.CooperativeGroup => "Tổ hợp tác",
            LegalForm.Household => "Hộ, cơ sở sản xuất",
            LegalForm.Farm => "Trang trại",
            LegalForm.Association => "Hội, hiệp hội, trung tâm điều hành",
            _ => "Chưa rõ loại hình",
        };

    public static string Of(RecognitionKind kind) =>
        kind switch
        {
            RecognitionKind.First => "Công nhận lần đầu",
            RecognitionKind.Renewed => "Công nhận lại",
            _ => "Nâng hạng",
        };

    public static string Of(AdminLevel level) =>
        level switch
        {
            AdminLevel.Province => "Tỉnh, thành phố",
            AdminLevel.District => "Quận, huyện, thị xã",
            _ => "Xã, phường, đặc khu",
        };

    public static string Of(SuccessionPart part) => part == SuccessionPart.Whole ? "toàn bộ" : "một phần";

    public static string Of(HolidayKind kind) => kind == HolidayKind.DayOff ? "Nghỉ" : "Làm bù";

    public static string Of(HistoryKind kind) =>
        kind switch
        {
            HistoryKind.Name => "Đổi tên",
            HistoryKind.Place => "Chuyển địa bàn",
            HistoryKind.Merge => "Gộp bản ghi trùng",
            HistoryKind.Address => "Đổi địa chỉ",
            HistoryKind.Product => "Sang bản ghi sản phẩm được giữ",
            HistoryKind.Producer => "Sang bản ghi chủ thể được giữ",
            _ => "Đổi loại hình",
        };

    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.NotYet => "Chưa có hiệu lực",
            Standing.InForce => "Còn hiệu lực",
            Standing.Expired => "Hết hạn",
            Standing.Revoked => "Đã thu hồi",
            _ => "Đã được thay thế",
        };

    public static string Of(Gender gender) => gender == Gender.Female ? "Nữ" : "Nam";
}
