using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>Form 03 (26/2026): what the commune found in the four matters, and what it proposes.</summary>
internal static class FindingsPaper
{
    private const string ForThePen = "………";

    public static Paper Of(PrintFindingsPage page)
    {
        var dossier = page.Dossier;
        var producer = page.Named.Producer;
        var form = page.Named.LegalForm == LegalForm.Other ? "" : $" ({Texts.Words.Of(page.Named.LegalForm)})";
        var received = dossier.CommuneReceivedOn?.Shown() ?? ForThePen;
        var letter = dossier.LetterNumber is { } number
            ? $" (công văn số {number} ngày {dossier.LetterOn?.Shown()})"
            : "";
        return new(
            Letterhead.OfCommittee(page.Place.Name, "BC-UBND", dossier.LetterOn),
            "Báo cáo",
            "Đánh giá một số nội dung của hồ sơ sản phẩm OCOP"
        )
        {
            Form = "Mẫu số 03",
            Draft = page.NotAsLodged,
            To = "Cơ quan tham mưu quản lý OCOP cấp tỉnh.",
            Body =
            [
                new Sentences(
                    $"Ủy ban nhân dân {PlaceText.Inside(page.Place.Name)} đã tiếp nhận hồ sơ số {dossier.CommuneNumber ?? ForThePen} ngày {received} và báo cáo kết quả đánh giá như sau:"
                ),
                new Heading("I. Thông tin chung"),
                new Particulars(
                    Particular.Renamed("Chủ thể", producer, page.ProducerNow, form),
                    Particular.Of("Người đại diện", dossier.Representative),
                    Particular.Of("Địa chỉ", dossier.Address),
                    Particular.Renamed("Sản phẩm", page.Named.Product, page.ProductNow),
                    new Particular("Bộ sản phẩm", $"{page.Set.Number}. {page.Set.Label.Vi}"),
                    Particular.Of("Mã số sản phẩm", dossier.ProductCode),
                    new Particular("Loại hồ sơ", DossierWords.Of(dossier.Kind))
                ),
                new Heading("II. Kết quả đánh giá"),
                new Table(
                    [("Nội dung", 5), ("Kết quả", 2), ("Nhận xét", 5)],
                    [.. Enum.GetValues<Matter>().Select(matter => Row(dossier, matter))]
                ),
                new Heading("III. Kiến nghị"),
                new Sentences(
                    $"Đạt {dossier.Findings.Count(f => f.Met)}/4 nội dung. Đề nghị cơ quan quản lý OCOP cấp tỉnh xem xét, tổ chức đánh giá, phân hạng sản phẩm{letter}."
                ),
            ],
            Closing = new(["Như trên", producer, "Lưu: VT"], Signature.OfCommittee("Chủ tịch")),
        };
    }

    private static string[] Row(Dossier dossier, Matter matter)
    {
        var finding = dossier.Findings.FirstOrDefault(f => f.Matter == matter);
        return
        [
            $"{(int)matter + 1}. {DossierWords.Of(matter)}",
            finding is null ? "Chưa đánh giá"
            : finding.Met ? "Đạt"
            : "Không đạt",
            finding?.Text ?? "",
        ];
    }
}
