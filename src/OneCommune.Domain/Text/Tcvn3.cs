using System.Buffers;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>
/// The TCVN3 (ABC) encoding of .VnTime and its sister fonts, as it comes out of a spreadsheet cell: one Windows-1252
/// character per Vietnamese letter ("Hîp t¸c x·" is "Hợp tác xã"). <see cref="Tcvn3Reading"/> says whether a text is in it.
/// </summary>
internal static class Tcvn3
{
    private static readonly Dictionary<char, char> letters = Pairs(
        "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà \u03bcà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ "
            + "Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ"
    );

    private static readonly SearchValues<char> standing = SearchValues.Create([.. letters.Keys]);

    public static bool Stands(char character) => standing.Contains(character);

    /// <summary>Some character of the text may stand for a letter.</summary>
    public static bool StandsIn(ReadOnlySpan<char> text) => text.ContainsAny(standing);

    /// <summary>
    /// The word in Unicode. The capital fonts (.VnTimeH) keep small letters' codes, so among plain capitals letters turn capital.
    /// </summary>
    public static string Convert(ReadOnlySpan<char> word, bool capitals)
    {
        var converted = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            var letter = letters.GetValueOrDefault(character, character);
            converted.Append(capitals ? char.ToUpperInvariant(letter) : letter);
        }

        return converted.ToString();
    }

    private static Dictionary<char, char> Pairs(string pairs) =>
        pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);
}
