using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Texts;

/// <summary>A hint in a sentence: what is known, and which option goes with it. Never a reproach.</summary>
internal static class HintWords
{
    public static string Of(Hint hint, Texts text)
    {
        var language = Language.Current;
        var known = Known(hint, text);
        return hint switch
        {
            { Offered: { } offered, Chosen: { } chosen } => text[
                "{0}: mức phù hợp là “{1}”, đang chọn “{2}”.",
                known,
                offered.Label.In(language),
                chosen.Label.In(language)
            ],
            { Offered: { } offered } => text["{0}: mức phù hợp là “{1}”.", known, offered.Label.In(language)],
            _ => text["{0}, còn mức đang chọn là “{1}”.", known, hint.Chosen!.Label.In(language)],
        };
    }

    private static string Known(Hint hint, Texts text) =>
        hint.Fact switch
        {
            Fact.Woman => text["Mẫu 02 ghi người đại diện là nữ"],
            Fact.Minority => text["Mẫu 02 ghi người đại diện là dân tộc {0}", hint.Of!],
            Fact.NoPriority => text[
                "Mẫu 02 ghi người đại diện là nam, không ghi dân tộc thiểu số (nếu khuyết tật thì kèm giấy xác nhận)"
            ],
            Fact.LegalForm => text[
                "Chủ thể là {0}",
                text[Words.Of(Enum.Parse<LegalForm>(hint.Of!))].ToLowerInvariant()
            ],
            Fact.ProfitRose => text["Lợi nhuận ghi ở Mẫu 02 tăng so với năm trước"],
            Fact.ProfitFell => text[
                "Lợi nhuận ghi ở Mẫu 02 không tăng so với năm trước (hợp tác xã có thể chấm theo xếp loại)"
            ],
            Fact.NoStory => text["Tiêu chí câu chuyện sản phẩm đang trả lời là chưa có"],
            Fact.PaperTicked => text["Mẫu 02 đánh dấu đã có: {0}", Paper(hint, text)],
            Fact.PaperNotTicked => text["Mẫu 02 chưa đánh dấu: {0}", Paper(hint, text)],
            Fact.ModernChannel => text["Chủ thể có bán qua siêu thị, cửa hàng tiện lợi"],
            _ => text["Khu vực phân phối chính đang trả lời là bán trong xã"],
        };

    private static string Paper(Hint hint, Texts text) =>
        text[ReportWords.Papers.First(paper => paper.Key == hint.Of).Text].ToLowerInvariant();
}
