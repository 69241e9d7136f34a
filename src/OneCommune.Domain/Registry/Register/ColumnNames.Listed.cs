using System.Collections.Frozen;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The names that are known, of columns, of the parts of a recognition and of what groups them.</summary>
internal static partial class ColumnNames
{
    private static readonly FrozenDictionary<string, RegisterColumn> lone = Index(
        (RegisterColumn.Ordinal, "tt|stt|so tt|so thu tu|no"),
        (RegisterColumn.Product, "ten san pham|san pham|ten san pham ocop|san pham ocop|ten sp|ten san pham dich vu"),
        (
            RegisterColumn.Sector,
            "nhom san pham|nganh hang|nganh|nhom|nhom nganh|nhom nganh hang|nganh san pham|nganh nhom san pham|loai san pham|linh vuc"
        ),
        (
            RegisterColumn.LegalForm,
            "loai hinh|loai hinh chu the|loai hinh to chuc|loai hinh kinh doanh|loai hinh san xuat|loai hinh to chuc san xuat|loai chu the|loai hinh sxkd"
        ),
        (
            RegisterColumn.Producer,
            "chu the|ten chu the|chu the ocop|ten chu the ocop|chu the san xuat|ten chu the san xuat|chu the san pham|don vi san xuat|ten don vi|don vi|co so san xuat|ten co so|ten co so san xuat|ten doanh nghiep htx ho kinh doanh"
        ),
        (
            RegisterColumn.Commune,
            "xa phuong|xa|phuong xa|xa phuong thi tran|xa phuong tt|xa thi tran|ten xa|ten xa phuong|xa phuong dac khu|don vi cap xa|cap xa"
        ),
        (
            RegisterColumn.District,
            "huyen|quan huyen|huyen tp|huyen thi|huyen thanh pho|huyen thi xa thanh pho|huyen tx tp|cap huyen|quan|thi xa|tx|ten thi xa|thi xa thanh pho|thanh pho thi xa|tx tp|tp tx|thanh pho thuoc tinh|tp thuoc tinh"
        ),
        (
            RegisterColumn.Province,
            "tinh|tinh thanh|tinh thanh pho|tinh tp|cap tinh|ten tinh|thanh pho tinh|tp tinh|tinh thanh pho truc thuoc trung uong|tinh tp truc thuoc tw|thanh pho truc thuoc trung uong"
        ),
        (RegisterColumn.Address, "dia chi|dia chi san xuat|dia chi chu the|dia chi co so|dia chi lien he"),
        (
            RegisterColumn.Representative,
            "nguoi dai dien|dai dien|ho ten nguoi dai dien|ten nguoi dai dien|nguoi dai dien phap luat|dai dien phap luat|chu co so|ho va ten nguoi dai dien"
        ),
        (RegisterColumn.Gender, "gioi tinh|nam nu|gioi tinh dai dien|gioi tinh nguoi dai dien"),
        (RegisterColumn.Ethnicity, "dan toc|dan toc dai dien|dan toc nguoi dai dien"),
        (RegisterColumn.Phone, "dien thoai|so dien thoai|sdt|dt|so dt|dien thoai lien he|so dien thoai lien he"),
        (
            RegisterColumn.CurrentStars,
            "hang sao hien tai|sao hien tai|hang hien tai|hang sao|xep hang|xep hang sao|hang|so sao|phan hang|hang ocop|hang sao ocop|ket qua phan hang|ket qua xep hang|sao"
        ),
        (
            RegisterColumn.ExpiresOn,
            "ngay het han|het han|thoi han|hieu luc den|co hieu luc den|ngay het hieu luc|co gia tri den|thoi han chung nhan|han chung nhan|ngay het han chung nhan|het hieu luc"
        ),
        (RegisterColumn.Note, "ghi chu"),
        (RegisterColumn.Set, "bo san pham|bo sp|phan nhom|phan nhom san pham|bo tieu chi"),
        (RegisterColumn.ModernChannel, "kenh hien dai|kenh phan phoi hien dai|kenh ban hang hien dai|sieu thi"),
        (
            RegisterColumn.Online,
            "san tmdt|san thuong mai dien tu|thuong mai dien tu|tmdt|san giao dich tmdt|ban tren san tmdt"
        ),
        (RegisterColumn.Gtin, "gtin|ma gtin|ma vach|ma so ma vach|ma vach gtin"),
        (RegisterColumn.ProductCode, "ma san pham|ma so san pham|ma sp|ma so|ma san pham ocop"),
        (RegisterColumn.PlacesOn, "dia danh theo ngay|danh muc dia danh ngay")
    );

    private static readonly FrozenDictionary<string, Part> parts = Index(
        (Part.Stars, "hang sao|sao|hang|xep hang|so sao|phan hang|hang ocop|ket qua"),
        (
            Part.Date,
            "ngay|ngay qd|ngay quyet dinh|ngay cong nhan|ngay cap|ngay ban hanh|ngay ky|ngay thang|ngay thang nam"
        ),
        (Part.Year, "nam|nam cong nhan"),
        (Part.Number, "so quyet dinh|so qd|quyet dinh|qd|so|so qd cong nhan|so quyet dinh cong nhan|quyet dinh so"),
        (
            Part.Authority,
            "co quan|co quan ban hanh|co quan cong nhan|co quan cap|cap cong nhan|don vi ban hanh|co quan ra quyet dinh|cap ban hanh"
        )
    );

    // Longest first: what is left beside the phrase must be a part's name.
    private static readonly (Group Group, string[] Phrases)[] groups =
    [
        (Group.Revocation, ["bi thu hoi", "thu hoi"]),
        (
            Group.Again,
            [
                "cong nhan lai nang hang",
                "cong nhan lai hoac nang hang",
                "danh gia phan hang lai",
                "cong nhan lan hai",
                "cong nhan lan 2",
                "cong nhan lai",
                "danh gia lai",
                "phan hang lai",
                "nang hang",
                "lan hai",
                "lan 2",
            ]
        ),
        (
            Group.First,
            ["cong nhan lan dau", "danh gia lan dau", "cong nhan lan 1", "cong nhan moi", "lan dau", "lan 1"]
        ),
    ];

    private static readonly FrozenSet<string> firstAlone = FrozenSet.Create(
        "cong nhan",
        "quyet dinh cong nhan",
        "ket qua",
        "ket qua ocop",
        "ket qua cong nhan",
        "giay chung nhan",
        "thong tin cong nhan"
    );

    private static readonly string[] recognitions =
    [
        "quyet dinh",
        "qd",
        "cong nhan",
        "danh gia",
        "phan hang",
        "xep hang",
        "chung nhan",
    ];

    // Words that may stand beside them in the heading of a recognition: "Kết quả đánh giá, phân hạng OCOP".
    private static readonly FrozenSet<string> recognising =
    [
        .. "quyet dinh cong nhan ket qua danh gia phan xep hang ocop chung giay thong tin ve san pham cap sao phe duyet qd".Split(
            ' '
        ),
    ];

    private static readonly string[] productWords = ["san pham", "sp", "mat hang", "hang hoa"];

    private enum Part
    {
        Stars,
        Date,
        Year,
        Number,
        Authority,
    }

    private enum Group
    {
        First,
        Again,
        Revocation,
    }

    private static FrozenDictionary<string, T> Index<T>(params (T Value, string Names)[] entries) =>
        entries
            .SelectMany(entry => entry.Names.Split('|').Select(name => (name, entry.Value)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Value);
}
