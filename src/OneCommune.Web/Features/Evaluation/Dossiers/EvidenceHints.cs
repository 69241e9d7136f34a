using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Which papers usually prove a criterion, by what its label speaks of (Form 02, the guide to evidence).</summary>
internal static class EvidenceHints
{
    private static readonly (string[] Words, string Hint)[] Hints =
    [
        (["lao dong"], "danh sách lao động có nơi thường trú, bảng lương hoặc danh sách đóng bảo hiểm."),
        (["tang truong"], "báo cáo tài chính hoặc quyết toán thuế hai năm gần nhất, kết quả xếp loại hợp tác xã."),
        (["so huu tri tue"], "đơn đã được chấp nhận, giấy chứng nhận nhãn hiệu, kiểu dáng, chỉ dẫn địa lý."),
        (["loai hinh", "to chuc kinh doanh"], "giấy đăng ký kinh doanh, điều lệ, danh sách thành viên góp vốn."),
        (["dai dien"], "căn cước hoặc giấy xác nhận của người đại diện; chỉ cơ quan chấm hồ sơ được xem."),
        (["lien ket"], "hợp đồng liên kết còn hiệu lực, biên bản nghiệm thu, bảng kê sản lượng."),
        (["moi truong"], "hồ sơ môi trường đã đăng ký hoặc được duyệt, ảnh nơi thu gom, xử lý chất thải."),
        (["nguyen lieu", "nguon goc san pham"], "hợp đồng thu mua, sổ theo dõi nhập nguyên liệu, xác nhận vùng trồng."),
        (["y tuong"], "thuyết minh về ý tưởng, ảnh, giấy xác nhận của địa phương."),
        (["bao bi"], "ảnh các mặt bao bì, hợp đồng in bao bì."),
        (["nhan"], "ảnh nhãn rõ từng mặt, ảnh quét mã truy xuất."),
        (["cau chuyen"], "bản viết câu chuyện, tờ rơi, đường dẫn trang web, đoạn phim."),
        (
            ["khu vuc phan phoi", "thi truong", "phan phoi"],
            "hợp đồng đại lý, hóa đơn, tờ khai xuất khẩu, ảnh điểm bán."
        ),
        (["quang ba"], "ảnh hội chợ, bài báo, trang web, gian hàng trực tuyến."),
        (["cong bo"], "bản tự công bố hoặc giấy tiếp nhận công bố, phiếu kiểm nghiệm còn hạn."),
        (
            ["dam bao chat luong", "kiem soat"],
            "giấy chứng nhận an toàn thực phẩm, ISO, HACCP, GMP hoặc sổ kiểm soát nội bộ."
        ),
        (["cong suat", "nang luc"], "ảnh nhà xưởng, thiết bị; bảng sản lượng hằng năm."),
        (["gia tang gia tri", "cong nghe", "che bien"], "quy trình sản xuất, ảnh máy móc, hóa đơn mua thiết bị."),
    ];

    public static string? For(Criterion criterion)
    {
        var label = VietnameseText.Fold(criterion.Label.Vi);
        return Array
            .Find(Hints, one => Array.Exists(one.Words, word => label.Contains(word, StringComparison.Ordinal)))
            .Hint;
    }
}
