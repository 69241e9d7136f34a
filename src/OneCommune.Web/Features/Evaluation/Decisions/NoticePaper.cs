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
        var (decision, item) = (page.Decision, page.Item);
        var outcome = item.Outcome!.Value;
        var by = Resting(decision, outcome);
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
                    $"Căn cứ {by}, cơ quan tham mưu quản lý OCOP thông báo kết quả đánh giá, phân hạng sản phẩm như sau:"
                ),
                new Particulars(Rows(page)),
                .. Remarks(page, outcome).Select(text => new Sentences(text)),
                .. page.Stops.Count == 0
                    ? []
                    : (Block[])
                        [
                            new Heading("Lý do bị loại"),
                            new Sentences(string.Join('\n', page.Stops.Select(s => $"- {s}"))),
                        ],
                .. page.Gaps.Count == 0 ? [] : Missing(page),
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

    private static IEnumerable<Particular?> Rows(NoticePage page)
    {
        var (item, result) = (page.Item, page.Result);
        yield return new("Sản phẩm", item.ProductName, Other(page.Product.Name, item.ProductName));
        yield return new("Chủ thể", item.ProducerName, Other(page.Producer.Name, item.ProducerName));
        yield return new("Kết quả", DecisionWords.Of(item.Outcome!.Value));
        yield return new("Hội đồng xếp hạng", item.Stars is { } stars ? $"{stars} sao" : "Bị loại");
        if (result.Mean is { } mean)
            yield return new(
                "Điểm trung bình",
                $"{mean.Written()} theo {result.Counted} phiếu, ngày họp {item.HeldOn.Shown()}"
            );
        if (result.Band is { } band)
        {
            yield return new("Theo khung điểm", $"{band} sao");
            yield return new("Theo yêu cầu tối thiểu", $"{result.MinimumsMet} sao");
        }
        if (item.Kind is { } kind)
            yield return new("Hình thức", Texts.Words.Of(kind));
        yield return Particular.Of("Số giấy chứng nhận", page.Certificate);
    }

    private static string? Other(string now, string then) => now == then ? null : now;

    private static IEnumerable<string> Remarks(NoticePage page, Outcome outcome)
    {
        if (outcome == Outcome.ApprovedForProposal)
            yield return NoticePage.AwaitsTheMinistry;
        if (outcome == Outcome.NotRecognised && page.Item.Stars is >= 3)
            yield return NoticePage.KeepsItsRank;
    }

    private static Block[] Missing(NoticePage page) =>
        [
            new Heading("Yêu cầu tối thiểu chưa đạt"),
            new Sentences(NoticePage.WhyMinimums),
            new Table(
                [("Tiêu chí", 8), ("Để đạt", 2), ("Cần", 2)],
                [
                    .. page.Gaps.Select(gap =>
                        new[]
                        {
                            $"{gap.Minimum.Criterion.Code} {gap.Minimum.Criterion.Label.Vi}",
                            $"{gap.Minimum.Stars} sao",
                            $"{gap.Minimum.Points} điểm",
                        }
                    ),
                ]
            ),
        ];
}
