using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Texts;

/// <summary>What people call the states and choices of a council, in Vietnamese.</summary>
internal static class CouncilWords
{
    public static string Of(SessionState state) =>
        state switch
        {
            SessionState.Draft => "Đang chuẩn bị",
            SessionState.Open => "Đang chấm",
            _ => "Đã kết thúc",
        };

    public static string Pill(SessionState state) =>
        state switch
        {
            SessionState.Draft => "",
            SessionState.Open => "info",
            _ => "good",
        };

    public static string Of(Seat seat) =>
        seat switch
        {
            Seat.Chair => "Chủ tịch hội đồng",
            Seat.Deputy => "Phó chủ tịch",
            _ => "Thành viên",
        };

    public static string Of(Conflict conflict) =>
        conflict switch
        {
            Conflict.None => "Không có xung đột lợi ích",
            Conflict.OwnProduct => "Sản phẩm của tôi hoặc của đơn vị tôi",
            Conflict.Relation => "Người thân hoặc người có quan hệ với tôi làm ra sản phẩm",
            _ => "Tôi có lợi ích khác liên quan (góp vốn, tư vấn, cung ứng…)",
        };

    public static string Of(MinimumsRule rule) =>
        rule switch
        {
            MinimumsRule.Majority => "Quá nửa số phiếu đạt mức tối thiểu",
            MinimumsRule.All => "Mọi phiếu đều đạt mức tối thiểu",
            _ => "Điểm trung bình đạt mức tối thiểu",
        };

    public static string Of(HearingState state) =>
        state switch
        {
            HearingState.Scoring => "Đang chấm",
            HearingState.Concluded => "Đã có kết quả",
            _ => "Đã rút khỏi phiên",
        };

    /// <summary>Why a round ended without stars.</summary>
    public static string Reason(string reason) =>
        reason switch
        {
            "knocked-out" => "Quá nửa số thành viên dừng chấm: hồ sơ bị loại",
            "knockout-disputed" => "Có thành viên dừng chấm nhưng không quá nửa: hội đồng thảo luận rồi chấm lại",
            _ => reason,
        };
}
