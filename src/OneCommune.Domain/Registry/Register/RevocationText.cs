using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A revocation in a sentence of its own: "Đã thu hồi ngày 5/6/2025 theo QĐ 12/QĐ-UBND". Only a text that says this and nothing else is read:
/// in "thu hồi giấy chứng nhận ngày 5/6/2023" the day may be the certificate's.
/// </summary>
internal static partial class RevocationText
{
    public static bool TryParse(string text, out WrittenDate day, out string? number)
    {
        (day, number) = (default, null);
        var narrow = HalfWidth.Of(text);
        if (
            DateText.Within(narrow).ToList() is not [var found]
            || DecisionText.Numbers(narrow) is not { Count: <= 1 } numbers
        )
            return false;
        (day, number) = (found.Date, numbers is [var only] ? only : null);
        var words = narrow[..found.Start] + " zday " + narrow[(found.Start + found.Length)..];
        if (number is not null)
            words = words.Replace(number, " znumber ", StringComparison.Ordinal);
        return Sentence().IsMatch(VietnameseText.Fold(words));
    }

    [GeneratedRegex(
        "^(san pham |da |bi |nay )*thu hoi( (tu|vao|ke tu))?( ngay)? zday( (theo|tai|bang)( quyet dinh| qd)?( so)? znumber)?( cua .+)?$"
            + "|^(san pham |da |bi |nay )*thu hoi( giay chung nhan| hang sao| san pham)? (theo|tai|bang)( quyet dinh| qd)?( so)? znumber( ky)?( ngay)? zday( cua .+)?$"
            + "|^(san pham |da |bi |nay )*thu hoi( giay chung nhan| hang sao| san pham) (tu|vao|ke tu)( ngay)? zday( (theo|tai|bang)( quyet dinh| qd)?( so)? znumber)?( cua .+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sentence();
}
