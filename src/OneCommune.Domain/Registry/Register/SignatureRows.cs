using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>What stands below a list and is no product: place and day, who made it, who signs, who receives it.</summary>
internal static partial class SignatureRows
{
    private static readonly string[] starts =
    [
        "nguoi lap",
        "lap bieu",
        "nguoi tong hop",
        "nguoi bao cao",
        "can bo lap",
        "thu truong",
        "noi nhan",
        "nhu tren",
        "luu vt",
        "xac nhan cua",
        "ky ghi ro",
        "ky ten",
        "da ky",
        "tm uy ban",
        "tm ubnd",
        "tl chu tich",
        "kt chu tich",
        "kt giam doc",
        "chu tich",
        "pho chu tich",
        "giam doc",
        "pho giam doc",
        "chanh van phong",
        "truong phong",
        "pho truong phong",
        "nguoi kiem tra",
        "nguoi duyet",
        "danh sach nay",
        "an dinh danh sach",
    ];

    // Offices and their bodies: a product may open so too, so that both names of a row must.
    private static readonly string[] titles =
    [
        .. (
            "truong ban,pho truong ban,truong doan,pho truong doan,truong bo phan,pho bo phan,phu trach,ke toan,ke toan truong,van thu,thu ky,thu kho,thu quy,"
            + "chuyen vien,can bo,cong chuc,uy vien,to truong,truong tram,truong thon,truong to,vien chuc,chi cuc truong,pho chi cuc truong,chi cuc,"
            + "uy ban nhan dan,ubnd,phong nong nghiep,phong kinh te,so nong nghiep,van phong,ban chi dao,hoi dong,dai dien,bi thu,pho bi thu,"
            + "ghi ro ho ten,dong dau,chu ky,nguoi ky,giam sat,kiem soat,lanh dao"
        ).Split(','),
    ];

    private static readonly string[] notes = ["ghi chu", "nguon", "luu y", "chu thich", "chu giai", "don vi tinh"];

    private static readonly HashSet<string> surnames =
    [
        .. (
            "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong doan mai to lam cao trieu luong luu ta "
            + "chau quach tang thach kieu lu la dao dam ha vuong nghiem phung quan ong thai tong van"
        ).Split(' '),
    ];

    public static bool IsOne(string text)
    {
        var folded = VietnameseText.Fold(text).TrimStart();
        return Array.Exists(starts, start => IsWords(folded, start)) || IsPlaceAndDay(folded);
    }

    /// <summary>One who signs, or the body for which he does: "Trưởng ban", "PHÒNG NÔNG NGHIỆP".</summary>
    public static bool IsTitle(string text)
    {
        var folded = VietnameseText.Fold(text).TrimStart();
        return IsOne(text) || Array.Exists(titles, title => IsWords(folded, title));
    }

    /// <summary>"Ghi chú: …", "(*) Nguồn: …", "* Số liệu …" below a list; "Trang 2/5" where a page of paper ended.</summary>
    public static bool IsNote(string text)
    {
        if (text.TrimStart(' ', '(') is ['*', ..] starred && starred.Any(char.IsLetter))
            return true;
        var folded = VietnameseText.Fold(text).TrimStart();
        return PageFoot().IsMatch(folded)
            || (text.Contains(':', StringComparison.Ordinal) && Array.Exists(notes, note => IsWords(folded, note)));
    }

    /// <summary>"Nguyễn Văn A": two to five words, all capital, the first a family name.</summary>
    public static bool IsPerson(string text)
    {
        var words = VietnameseText.Tidy(text).Split(' ');
        return words.Length is >= 2 and <= 5
            && surnames.Contains(VietnameseText.Fold(words[0]))
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c == '.'));
    }

    private static bool IsWords(string folded, string start) =>
        folded.StartsWith(start, StringComparison.Ordinal)
        && (folded.Length == start.Length || folded[start.Length] == ' ');

    /// <summary>"Tân An, ngày 31 tháng 12 năm 2024" above the signatures.</summary>
    private static bool IsPlaceAndDay(string folded)
    {
        var day = (' ' + folded).IndexOf(" ngay ", StringComparison.Ordinal);
        var month = folded.IndexOf(" thang ", StringComparison.Ordinal);
        return day >= 0 && month > day && folded.IndexOf(" nam ", month, StringComparison.Ordinal) > month;
    }

    [GeneratedRegex(@"^\W*(trang|page) \d{1,4}( (tren |cua |of )?\d{1,4})?\W*$")]
    private static partial Regex PageFoot();
}
