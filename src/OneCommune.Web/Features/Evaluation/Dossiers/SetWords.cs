namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Words people look for a set by, beside its name and examples; never shown.</summary>
internal static class SetWords
{
    // "và", "từ" … stand in half the names and tell nothing.
    public static readonly HashSet<string> Empty =
    [
        "và",
        "va",
        "từ",
        "tu",
        "khác",
        "khac",
        "các",
        "cac",
        "phẩm",
        "pham",
        "chế",
        "biến",
        "bien",
    ];

    /// <summary>By the set's slug.</summary>
    public static string Of(string slug) =>
        slug switch
        {
            "rau-cu-qua-hat-tuoi" => "trái cây, cam, quýt, dưa hấu, sầu riêng, chôm chôm, nấm tươi, khoai, củ",
            "thit-thuy-san-trung-sua-tuoi" => "thịt lợn, thịt heo, thịt bò, cá lóc, cá tra, nghêu, cua, hải sản",
            "gao-ngu-coc-hat-so-che" => "lúa, gạo lứt, nếp cái, mè, vừng, hạt sen",
            "mat-ong-nong-san-khac" => "ong, phấn hoa, sữa ong chúa, tổ yến thô, đường thốt nốt",
            "do-an-nhanh" => "cơm, cháo, hủ tiếu, bánh xèo, gỏi cuốn",
            "che-bien-tu-gao-ngu-coc" => "bánh, bánh đa, bánh pía, phở khô, hủ tiếu khô, miến, bột, bánh gai, bánh in",
            "che-bien-tu-rau-cu-qua-hat" =>
                "sấy, trái cây sấy dẻo, kẹo dừa, dầu dừa, hạt điều rang, kim chi, nấm khô, tinh bột",
            "che-bien-tu-thit-thuy-san-trung-sua-mat-ong" =>
                "khô, nem, nem chua, chả, giò, thịt gác bếp, cá khô, tôm khô, ruốc, xúc xích, yến chưng, sữa chua, pate",
            "tuong-nuoc-mam-gia-vi-long" => "mắm, nước tương, xì dầu, dấm, tương ớt, mật dấm",
            "gia-vi-khac" => "mắm ruốc, mắm tôm, mắm cá, muối, ớt, hạt tiêu, tiêu đen, hành phi, gừng, bột ngọt, sa tế",
            "che-tuoi-che-bien" => "trà xanh, trà shan tuyết, trà ô long, hồng trà, bạch trà, trà sen",
            "tra-tu-thuc-vat-khac" => "trà, trà thảo mộc, trà túi lọc, trà hoa cúc, trà lá sen, trà khổ qua",
            "ca-phe-ca-cao" => "cafe, cà phê bột, cà phê hòa tan, chocolate, socola",
            "ruou-trang" => "rượu, rượu đế, rượu nếp",
            "do-uong-co-con-khac" => "rượu, rượu thuốc, rượu cần, rượu sim, rượu mận",
            "nuoc-khoang-nuoc-dong-chai" => "nước, nước uống",
            "do-uong-khong-con-khac" => "nước, sinh tố, nước mía, si rô, nước dừa, nước giải khát",
            "thuc-pham-chuc-nang-thuoc-duoc-lieu" =>
                "thuốc, viên nang, tinh bột nghệ, đông trùng hạ thảo, sâm, nhân sâm",
            "my-pham-tu-duoc-lieu" => "mỹ phẩm, kem, xà bông, dầu gội, nước hoa, sữa tắm, dưỡng da",
            "tinh-dau-duoc-lieu-khac" => "dầu, dầu tràm, thảo dược, quế, hồi, atisô khô",
            "thu-cong-my-nghe-gia-dung-trang-tri" => "giỏ, rổ, thúng, nón, chiếu, lục bình, sứ, sơn mài, đèn, mộc, đá",
            "vai-may-mac" => "vải, lụa, quần áo, thêu, dệt, túi, khăn",
            "hoa" => "lan, hồng, cúc, ly, hoa tươi",
            "cay-canh" => "cây, mai, sanh, si, sứ, cây cảnh",
            "dong-vat-canh" => "cá koi, chim, gà cảnh, chó",
            "du-lich-cong-dong-sinh-thai-diem-du-lich" =>
                "du lịch, tham quan, trải nghiệm, tour, nghỉ dưỡng, vườn trái cây",
            _ => "",
        };
}
