using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Why two records may be one, in words: "cùng tên, chỉ khác dấu; cùng xã, phường".</summary>
internal static class DuplicateWords
{
    public static string Of(LikelyPair pair, Texts.Texts text)
    {
        var names = pair.Names is { } likeness ? text[Of(likeness)] : null;
        return string.Join("; ", pair.Signs.Select(sign => text[Of(sign)]).Prepend(names).OfType<string>());
    }

    private static string Of(Likeness names) =>
        names switch
        {
            Likeness.Same => "cùng tên, chỉ khác chữ hoa hoặc khoảng trắng",
            Likeness.Spelling => "cùng tên, chỉ khác chỗ đặt dấu hoặc i và y",
            Likeness.Punctuation => "cùng tên, chỉ khác dấu câu hoặc khoảng cách",
            Likeness.Accents => "cùng tên, chỉ khác dấu",
            Likeness.LegalForm => "cùng tên, chỉ khác cách ghi loại hình (như HTX và Hợp tác xã)",
            _ => "cùng các từ, chỉ khác thứ tự",
        };

    private static string Of(DuplicateSign sign) =>
        sign switch
        {
            DuplicateSign.SameCommune => "cùng xã, phường",
            DuplicateSign.SameCommuneToday => "nay cùng xã, phường sau sáp nhập",
            DuplicateSign.SamePhone => "cùng số điện thoại",
            DuplicateSign.SameRepresentative => "cùng người đại diện",
            DuplicateSign.SameProducer => "cùng chủ thể",
            DuplicateSign.LikeProducer => "chủ thể cũng gần giống nhau",
            DuplicateSign.SameCode => "cùng mã số sản phẩm",
            _ => "cùng mã vạch",
        };
}
