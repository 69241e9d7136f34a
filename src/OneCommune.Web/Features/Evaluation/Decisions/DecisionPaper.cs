using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>
/// A decision with its list as annex: a draft to be completed and signed, until it is signed here. What is not recognised is no part of it
/// (26/2026 art. 7.3: such a result is told by a notice).
/// </summary>
internal static class DecisionPaper
{
    public static Paper Of(DecisionOverviewPage page)
    {
        var decision = page.Decision;
        var articles = Articles(page).Select((text, i) => new Article(i + 1, text)).ToList();
        var head = Letterhead.OfDecision(decision.Authority, page.Province, decision.Number, decision.Date);
        return new(head, "Quyết định", "Phê duyệt kết quả đánh giá, phân hạng và công nhận sản phẩm OCOP")
        {
            Draft = decision.State == DecisionState.Signed ? null : "chưa ký",
            Body = [new Grounds(string.Join(' ', head.Issuer), [.. Resting(page)], "Quyết định"), .. articles],
            Closing = new([$"Như Điều {articles.Count}", "Lưu: VT"], Signature.Of(decision.Signer, decision.Authority)),
            Annex = new(
                "Danh sách sản phẩm OCOP được đánh giá, phân hạng",
                "Kèm theo " + Named(decision),
                [.. DecisionAnnex.Of(page)]
            ),
        };
    }

    private static string Named(Decision decision) =>
        decision.Number is { } number
            ? $"Quyết định số {number} ngày {decision.Date.Shown()} của {decision.Authority}"
            : $"dự thảo quyết định của {decision.Authority}, Tờ trình {decision.Submission}";

    private static IEnumerable<string> Resting(DecisionOverviewPage page)
    {
        foreach (var title in page.Items.Select(one => one.Regulation.Title.Vi).Distinct())
            yield return $"Căn cứ {title}";
        var days = page.Items.Select(one => one.Item.HeldOn).Distinct().Order().Select(day => day.Shown()).ToList();
        if (days.Count > 0)
            yield return $"Căn cứ kết quả họp Hội đồng đánh giá, phân hạng sản phẩm OCOP ngày {string.Join(", ", days)}";
        yield return $"Theo đề nghị tại Tờ trình số {page.Decision.Submission}";
    }

    private static IEnumerable<string> Articles(DecisionOverviewPage page)
    {
        var (on, items) = (page.Decision.Date, page.Items);
        var recognised = items.Where(one => one.Outcome(on) == Outcome.Recognised).ToList();
        if (recognised.Count > 0)
        {
            var months = string.Join(", ", recognised.Select(one => one.Regulation.CertificateMonths).Distinct());
            yield return $"Phê duyệt kết quả đánh giá, phân hạng và công nhận {recognised.Count} sản phẩm OCOP có tên tại Phụ lục. Giấy chứng nhận có giá trị {months} tháng kể từ ngày ký Quyết định này.";
        }
        if (items.Count(one => one.Outcome(on) == Outcome.ApprovedForProposal) is var proposed and > 0)
            yield return $"Phê duyệt kết quả đánh giá {proposed} sản phẩm đạt từ 90 điểm có tên tại Phụ lục, đề nghị trung ương đánh giá, công nhận hạng 5 sao.";
        yield return "Cơ quan tham mưu quản lý OCOP cấp tỉnh thông báo kết quả cho Ủy ban nhân dân cấp xã và chủ thể theo quy định.";
        yield return "Quyết định này có hiệu lực kể từ ngày ký.";
        yield return $"Chánh Văn phòng {page.Decision.Authority.Replace("Chủ tịch ", "", StringComparison.Ordinal)}, thủ trưởng cơ quan tham mưu quản lý OCOP cấp tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường liên quan và các chủ thể có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.";
    }
}
