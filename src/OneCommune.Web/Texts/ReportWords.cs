using System.Globalization;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Money;

namespace OneCommune.Web.Texts;

/// <summary>The fields of Form 02 as people read them, and what to write in each.</summary>
internal static class ReportWords
{
    /// <summary>The papers one ticks in part I, by the key that is kept.</summary>
    public static readonly (string Key, string Text)[] Papers =
    [
        ("registration", "Giấy đăng ký kinh doanh hoặc đăng ký hợp tác xã"),
        ("eligibility", "Giấy đủ điều kiện sản xuất, an toàn thực phẩm"),
        ("declaration", "Công bố, tự công bố chất lượng"),
        ("tests", "Phiếu kiểm nghiệm còn hạn"),
        ("environment", "Hồ sơ môi trường"),
        ("trademark", "Nhãn hiệu, chỉ dẫn địa lý"),
        ("barcode", "Mã số mã vạch, mã truy xuất"),
        ("system", "Chứng nhận ISO, HACCP, VietGAP, hữu cơ hoặc tương đương"),
        ("contracts", "Hợp đồng liên kết, tiêu thụ"),
    ];

    private const string MoneyHelp = "Ví dụ 1.250.000.000, hoặc 1,25 tỷ.";

    public static string Of(ReportPart part) =>
        part switch
        {
            ReportPart.General => "I. Thông tin chung",
            ReportPart.Results => "II. Kết quả sản xuất, kinh doanh",
            _ => "IV. Kế hoạch thời gian tới",
        };

    public static string Of(ReportField field) => Words(field.Key).Label;

    /// <summary>What to write, in a sentence; empty where the label says it.</summary>
    public static string Help(ReportField field) => Words(field.Key).Help;

    /// <summary>What was written, as people read it: money with points, ticked papers and gender by name.</summary>
    public static string Value(ReportField field, string? value, Texts text) =>
        (field.Key, value) switch
        {
            (_, null) => "",
            (ReportField.Papers, var keys) => string.Join(
                "; ",
                Papers.Where(paper => keys.Split(' ').Contains(paper.Key)).Select(paper => text[paper.Text])
            ),
            ("gender", "female") => text["Nữ"],
            ("gender", "male") => text["Nam"],
            // What somebody put in behind the program's back is shown as it stands.
            (_, var written)
                when field.Money
                    && long.TryParse(
                        written,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var dong
                    ) => MoneyText.Write(dong),
            (_, var written) => written,
        };

    private static (string Label, string Help) Words(string key) =>
        key switch
        {
            ReportField.Registration => ("Số, ngày đăng ký kinh doanh", "Ghi cả nơi cấp."),
            "gender" => ("Giới tính người đại diện", ""),
            "ethnicity" => ("Dân tộc người đại diện", ""),
            "residence" => ("Nơi thường trú của người đại diện", ""),
            "specification" => (
                "Quy cách sản phẩm",
                "Thành phần, khối lượng hoặc kích thước, bao bì, hạn dùng, cách bảo quản."
            ),
            ReportField.Papers => (
                "Giấy tờ pháp lý đã có",
                "Đánh dấu giấy đã có; tải bản chụp lên ở Mẫu 01 hoặc tiêu chí liên quan."
            ),
            "intellectualProperty" => ("Sở hữu trí tuệ", "Số đơn, số bằng, tên nhãn hiệu, kiểu dáng, chỉ dẫn địa lý."),
            "history" => ("Quá trình hình thành", "Bắt đầu từ năm nào, đã qua những bước nào."),
            "organisation" => ("Tổ chức sản xuất", "Bộ máy, số lao động, bao nhiêu người địa phương."),
            ReportField.Changes => (
                "Thay đổi so với lần công nhận trước",
                "Nguyên liệu, công nghệ, bao bì, nhãn, công bố, kiểm nghiệm định kỳ, thị trường, sản lượng, doanh thu, giấy tờ gia hạn."
            ),
            "materialZone" => ("Vùng nguyên liệu", "Ở đâu, rộng bao nhiêu, ai trồng hoặc nuôi, có chứng nhận gì."),
            "technology" => ("Công nghệ, quy trình", ""),
            "quality" => ("Chất lượng sản phẩm", "Đã cải tiến gì, kiểm nghiệm ra sao."),
            "markets" => ("Thị trường tiêu thụ", "Bán ở đâu, qua kênh nào, bao nhiêu đại lý, có bán trực tuyến không."),
            "revenue" => ("Doanh thu năm gần nhất (đồng)", MoneyHelp),
            "revenueBefore" => ("Doanh thu năm trước đó (đồng)", ""),
            "profit" => ("Lợi nhuận năm gần nhất (đồng)", "Lỗ thì ghi dấu trừ, ví dụ -12.500.000."),
            "profitBefore" => ("Lợi nhuận năm trước đó (đồng)", ""),
            "planProduction" => ("Kế hoạch sản xuất", "Sản lượng, vùng nguyên liệu, thiết bị sẽ làm trong 3 năm tới."),
            "planMarket" => ("Kế hoạch thị trường", ""),
            _ => ("Kế hoạch nâng chất lượng, nâng hạng", ""),
        };
}
