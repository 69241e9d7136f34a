using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry.Places;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The notice of a result as the province's OCOP office sends it, on paper.</summary>
internal static class NoticePaper
{
    public static Paper Of(NoticePage page)
    {
        var item = page.Item;
        return new(
            Letterhead.OfOffice(page.Province, "TB-………"),
            "Thông báo",
            "Kết quả đánh giá, phân hạng sản phẩm OCOP"
        )
        {
            To = $"Ủy ban nhân dân {PlaceText.Inside(page.Place.Name)}; {item.ProducerName}.",
            Body =
            [
                new Sentences(
                    $"Căn cứ {Resting(page.Decision, item.Outcome!.Value)}, cơ quan tham mưu quản lý OCOP thông báo kết quả đánh giá, phân hạng sản phẩm như sau:"
                ),
                new Particulars([
                    Particular.Renamed("Sản phẩm", item.ProductName, page.Product.Name),
                    Particular.Renamed("Chủ thể", item.ProducerName, page.Producer.Name),
                    new("Kết quả", DecisionWords.Of(item.Outcome.Value)),
                    .. NoticeBody.Result(page, Texts.Texts.Vietnamese),
                ]),
                .. NoticeBody.Reasons(page, Texts.Texts.Vietnamese),
            ],
            Closing = new(
                ["Như trên", $"Lưu: VT, hồ sơ {page.Dossier.ProductCode ?? "………"}"],
                new(["Thủ trưởng cơ quan"])
            ),
        };
    }

    /// <summary>What it rests on: the decision, or what the leader approved where nothing is recognised.</summary>
    private static string Resting(Decision decision, Outcome outcome) =>
        outcome == Outcome.NotRecognised
            ? $"kết quả theo Tờ trình {decision.Submission}, lãnh đạo duyệt ngày {decision.Date.Shown()}"
            : $"Quyết định số {decision.Number} ngày {decision.Date.Shown()} của {decision.Authority}";
}
