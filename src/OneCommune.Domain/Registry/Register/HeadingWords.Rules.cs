namespace OneCommune.Domain.Registry.Register;

/// <summary>The phrases that say what a column is, each with the words that may stand beside it; all folded.</summary>
internal static partial class HeadingWords
{
    private static readonly Dictionary<string, string> shortened = new()
    {
        ["sp"] = "san pham",
        ["qd"] = "quyet dinh",
        ["qđ"] = "quyet dinh",
        ["cn"] = "cong nhan",
        ["gcn"] = "giay chung nhan",
        ["sx"] = "san xuat",
        ["kd"] = "kinh doanh",
        ["sxkd"] = "san xuat kinh doanh",
        ["cs"] = "co so",
        ["dn"] = "doanh nghiep",
        ["dv"] = "don vi",
        ["dd"] = "dai dien",
        ["ndd"] = "nguoi dai dien",
        ["sdt"] = "so dien thoai",
        ["dt"] = "dien thoai",
        ["dc"] = "dia chi",
        ["cq"] = "co quan",
        ["pl"] = "phap luat",
        ["bh"] = "ban hanh",
    };

    private static readonly HashSet<string> nothing = Words("ocop cua va hoac cac theo ve tai la duoc neu thong tin");

    // What brackets may hold without changing what is meant: "Ngày công nhận (dd/mm/yyyy)", "Hạng sao (3, 4, 5 sao)".
    private static readonly HashSet<string> hints = Words(
        "dd mm yyyy yy ngay thang nam neu co sao ghi ro x danh dau tich vi du so chu hang ocop dong bat buoc viet hoa thuong"
    );

    // "(ghi đúng trên giấy chứng nhận)"; "(ghi chú)" is a column.
    private static readonly HashSet<string> tasks = Words("ghi viet dien nhap neu");

    private sealed record Rule(RegisterColumn Column, string[] Phrases, HashSet<string> Beside);

