using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

using Texts = Web.Texts.Texts;

/// <summary>What a notice tells of a result: in its reader's language on the page, in Vietnamese on the paper.</summary>
internal static class NoticeBody
{
    public static IEnumerable<Particular> Result(NoticePage page, Texts text)
    {
        var (item, result) = (page.Item, page.Result);
        yield return new(text["Hội đồng xếp hạng"], item.Stars is { } stars ? Stars(stars) : text["Bị loại"]);
        if (result.Mean is { } mean)
            yield return new(
                text["Điểm trung bình"],
                $"{mean.In(text.Language)} {text["theo {0} phiếu, ngày họp {1}", result.Counted, item.HeldOn.Shown()]}"
            );
        if (result.Band is { } band)
        {
            yield return new(text["Theo khung điểm"], Stars(band));
            yield return new(text["Theo yêu cầu tối thiểu"], Stars(result.MinimumsMet!.Value));
        }
        if (item.Kind is { } kind)
            yield return new(text["Hình thức"], text[Words.Of(kind)]);
        if (page.Certificate is { } certificate)
            yield return new(text["Số giấy chứng nhận"], certificate);

        string Stars(int count) => text["{0} sao", count];
    }

    public static IEnumerable<Block> Reasons(NoticePage page, Texts text)
    {
        var (outcome, stops, gaps) = (page.Item.Outcome, page.Stops, page.Gaps);
        if (outcome == Outcome.ApprovedForProposal)
            yield return new Sentences(
                text[
                    "Sản phẩm đạt từ 90 điểm: tỉnh phê duyệt kết quả và gửi hồ sơ lên trung ương. Chưa có hạng 5 sao cho đến khi trung ương công nhận; giấy chứng nhận đang có, nếu có, vẫn giữ nguyên."
                ]
            );
        if (outcome == Outcome.NotRecognised && page.Item.Stars is >= 3)
            yield return new Sentences(
                text["Hồ sơ nâng hạng không tăng số sao; giấy chứng nhận đang có giữ nguyên hạng và thời hạn."]
            );
        if (stops.Count > 0)
        {
            yield return new Heading(text["Lý do bị loại"]);
            var reasons = stops.Select(stop => $"- {Reason(page, stop, text)}").Distinct();
            yield return new Sentences(string.Join('\n', reasons));
        }
        if (gaps.Count > 0)
        {
            yield return new Heading(text["Yêu cầu tối thiểu chưa đạt"]);
            yield return new Sentences(text["Muốn lên hạng, sản phẩm phải đạt các mức này, dù tổng điểm đã đủ."]);
            yield return new Table(
                [(text["Tiêu chí"], 8), (text["Để đạt"], 2), (text["Cần"], 2)],
                [.. gaps.Select(gap => Row(gap, text))]
            );
        }
    }

    private static string Reason(NoticePage page, Knockout stop, Texts text) =>
        $"{KnockoutReasons.Find(page.Set, stop.Key)?.Label.In(text.Language.Code) ?? stop.Key}: {stop.Words}";

    private static string[] Row(CouncilGap gap, Texts text) =>
        [
            $"{gap.Minimum.Criterion.Code} {gap.Minimum.Criterion.Label.In(text.Language.Code)}",
            text["{0} sao", gap.Minimum.Stars],
            // Short enough for one line on a phone.
            text["{0} điểm", gap.Minimum.Points].Replace(' ', '\u00a0'),
        ];
}
