using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Help for whoever begins: what each kind is for, and what belongs in each set.</summary>
internal static class StartWords
{
    public static string Help(DossierKind kind) =>
        kind switch
        {
            DossierKind.First => "Sản phẩm chưa có sao, hoặc giấy chứng nhận đã hết hạn.",
            DossierKind.Upgrade => "Sản phẩm đang có sao, nay muốn lên hạng; phải nêu rõ những gì đã thay đổi.",
            _ => "Giấy chứng nhận sắp hết hạn: nộp trong khoảng 180 đến 120 ngày trước ngày hết hạn.",
        };

    /// <summary>Examples, by the set's slug; empty where its name says enough.</summary>
    public static string Examples(string slug) =>
        slug switch
        {
            "rau-cu-qua-hat-tuoi" => "rau, bưởi, thanh long, xoài, lạc tươi",
            "thit-thuy-san-trung-sua-tuoi" => "thịt gà, tôm, cá, trứng vịt, sữa bò chưa chế biến",
            "gao-ngu-coc-hat-so-che" => "gạo, nếp, ngô, đậu, hạt điều thô",
            "mat-ong-nong-san-khac" => "mật ong, mật dừa nước, nông sản sơ chế khác",
            "do-an-nhanh" => "bánh mì, xôi, phở, bún ăn ngay",
            "che-bien-tu-gao-ngu-coc" => "bún khô, bánh tráng, bánh phồng, cốm",
            "che-bien-tu-rau-cu-qua-hat" => "mứt, trái cây sấy, hạt rang, dưa muối",
            "che-bien-tu-thit-thuy-san-trung-sua-mat-ong" => "lạp xưởng, chả cá, khô cá, trứng muối, bơ sữa",
            "tuong-nuoc-mam-gia-vi-long" => "nước mắm, tương, giấm, dầu ăn",
            "gia-vi-khac" => "muối tôm, tiêu, tỏi, bột nghệ, mắm đặc",
            "che-tuoi-che-bien" => "chè xanh, chè ướp hương, bột chè từ cây chè",
            "tra-tu-thuc-vat-khac" => "trà hoa, trà mãng cầu, trà atisô, trà gừng",
            "ca-phe-ca-cao" => "cà phê rang xay, sô-cô-la, bột ca cao",
            "ruou-trang" => "rượu gạo, rượu nếp chưng cất",
            "do-uong-co-con-khac" => "rượu vang, rượu trái cây, bia",
            "nuoc-khoang-nuoc-dong-chai" => "nước khoáng, nước tinh khiết đóng chai",
            "do-uong-khong-con-khac" => "nước ép, nước yến, sữa hạt",
            "thuc-pham-chuc-nang-thuoc-duoc-lieu" => "viên đông trùng, cao dược liệu, thuốc cổ truyền",
            "my-pham-tu-duoc-lieu" => "dầu gội thảo mộc, xà phòng, son dưỡng",
            "tinh-dau-duoc-lieu-khac" => "tinh dầu tràm, tinh dầu sả, dược liệu khô",
            "thu-cong-my-nghe-gia-dung-trang-tri" => "đồ mây tre, gốm, gỗ, chiếu cói, tranh",
            "vai-may-mac" => "thổ cẩm, khăn rằn, áo bà ba, túi vải",
            "hoa" => "hoa lan, hoa cúc, hoa khô",
            "cay-canh" => "mai vàng, bonsai, cây nội thất",
            "dong-vat-canh" => "cá cảnh, chim cảnh",
            "du-lich-cong-dong-sinh-thai-diem-du-lich" => "homestay, vườn sinh thái, làng nghề đón khách",
            _ => "",
        };
}