    // The first that fits counts: what narrows a meaning stands before what it narrows.
    private static readonly Rule[] rules =
    [
        Of(
            RegisterColumn.LegalForm,
            "loai hinh|hinh thuc to chuc|loai chu the",
            "chu the to chuc kinh doanh san xuat doanh nghiep te don vi co so phap nhan hoat dong"
        ),
        Of(RegisterColumn.Gender, "gioi tinh", "nguoi dai dien chu the phap luat nam nu lanh dao"),
        Of(RegisterColumn.Ethnicity, "dan toc", "nguoi dai dien chu the phap luat"),
        Of(
            RegisterColumn.Representative,
            "dai dien|chu co so|chu ho|nguoi dung dau|giam doc|chu doanh nghiep",
            "nguoi ho va ten phap luat hop chu the co so san xuat don vi doanh nghiep htx tac xa ong ba giam doc nhiem to truong"
        ),
        Of(
            RegisterColumn.Phone,
            "dien thoai|di dong|hotline",
            "so lien he lac chu the nguoi dai dien di dong co dinh ban zalo hotline so don vi san xuat dien thoai tel"
        ),
        Of(
            RegisterColumn.Commune,
            "dia chi xa|dia chi phuong|dia chi cap xa",
            "xa phuong thi tran tt dac khu cu moi truoc sau khi sap nhap hien nay"
        ),
        Of(
            RegisterColumn.Address,
            "dia chi|noi san xuat|dia diem san xuat|tru so",
            "san xuat chu the co so lien he tru chinh noi don vi kinh doanh doanh nghiep nha duong ap thon to khu pho khom cu the chi tiet dia diem htx hop tac xa ho thuong phuong huyen tinh thi tran"
        ),
        Of(
            RegisterColumn.ExpiresOn,
            "het han|het hieu luc|hieu luc den|gia tri den|thoi han|het gia tri|han chung nhan",
            "ngay thang nam thoi diem gian giay chung nhan cong sao hang hieu luc co den het quyet dinh san pham gia tri han"
        ),
        Of(
            RegisterColumn.FirstYear,
            "nam",
            "dat cong nhan sao hang cap quyet dinh phan xep ban hanh chung giay san pham ket qua"
        ),
        Of(
            RegisterColumn.FirstNumber,
            "so ngay|ngay so|ngay thang so|so hieu ngay|ngay so hieu",
            "thang nam quyet dinh cong nhan ban hanh ky cap giay chung phe duyet van ban ubnd"
        ),
        Of(
            RegisterColumn.FirstDate,
            "ngay|thoi diem|thoi gian",
            "thang nam quyet dinh cong nhan ban hanh ky cap giay chung phe duyet ra dat sao hang xep phan ket qua san pham"
        ),
        Of(
            RegisterColumn.FirstAuthority,
            "co quan|cap cong nhan|cap ban hanh|don vi cong nhan|don vi ban hanh|noi cap|noi ban hanh|tham quyen|cap quyet dinh|cap xep hang|cap phan hang|don vi cap|to chuc cong nhan|cap chung nhan|cap ra quyet dinh",
            "cong nhan ban hanh cap quyet dinh ra ky phe duyet co tham quyen giay chung don vi ket qua danh gia phan xep hang quan"
        ),
        Of(
            RegisterColumn.FirstNumber,
            "quyet dinh|so van ban",
            "so hieu ky cong nhan phe duyet ket qua danh gia phan xep hang ban hanh ubnd cap sao san pham ngay thang nam van dat"
        ),
        Of(
            RegisterColumn.CurrentStars,
            "hang sao|so sao|xep hang|phan hang|thu hang|xep loai|sao|hang",
            "hien tai nay dat san pham ket qua cong nhan muc cap xep phan hang sao so chuan loai chung danh gia thu"
        ),
        Of(
            RegisterColumn.District,
            "thi xa huyen|thi xa quan",
            "quan huyen thi xa thanh pho tx tp ten cap dia ban don vi hanh chinh thuoc"
        ),
        // The commune with its district beside it, in one cell.
        Of(
            RegisterColumn.Commune,
            "xa huyen|xa quan|phuong huyen|phuong quan|tran huyen|tran quan|tt huyen",
            "xa phuong thi tran tt dac khu quan huyen thanh pho tx tp tinh ten dia ban don vi hanh chinh thuoc noi san xuat chu the"
        ),
        Of(
            RegisterColumn.District,
            "huyen|quan",
            "quan huyen thi xa thanh pho tx tp ten cap dia ban don vi hanh chinh thuoc"
        ),
        Of(
            RegisterColumn.Commune,
            "xa|phuong",
            "xa phuong thi tran tt dac khu ten cap dia ban don vi hanh chinh thuoc noi san xuat cu moi truoc sau khi sap nhap hien nay"
        ),
        Of(RegisterColumn.Address, "dia ban", "san xuat hoat dong thuc hien chu the don vi co so"),
        Of(
            RegisterColumn.Sector,
            "nhom nganh|nganh hang|nhom san pham|nganh|linh vuc|nhom",
            "nganh hang nhom san pham linh vuc thuoc ten loai"
        ),
        Of(
            RegisterColumn.Product,
            "san pham|mat hang|hang hoa",
            "ten san pham dich vu hang hoa mat cong nhan dat danh muc day du thuong mai goi"
        ),
        Of(
            RegisterColumn.Producer,
            "chu the|don vi|co so|nha san xuat|to chuc ca nhan|chu so huu|ten doanh nghiep|doanh nghiep htx|doanh nghiep hop tac xa|ten htx|ten hop tac xa|ten cong ty|ten ho",
            "ten chu the don vi co so san xuat kinh doanh doanh nghiep htx hop tac xa ho to chuc ca nhan san pham so huu nha che bien cong ty gia dinh tham dang ky tht hkd dntn cty tnhh"
        ),
    ];

    private static Rule Of(RegisterColumn column, string phrases, string beside) =>
        new(column, phrases.Split('|'), Words(beside));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
