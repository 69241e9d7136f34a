using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Texts;

/// <summary>What people call the states and outcomes of decisions, in Vietnamese.</summary>
internal static class DecisionWords
{
    public static string Name(Decision decision, Texts text) => Name(decision.Number, decision.Submission, text);

    /// <summary>Its number; while it has none, the submission it goes up with.</summary>
    public static string Name(string? number, string submission, Texts text) =>
        number ?? text["chưa có số (tờ trình {0})", submission];

    public static string Of(DecisionState state) =>
        state switch
        {
            DecisionState.Draft => "Đang soạn",
            DecisionState.Submitted => "Đã trình, chờ ký",
            _ => "Đã ký",
        };

    public static string Pill(DecisionState state) =>
        state switch
        {
            DecisionState.Draft => "",
            DecisionState.Submitted => "info",
            _ => "good",
        };

    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Recognised => "Công nhận, cấp giấy chứng nhận",
            Outcome.ApprovedForProposal => "Phê duyệt kết quả, đề nghị trung ương đánh giá 5 sao",
            _ => "Không công nhận",
        };

    public static string Pill(Outcome outcome) =>
        outcome switch
        {
            Outcome.Recognised => "good",
            Outcome.ApprovedForProposal => "info",
            _ => "bad",
        };

    /// <summary>The points of art. 8, with their letter.</summary>
    public static string Of(RevocationGround ground) =>
        ground switch
        {
            RevocationGround.ForgedDossier => "a) Hồ sơ không trung thực, giả mạo",
            RevocationGround.CriteriaNotKept => "b) Không còn đáp ứng tiêu chí theo kết quả kiểm tra",
            RevocationGround.LawBroken =>
                "c) Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn",
            RevocationGround.MarkMisused => "d) Sử dụng sai nhãn hiệu OCOP",
            RevocationGround.ProductionStopped => "đ) Ngừng sản xuất",
            _ => "e) Lý do khác theo kết luận của cơ quan có thẩm quyền",
        };

    /// <summary>Why a certificate was revoked: the ground, what was found, or both; null where nothing is known.</summary>
    public static string? Why(RevocationGround? ground, string? words, Texts text) =>
        ground is null ? words
        : words is null ? text[Of(ground.Value)]
        : $"{text[Of(ground.Value)]}: {words}";
}
