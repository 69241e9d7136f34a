using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Web.Texts;

/// <summary>What people call the states, kinds and matters of a dossier, in Vietnamese.</summary>
internal static class DossierWords
{
    public static string Of(DossierStatus status) =>
        status switch
        {
            DossierStatus.Draft => "Đang soạn",
            DossierStatus.Lodged => "Đã nộp, chờ xã tiếp nhận",
            DossierStatus.CommuneReceived => "Xã đang kiểm tra",
            DossierStatus.SupplementAsked => "Chờ bổ sung",
            DossierStatus.Returned => "Bị trả lại",
            DossierStatus.Proposed => "Xã đã đề nghị",
            DossierStatus.ProvinceReceived => "Tỉnh đã tiếp nhận",
            DossierStatus.InCouncil => "Hội đồng đang chấm",
            DossierStatus.Scored => "Đã chấm điểm",
            DossierStatus.Submitted => "Đã trình",
            DossierStatus.Recognised => "Đã công nhận",
            DossierStatus.ApprovedForProposal => "Đã phê duyệt, đề nghị trung ương",
            DossierStatus.NotRecognised => "Không công nhận",
            _ => "Đã rút",
        };

    /// <summary>A draft thrown away before drafts were taken out whole was never lodged, so nothing was withdrawn.</summary>
    public static string Of(DossierStatus status, DateOnly? lodgedOn) =>
        status == DossierStatus.Withdrawn && lodgedOn is null ? "Đã bỏ bản nháp" : Of(status);

    /// <summary>The pill that shows it: good, warn, bad, info or none.</summary>
    public static string Pill(DossierStatus status) =>
        status switch
        {
            DossierStatus.Recognised or DossierStatus.ApprovedForProposal => "good",
            DossierStatus.SupplementAsked => "warn",
            DossierStatus.Returned or DossierStatus.NotRecognised => "bad",
            DossierStatus.Draft or DossierStatus.Withdrawn => "",
            _ => "info",
        };

    public static string Of(DossierKind kind) =>
        kind switch
        {
            DossierKind.First => "Lần đầu",
            DossierKind.Upgrade => "Nâng hạng",
            _ => "Phân hạng lại",
        };

    public static string Of(Matter matter) =>
        matter switch
        {
            Matter.Origin => "Nguồn gốc sản phẩm, nguyên liệu địa phương",
            Matter.Labour => "Sử dụng lao động địa phương",
            Matter.Idea => "Nguồn gốc ý tưởng sản phẩm",
            _ => "Bản sắc, trí tuệ địa phương",
        };

    public static string Help(Matter matter) =>
        matter switch
        {
            Matter.Origin =>
                "Nguyên liệu từ đâu, bao nhiêu phần trăm tại xã, tại tỉnh; đối chiếu hợp đồng, vùng trồng.",
            Matter.Labour => "Bao nhiêu lao động, bao nhiêu người thường trú tại xã; đối chiếu danh sách.",
            Matter.Idea => "Ý tưởng của ai, từ đâu; sản phẩm có riêng của địa phương hay làm theo nơi khác.",
            _ => "Câu chuyện, tên gọi, cách làm, văn hóa địa phương thể hiện ở sản phẩm.",
        };

    public static string Of(Desk desk) => desk == Desk.Commune ? "UBND xã" : "Cơ quan OCOP tỉnh";

    public static string Of(AskedOf whom) => whom == AskedOf.Commune ? "UBND xã" : "Chủ thể";

    public static string Of(StepKind kind) =>
        kind switch
        {
            StepKind.Started => "Bắt đầu soạn hồ sơ",
            StepKind.Lodged => "Nộp hồ sơ kèm cam kết",
            StepKind.CommuneReceived => "Xã tiếp nhận",
            StepKind.SupplementAsked => "Yêu cầu bổ sung",
            StepKind.SupplementGiven => "Đã bổ sung",
            StepKind.RequestChanged => "Sửa yêu cầu bổ sung",
            StepKind.RequestTakenBack => "Rút yêu cầu bổ sung",
            StepKind.Returned => "Xã trả lại hồ sơ",
            StepKind.ReturnedByProvince => "Tỉnh trả lại hồ sơ",
            StepKind.Proposed => "Xã đề nghị lên tỉnh",
            StepKind.ProvinceReceived => "Tỉnh tiếp nhận",
            StepKind.EnteredCouncil => "Đưa ra hội đồng",
            StepKind.Scored => "Có kết quả chấm",
            StepKind.Submitted => "Trình kết quả",
            StepKind.Decided => "Có quyết định",
            StepKind.LeftCouncil => "Đưa ra khỏi hội đồng",
            StepKind.SubmissionReturned => "Tờ trình bị trả lại",
            StepKind.Withdrawn => "Rút hồ sơ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Whose number a step carries: commune and province count dossiers alike.</summary>
    public static string NumberOf(StepKind step) =>
        step switch
        {
            StepKind.CommuneReceived => "số của xã {0}",
            StepKind.Proposed => "công văn số {0} của xã",
            StepKind.ProvinceReceived => "số của tỉnh {0}",
            _ => "số {0}",
        };

    public static string Of(EvaluationRound round, Texts text) => text["Đợt {0} năm {1}", round.Number, round.Year];
}
